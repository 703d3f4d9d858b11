using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.Users;

internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public UserList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => List = (await mediator.Send(new ListUsersQuery(User.Actor()), cancellationToken)).Value;

    public async Task<IActionResult> OnPostRequireAsync(bool required, CancellationToken cancellationToken)
    {
        var changed = await mediator.Send(new RequireSecondStepCommand(required, User.Actor()), cancellationToken);
        this.Notice(!changed.Succeeded ? changed.Errors[0].Message : required ? "Een tweede stap is nu verplicht." : "Een tweede stap is niet langer verplicht.");
        return LocalRedirect(Addresses.Users);
    }
}
