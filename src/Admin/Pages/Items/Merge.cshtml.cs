using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Asks what an item goes on as, shows what would come of that, and merges the two.</summary>
internal sealed class MergeModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public IReadOnlyList<NamedValue> Others { get; private set; } = [];

    /// <summary>What stays, once that is chosen.</summary>
    [FromQuery(Name = "met")]
    public string? Into { get; set; }

    /// <summary>Null while nothing is chosen.</summary>
    public MergePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (await LoadAsync(path, slug, cancellationToken) is { } elsewhere)
            return elsewhere;
        if (string.IsNullOrEmpty(Into))
            return Page();
        var into = Slug.Create(Into);
        var preview = into.Succeeded ? await mediator.Send(new PreviewMergeQuery(Screen.Kind, Slug.Parse(slug), into.Value), cancellationToken) : Result<MergePreview>.Failure(into.Errors);
        if (preview.Succeeded)
            Preview = preview.Value;
        else
            this.AddErrors([.. preview.Errors.Select(e => e with { Field = null })]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string slug, [FromForm] string? met, CancellationToken cancellationToken)
    {
        if (await LoadAsync(path, slug, cancellationToken) is { } elsewhere)
            return elsewhere;
        var into = Slug.Create(met);
        var merged = into.Succeeded ? await mediator.Send(new MergeItemsCommand(Screen.Kind, Slug.Parse(slug), into.Value, User.Actor()), cancellationToken) : Result<Published>.Failure(into.Errors);
        if (merged.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!merged.Succeeded)
        {
            this.Warn(merged.Errors);
            return Redirect(Screen.Merge(slug));
        }

        this.Notice($"Samengevoegd. ‘{Details.Item.DisplayTitle}’ gaat hier verder.");
        return Redirect(Screen.Item(into.Value.Value));
    }

    private async Task<IActionResult?> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        if (!ItemMerge.IsFor(Screen.Kind) || !name.Succeeded)
            return NotFound();
        var details = await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken);
        if (!details.Succeeded)
            return this.Missing(details.Errors, Screen.Item);
        Details = details.Value;
        if (Details.Public is null)
            return Redirect(Screen.Item(slug));
        Others = [.. (await mediator.Send(new ListTitlesQuery(Screen.Kind), cancellationToken)).Value.Where(t => t.Slug != slug)];
        return null;
    }
}
