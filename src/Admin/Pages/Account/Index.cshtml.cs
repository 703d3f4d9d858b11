using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Account;

internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public AccountResponse Account { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Account = (await mediator.Send(new GetAccountQuery(User.Actor()), cancellationToken)).Value;

    public async Task<IActionResult> OnPostEndSessionAsync(Guid id, CancellationToken cancellationToken) =>
        Done(await mediator.Send(new EndSessionCommand(id, User.Actor()), cancellationToken), "Dat apparaat is uitgelogd.");

    public async Task<IActionResult> OnPostRemoveAppAsync(CancellationToken cancellationToken) => User.IsConfirmed()
        ? Done(await mediator.Send(new RemoveAppCommand(User.Session(), User.Actor()), cancellationToken), "De app is verwijderd.")
        : Confirm();

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id, CancellationToken cancellationToken) => User.IsConfirmed()
        ? Done(await mediator.Send(new RemovePasskeyCommand(id, User.Session(), User.Actor()), cancellationToken), "De toegangssleutel is verwijderd.")
        : Confirm();

    private LocalRedirectResult Done(Result outcome, string notice)
    {
        this.Notice(outcome.Succeeded ? notice : outcome.Errors[0].Message);
        return LocalRedirect(Addresses.Account);
    }

    private LocalRedirectResult Confirm() => LocalRedirect(Addresses.Returning(Addresses.Confirm, Addresses.Account));
}
