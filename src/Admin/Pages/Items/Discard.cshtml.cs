using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Asks whether a draft may go, and throws it away.</summary>
internal sealed class DiscardModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        if (!name.Succeeded)
            return NotFound();
        var details = await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken);
        if (!details.Succeeded || details.Value.Draft is null)
            return Redirect(Screen.Item(slug));
        Details = details.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string slug, int saves, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var discarded = await mediator.Send(new DiscardDraftCommand(Screen.Kind, Slug.Parse(slug), saves, User.Actor()), cancellationToken);
        if (!discarded.Succeeded)
        {
            this.Warn(discarded.Errors);
            return Redirect(Screen.Item(slug));
        }

        this.Notice("Het concept is weggegooid. Je vindt de tekst nog terug in de geschiedenis.");
        return Redirect(Screen.Item(slug));
    }
}
