using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.Account;

internal sealed class PasskeyModel(IMediator mediator, SignInManager<User> passkeys) : PageModel
{
    [BindProperty]
    public PasskeyInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellationToken)
    {
        var (actor, account) = (User.Actor(), (await mediator.Send(new GetAccountQuery(User.Actor()), cancellationToken)).Value);
        return Content(await passkeys.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = actor.Id, Name = account.Email, DisplayName = account.Name }), "application/json");
    }

    public async Task<IActionResult> OnPostAsync(string? answer, CancellationToken cancellationToken)
    {
        var attestation = string.IsNullOrEmpty(answer) ? null : await passkeys.PerformPasskeyAttestationAsync(answer);
        if (attestation is not { Succeeded: true })
        {
            this.AddErrors([UserErrors.PasskeyRefused]);
            return Page();
        }

        var added = await mediator.Send(new AddPasskeyCommand(attestation.Passkey, Input.Name, User.Session(), User.Actor()), cancellationToken);
        if (added.Succeeded)
            return this.ShowCodes(added.Value, "De toegangssleutel is toegevoegd.");
        this.AddErrors(added.Errors);
        return Page();
    }
}

internal sealed class PasskeyInput
{
    public string? Name { get; set; }
}
