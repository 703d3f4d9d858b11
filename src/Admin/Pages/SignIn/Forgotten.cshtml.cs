using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.SignIn;

internal sealed class ForgottenModel(IMediator mediator, Devices devices, AdminAddress address) : PageModel
{
    [BindProperty]
    public EmailInput Input { get; set; } = new();

    /// <summary>Where the mail went, if there is anybody with that address; that is not said.</summary>
    public string? SentTo { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sent = await mediator.Send(new ForgetPasswordCommand(Input.Email, address.To(Addresses.Links), devices.Of(HttpContext)), cancellationToken);
        if (sent.Succeeded)
            SentTo = sent.Value;
        else
            this.AddErrors(sent.Errors);
        return Page();
    }
}

internal sealed class EmailInput
{
    public string? Email { get; set; }
}
