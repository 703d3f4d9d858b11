using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>All items of a kind: drafts that nobody outside sees too, and what you can do with several at once.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public const int PageSize = 25;
    public const string Newest = "laatst-bewaard";

    [FromQuery(Name = "zoek")]
    public string? Words { get; set; }

    [FromQuery(Name = "stand")]
    public string? State { get; set; }

    [FromQuery(Name = "volgorde")]
    public string? Order { get; set; }

    [FromQuery(Name = "nakijken")]
    public string? Check { get; set; }

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    public ItemScreen Screen { get; private set; } = null!;

    public IReadOnlyList<ListFilter> Filters { get; private set; } = [];

    public ItemList List { get; private set; } = null!;

    public IReadOnlyList<WorksheetLine> Unsaved { get; private set; } = [];

    /// <summary>Of factors: the texts that say how they are to be read.</summary>
    public IReadOnlyList<NamedValue> ReadingNotes { get; private set; } = [];

    public int LastNumber => Math.Max(1, (List.Total + PageSize - 1) / PageSize);

    public bool CanPublish => User.Actor().Lacks(Role.Eindredacteur) is null;

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Words) || Filters.Any(f => f.Chosen is not null);

    public async Task<IActionResult> OnGetAsync(string path, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        Filters = await ListFilters.OfAsync(mediator, Screen.Kind, Request.Query, cancellationToken);
        // A value that nobody can choose, or a page that is no number: this address leads nowhere.
        if (!ModelState.IsValid || Filters.Any(f => f.Chosen is not null && f.Choices.All(c => c.Slug != f.Chosen)) || Order is not (null or "" or Newest))
            return NotFound();
        var list = await mediator.Send(ListFilters.Query(Screen.Kind, Words, Filters, Order == Newest ? ItemOrder.Newest : ItemOrder.Title, Number, PageSize), cancellationToken);
        if (!list.Succeeded)
            return NotFound();
        List = list.Value;
        if (Number > LastNumber)
            return NotFound();
        if (Screen == ItemScreen.Factor)
            ReadingNotes = (await mediator.Send(new ListReadingNotesQuery(), cancellationToken)).Value;
        Unsaved = (await mediator.Send(new ListWorksheetsQuery(Screen.Kind, User.Actor()), cancellationToken)).Value;
        // The list alone, where it is renewed while somebody filters.
        return Request.Headers["HX-Target"] == "lijst" ? Partial("Items/_List", this) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string[] item, string @do, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var drafts = item.Select(Seen).OfType<DraftSeen>().ToList();
        if (item.Length == 0 || drafts.Count != item.Length)
            return Back("Kies eerst waar het om gaat: zet een vinkje in de lijst.");
        switch (@do)
        {
            case "indienen":
                var submitted = await mediator.Send(new SubmitCommand(Screen.Kind, drafts, User.Actor()), cancellationToken);
                return After(submitted, $"Ingediend: {Counted(drafts.Count)}.");
            case "publiceren":
                var published = await mediator.Send(new PublishManyCommand(Screen.Kind, drafts, User.Actor()), cancellationToken);
                return After(published, $"Gepubliceerd: {Counted(drafts.Count)}.");
            case "intrekken":
                return Redirect(Screen.WithdrawMany + "?" + string.Join('&', drafts.Select(d => $"item={d.Slug}")));
            default:
                return Back("Kies wat je wilt doen.");
        }
    }

    public string AddressOf(int number) => ListFilters.Address(Screen, Request.Query, number);

    private IActionResult After(Result outcome, string done)
    {
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!outcome.Succeeded)
            return Back([.. outcome.Errors.Select(e => e.Field is { } slug ? $"{slug}: {e.Message}" : e.Message), "Er is niets gewijzigd."]);
        this.Notice(done);
        return Redirect(Screen.List + Request.QueryString);
    }

    private RedirectResult Back(params string[] messages)
    {
        this.Warn([.. messages.Select(m => new Error("bulk", m, ErrorKind.Invalid))]);
        return Redirect(Screen.List + Request.QueryString);
    }

    private string Counted(int count) => Dutch.Count(count, Screen.One, Screen.Many);

    /// <summary>A ticked line: the name of the item and the save of its draft that was on the page.</summary>
    private static DraftSeen? Seen(string ticked)
    {
        var parts = ticked.Split(':');
        return parts.Length == 2 && Slug.Create(parts[0]) is { Succeeded: true } slug && int.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out var saves) ? new DraftSeen(slug.Value, saves) : null;
    }
}
