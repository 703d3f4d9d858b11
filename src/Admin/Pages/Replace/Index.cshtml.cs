using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Pages.Replace;

/// <summary>Finds a phrase or address in all texts, shows what would take its place, and makes drafts of what is chosen.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "zoek")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "door")]
    public string? With { get; set; }

    [BindProperty(SupportsGet = true, Name = "woord")]
    public bool WholeWords { get; set; }

    [BindProperty(SupportsGet = true, Name = "hoofdletters")]
    public bool SameCase { get; set; }

    /// <summary>Null where nothing was asked yet.</summary>
    public IReadOnlyList<FoundItem>? Found { get; private set; }

    public IReadOnlyList<Error> Faults { get; private set; } = [];

    private Replacement Replacement => new(Find ?? "", With ?? "", WholeWords, SameCase);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Find is not null)
            await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string[] item, CancellationToken cancellationToken)
    {
        var replaced = await mediator.Send(new ReplaceCommand(Replacement, [.. item.Select(Chosen).OfType<ChosenItem>()], User.Actor()), cancellationToken);
        if (replaced.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!replaced.Succeeded)
        {
            Faults = replaced.Errors;
            await LoadAsync(cancellationToken);
            return Page();
        }

        this.Notice($"{Dutch.Count(replaced.Value, "concept staat", "concepten staan")} klaar. Bezoekers zien er nog niets van.");
        return LocalRedirect(Addresses.Replace);
    }

    /// <summary>What a tick stands for: which item, and which text of it was seen.</summary>
    public static string Key(FoundItem found) => string.Create(CultureInfo.InvariantCulture, $"{found.Kind.Name}/{found.Slug}/{found.Saves}/{found.BasedOnVersion}");

    private static ChosenItem? Chosen(string key) =>
        key.Split('/') is [var kind, var slug, var saves, var version] && ContentKind.Find(kind) is { } known && Slug.Create(slug) is { Succeeded: true } name
            ? new ChosenItem(known, name.Value, Number(saves) is { } seen ? (int)seen : null, Number(version))
            : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new FindReplacementsQuery(Replacement), cancellationToken);
        if (found.Succeeded)
            Found = found.Value;
        else
            Faults = found.Errors;
    }
}
