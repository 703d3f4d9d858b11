using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Asks whether an older revision is to be a draft again, and makes it one.</summary>
internal sealed class RestoreModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public RevisionDetails Details { get; private set; } = null!;

    public bool HasDraft { get; private set; }

    public async Task<IActionResult> OnGetAsync(string path, string slug, int number, CancellationToken cancellationToken) =>
        await LoadAsync(path, slug, number, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string path, string slug, int number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, number, cancellationToken))
            return NotFound();
        var restored = await mediator.Send(new RestoreRevisionCommand(Screen.Kind, Slug.Parse(slug), number, User.Actor()), cancellationToken);
        if (restored.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!restored.Succeeded)
        {
            this.AddErrors([.. restored.Errors.Select(e => e with { Field = null })]);
            return Page();
        }

        this.Notice($"De tekst van versie {number} is nu een concept.");
        return Redirect(Screen.Item(slug));
    }

    private async Task<bool> LoadAsync(string path, string slug, int number, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        if (!name.Succeeded)
            return false;
        var revision = await mediator.Send(new GetRevisionQuery(Screen.Kind, name.Value, number), cancellationToken);
        var item = await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken);
        if (!revision.Succeeded || !item.Succeeded)
            return false;
        (Details, HasDraft) = (revision.Value, item.Value.Draft is not null);
        return true;
    }
}
