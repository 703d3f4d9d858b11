using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Pages.SignIn;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.Account;

internal sealed class ConfirmModel(IMediator mediator, Devices devices) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    [BindProperty(Name = Addresses.ReturnField, SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var confirmed = await mediator.Send(new ConfirmSessionCommand(Input.Password, User.Session(), devices.Of(HttpContext), User.Actor()), cancellationToken);
        if (confirmed.Succeeded)
            return LocalRedirect(this.Local(ReturnTo));
        this.AddErrors(confirmed.Errors);
        return Page();
    }
}

internal sealed class PasswordInput
{
    public string? Password { get; set; }
}
