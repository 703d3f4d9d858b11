using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Pages.SignIn;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.Account;

internal sealed class AppModel(IMediator mediator) : PageModel
{
    private const int GroupSize = 4;

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public AppKey Key { get; private set; } = null!;

    /// <summary>In groups, to type over.</summary>
    public string Spaced => string.Join(' ', Key.Secret.ToLowerInvariant().Chunk(GroupSize).Select(group => new string(group)));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var added = await mediator.Send(new AddAppCommand(Input.Code, User.Session(), User.Actor()), cancellationToken);
        if (added.Succeeded)
            return this.ShowCodes(added.Value, "De app is toegevoegd.");
        this.AddErrors(added.Errors);
        return await ShowAsync(cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var key = await mediator.Send(new StartAppCommand(User.Session(), User.Actor()), cancellationToken);
        if (!key.Succeeded)
        {
            this.Notice(key.Errors[0].Message);
            return LocalRedirect(Addresses.Account);
        }

        Key = key.Value;
        return Page();
    }
}
