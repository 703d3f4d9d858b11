using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.SignIn;

internal sealed class SecondStepModel(IMediator mediator, Devices devices, SignInManager<User> passkeys) : PageModel
{
    private static readonly Error WrongPasskey = new("wrong-passkey", "Deze toegangssleutel is niet van jou. Vul een code in.", ErrorKind.Invalid);

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(Name = Addresses.ReturnField, SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnGetAsync() => await HttpContext.BetweenStepsAsync() is null ? Again() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await HttpContext.BetweenStepsAsync() is { } user
        ? await this.EnterAsync(await mediator.Send(new TakeSecondStepCommand(user, Input.Code, devices.Of(HttpContext)), cancellationToken), ReturnTo)
        : Again();

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? answer, CancellationToken cancellationToken)
    {
        if (await HttpContext.BetweenStepsAsync() is not { } user)
            return Again();
        var assertion = string.IsNullOrEmpty(answer) ? null : await passkeys.PerformPasskeyAssertionAsync(answer);
        return assertion is { Succeeded: true } && assertion.User.Id == user
            ? await this.EnterAsync(await mediator.Send(new SignInWithPasskeyCommand(user, assertion.Passkey, devices.Of(HttpContext)), cancellationToken), ReturnTo)
            : await this.EnterAsync(WrongPasskey, ReturnTo);
    }

    private LocalRedirectResult Again() => LocalRedirect(Addresses.Returning(Addresses.SignIn, this.Local(ReturnTo)));
}

internal sealed class CodeInput
{
    public string? Code { get; set; }
}
