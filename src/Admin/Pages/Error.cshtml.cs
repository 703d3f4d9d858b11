using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Wegwijzer.Admin.Pages;

// Shown whatever the method was that went wrong; it changes nothing, so no token is needed.
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public string Heading => Status switch
    {
        StatusCodes.Status404NotFound => "Deze pagina is er niet",
        StatusCodes.Status410Gone => "Dit is er niet meer",
        StatusCodes.Status405MethodNotAllowed => "Dit kan hier niet",
        StatusCodes.Status503ServiceUnavailable => "De wegwijzer wordt nog geladen",
        _ => "Er ging iets mis",
    };

    public string Explanation => Status switch
    {
        StatusCodes.Status404NotFound => "Op dit adres is niets. Misschien klopt de link niet meer.",
        StatusCodes.Status410Gone => "Wat hier stond, is uit de wegwijzer gehaald.",
        StatusCodes.Status405MethodNotAllowed => "Je kunt hier alleen kijken, niet iets wijzigen.",
        StatusCodes.Status503ServiceUnavailable => "De inhoud is nog niet binnen. Dat duurt meestal maar even: laad de pagina zo opnieuw. Blijft dit zo, kijk dan bij Gezondheid wat er aan de hand is.",
        _ => "Er ging bij ons iets mis. Probeer het later nog eens.",
    };
}
