using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Users;

internal sealed class EditModel(IMediator mediator, AdminAddress address) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public RoleInput Input { get; set; } = new();

    public UserResponse Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostRoleAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await mediator.Send(new ChangeRoleCommand(Id, Roles.Parse(Input.Role), User.Actor()), cancellationToken), "De rol is gewijzigd.", cancellationToken);

    public async Task<IActionResult> OnPostBlockAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await mediator.Send(new BlockUserCommand(Id, User.Actor()), cancellationToken), "Deze gebruiker is geblokkeerd.", cancellationToken);

    public async Task<IActionResult> OnPostUnblockAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await mediator.Send(new UnblockUserCommand(Id, User.Actor()), cancellationToken), "Deze gebruiker kan weer inloggen.", cancellationToken);

    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await mediator.Send(new EndUserSessionsCommand(Id, User.Actor()), cancellationToken), "Deze gebruiker is overal uitgelogd.", cancellationToken);

    public async Task<IActionResult> OnPostResetSecondStepAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await mediator.Send(new ResetSecondStepCommand(Id, User.Actor()), cancellationToken), "De tweede stap is weggehaald.", cancellationToken);

    public async Task<IActionResult> OnPostInviteAgainAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await mediator.Send(new InviteAgainCommand(Id, address.To(Addresses.Links), User.Actor()), cancellationToken), "De uitnodiging is onderweg.", cancellationToken);

    private async Task<IActionResult> DoneAsync(Result outcome, string notice, CancellationToken cancellationToken)
    {
        if (!outcome.Succeeded)
        {
            this.AddErrors(outcome.Errors);
            return await ShowAsync(cancellationToken);
        }

        this.Notice(notice);
        return LocalRedirect(Addresses.User(Id));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var user = await mediator.Send(new GetUserQuery(Id, User.Actor()), cancellationToken);
        if (!user.Succeeded)
            return NotFound();
        Person = user.Value;
        Input.Role ??= Dutch.Role(Person.Role);
        return Page();
    }
}

internal sealed class RoleInput
{
    public string? Role { get; set; }
}
