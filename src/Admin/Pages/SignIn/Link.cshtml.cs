using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.SignIn;

internal sealed class LinkModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    /// <summary>Null where it does not work (any more).</summary>
    public LinkResponse? Link { get; private set; }

    public string Heading => Link?.Purpose switch
    {
        null => "Deze link werkt niet meer",
        LinkPurpose.FirstUser => "Welkom bij de wegwijzer",
        LinkPurpose.Invitation => "Welkom bij de wegwijzer",
        _ => "Nieuw wachtwoord",
    };

    public Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken) => ShowAsync(secret, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellationToken)
    {
        var used = await mediator.Send(new UseLinkCommand(secret, Input.Name, Input.Email, Input.Password), cancellationToken);
        if (!used.Succeeded)
        {
            this.AddErrors(used.Errors);
            return await ShowAsync(secret, cancellationToken);
        }

        this.Notice("Je wachtwoord is opgeslagen. Log er nu mee in.");
        return LocalRedirect(Addresses.SignIn);
    }

    private async Task<IActionResult> ShowAsync(string secret, CancellationToken cancellationToken)
    {
        var link = await mediator.Send(new GetLinkQuery(secret), cancellationToken);
        Link = link.Succeeded ? link.Value : null;
        if (Link is null)
            ModelState.Clear();
        return Page();
    }
}

internal sealed class PersonInput
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}
