using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.SignIn;

internal sealed class IndexModel(IMediator mediator, Devices devices, SignInManager<User> passkeys) : PageModel
{
    private static readonly Error WrongPasskey = new("wrong-passkey", "Deze toegangssleutel hoort bij niemand hier. Log in met je wachtwoord.", ErrorKind.Invalid);

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>Where they wanted to go; only ever a page of ours.</summary>
    [BindProperty(Name = Addresses.ReturnField, SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public IActionResult OnGet() => User.FindActor() is null ? Page() : LocalRedirect(this.Local(ReturnTo));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await this.EnterAsync(await mediator.Send(new SignInCommand(Input.Email, Input.Password, devices.Of(HttpContext)), cancellationToken), ReturnTo);

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, CancellationToken cancellationToken)
    {
        var assertion = string.IsNullOrEmpty(answer) ? null : await passkeys.PerformPasskeyAssertionAsync(answer);
        return assertion is { Succeeded: true }
            ? await this.EnterAsync(await mediator.Send(new SignInWithPasskeyCommand(assertion.User.Id, assertion.Passkey, devices.Of(HttpContext)), cancellationToken), ReturnTo)
            : await this.EnterAsync(WrongPasskey, ReturnTo);
    }
}

internal sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}

internal static class Entering
{
    /// <summary>Lets somebody in, sends them on to their second step, or says why not.</summary>
    public static async Task<IActionResult> EnterAsync(this PageModel page, Result<SignInOutcome> outcome, string? returnTo)
    {
        if (!outcome.Succeeded)
        {
            page.AddErrors(outcome.Errors);
            return page.Page();
        }

        await page.HttpContext.SignInAsync(outcome.Value);
        var to = page.Local(returnTo);
        return page.LocalRedirect(outcome.Value switch
        {
            { Session: null } => Addresses.Returning(Addresses.SecondStep, to),
            { OfferSecondStep: true } => Addresses.Returning(Addresses.AddSecondStep, to),
            _ => to,
        });
    }

    /// <summary>An address of ours; the overview in place of any other.</summary>
    public static string Local(this PageModel page, string? address) => page.Url.IsLocalUrl(address) ? address! : Addresses.Overview;
}
