using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;

namespace Wegwijzer.Admin.Pages;

// Shown whatever the method was that went wrong; it changes nothing, so no token is needed.
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    private bool IsOutage => HttpContext.Features.Get<Outage>() is not null;

    public string Heading => Status switch
    {
        StatusCodes.Status400BadRequest => "Dit formulier werkt niet meer",
        StatusCodes.Status403Forbidden => "Dit mag je niet",
        StatusCodes.Status404NotFound => "Deze pagina is er niet",
        StatusCodes.Status410Gone => "Dit is er niet meer",
        StatusCodes.Status405MethodNotAllowed => "Dit kan hier niet",
        StatusCodes.Status503ServiceUnavailable when IsOutage => "De gegevensopslag geeft geen antwoord",
        StatusCodes.Status503ServiceUnavailable => "De wegwijzer wordt nog geladen",
        _ => "Er ging iets mis",
    };

    public string Explanation => Status switch
    {
        StatusCodes.Status400BadRequest => "Misschien stond de pagina te lang open, of was je intussen uitgelogd. Ga terug, laad de pagina opnieuw en probeer het nog eens.",
        StatusCodes.Status403Forbidden => "Jouw rol is hiervoor niet genoeg. Vraag een beheerder als je dit wel nodig hebt voor je werk.",
        StatusCodes.Status404NotFound => "Op dit adres is niets. Misschien klopt de link niet meer.",
        StatusCodes.Status410Gone => "Wat hier stond, is uit de wegwijzer gehaald.",
        StatusCodes.Status405MethodNotAllowed => "Dit adres is er alleen om te bekijken, of alleen om iets naartoe te sturen.",
        StatusCodes.Status503ServiceUnavailable when IsOutage => "Daarom kunnen we nu niet zien wie je bent. Je bent niet uitgelogd: zodra de gegevensopslag antwoordt, kun je verder.",
        StatusCodes.Status503ServiceUnavailable => "De inhoud is nog niet binnen. Dat duurt meestal maar even: laad de pagina zo opnieuw. Blijft dit zo, kijk dan bij Gezondheid wat er aan de hand is.",
        _ => "Er ging bij ons iets mis. Probeer het later nog eens.",
    };
}
