using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.Account;

internal sealed class PasswordModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var changed = await mediator.Send(new ChangePasswordCommand(Input.Password, User.Session(), User.Actor()), cancellationToken);
        if (!changed.Succeeded)
        {
            this.AddErrors(changed.Errors);
            return Page();
        }

        this.Notice("Je nieuwe wachtwoord is opgeslagen.");
        return LocalRedirect(Addresses.Account);
    }
}
