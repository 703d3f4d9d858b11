using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.Account;

internal sealed class CodesModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var made = await mediator.Send(new MakeRecoveryCodesCommand(User.Session(), User.Actor()), cancellationToken);
        if (made.Succeeded)
            return this.ShowCodes(made.Value, "Je hebt nieuwe herstelcodes.");
        this.Notice(made.Errors[0].Message);
        return LocalRedirect(Addresses.Account);
    }
}

internal static class ShowingCodes
{
    /// <summary>Shows codes that were just made, in this answer and never again; without new ones, back to the account.</summary>
    public static IActionResult ShowCodes(this PageModel page, RecoveryCodes codes, string notice)
    {
        if (codes.Codes.Count > 0)
            return new PartialViewResult { ViewName = "_NewCodes", ViewData = new ViewDataDictionary<NewCodes>(page.ViewData, new NewCodes(notice, codes.Codes)), TempData = page.TempData };
        page.Notice(notice);
        return page.LocalRedirect(Addresses.Account);
    }
}

internal sealed record NewCodes(string Notice, IReadOnlyList<string> Codes);
