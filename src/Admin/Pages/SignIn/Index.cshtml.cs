using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.SignIn;

internal sealed class IndexModel(IMediator mediator, Devices devices) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>Where they wanted to go; only ever a page of ours.</summary>
    [BindProperty(Name = Addresses.ReturnField, SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public IActionResult OnGet() => User.FindActor() is null ? Page() : LocalRedirect(Local(ReturnTo));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await mediator.Send(new SignInCommand(Input.Email, Input.Password, devices.Of(HttpContext)), cancellationToken);
        if (!outcome.Succeeded)
        {
            this.AddErrors(outcome.Errors);
            return Page();
        }

        await HttpContext.SignInAsync(outcome.Value);
        return LocalRedirect(Local(ReturnTo));
    }

    private string Local(string? address) => Url.IsLocalUrl(address) ? address! : Addresses.Overview;
}

internal sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
