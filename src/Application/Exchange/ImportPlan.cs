using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Exchange;

namespace Wegwijzer.Application.Exchange;

/// <summary>What a file would change, against the texts that there are now.</summary>
/// <param name="Changes">Items that are new or get another text.</param>
/// <param name="Withdrawn">Items that go, because the file does not hold them.</param>
/// <param name="Faults">Why it can't be carried out.</param>
/// <param name="Published">How many items are public of the kinds that the file is about.</param>
internal sealed record ImportPlan(IReadOnlyList<PlannedChange> Changes, IReadOnlyList<ContentItem> Withdrawn, IReadOnlyList<Error> Faults, int Published);

/// <param name="Before">The text that it takes the place of; null for a new item.</param>
/// <param name="HasDraft">Whether somebody is writing at it.</param>
internal sealed record PlannedChange(ContentItem Item, ContentItem? Before, bool HasDraft);

/// <summary>Compares a file with the guide: a bundle is what each item is to be, a table what was edited in each of its rows.</summary>
internal sealed class ImportPlanner(IWegwijzerContext context)
{
    private const string ChangedSince = "Dit is intussen ook door iemand anders veranderd. Kijk wat er nu staat, en pas het daar aan.";

    private Dictionary<(string Kind, string Slug), ContentItem> published = [];
    private Dictionary<(string Kind, string Slug), ContentItem> drafts = [];

    public async Task<ImportPlan> PlanAsync(string text, bool withdrawsMissing, ImportMode mode, CancellationToken cancellationToken)
    {
        published = (await context.PublishedItems.AsNoTracking().Where(i => i.Content != null).ToListAsync(cancellationToken))
            .Where(i => ContentKind.Find(i.Kind) is not null)
            .ToDictionary(i => (i.Kind, i.Slug), i => ContentItem.Read(ContentKind.Find(i.Kind)!, i.Content!).Value);
        drafts = (await context.Revisions.AsNoTracking().Open().ToListAsync(cancellationToken)).ToDictionary(r => (r.Kind.Name, r.Slug.Value), r => r.Item());
        var faults = new List<Error>();
        var (items, kinds) = ItemTable.KindOf(text) is { } kind
            ? (await OfTableAsync(kind, text, mode, faults, cancellationToken), [kind])
            : (OfBundle(text, mode, faults), ContentKind.All);
        if (faults.Count > 0)
            return new ImportPlan([], [], faults, 0);
        var about = published.Values.Where(i => kinds.Contains(i.Kind)).ToList();
        var kept = items.Select(KeyOf).ToHashSet();
        var changes = items.Select(item => new PlannedChange(item, Newest(KeyOf(item), mode), drafts.ContainsKey(KeyOf(item))))
            .Where(change => change.Before?.Hash != change.Item.Hash).ToList();
        IReadOnlyList<ContentItem> withdrawn = withdrawsMissing && mode == ImportMode.Publish ? [.. about.Where(i => !kept.Contains(KeyOf(i)))] : [];
        return new ImportPlan(changes, withdrawn, mode == ImportMode.Publish ? WholeFaults(changes, withdrawn) : [], about.Count);
    }

    private static (string, string) KeyOf(ContentItem item) => (item.Kind.Name, item.Slug.Value);

    /// <summary>The text that a change is put on: what is public is followed by what is public, and a draft by the draft.</summary>
    private ContentItem? Newest((string, string) key, ImportMode mode) =>
        (mode == ImportMode.Drafts ? drafts.GetValueOrDefault(key) : null) ?? published.GetValueOrDefault(key);

    private List<Error> WholeFaults(List<PlannedChange> changes, IReadOnlyList<ContentItem> withdrawn)
    {
        var gone = withdrawn.Select(KeyOf).Concat(changes.Select(c => KeyOf(c.Item))).ToHashSet();
        return [.. Bundle.Create([.. published.Where(p => !gone.Contains(p.Key)).Select(p => p.Value), .. changes.Select(c => c.Item)]).Errors];
    }

    private List<ContentItem> OfBundle(string text, ImportMode mode, List<Error> faults)
    {
        if (!text.TrimStart().StartsWith('{'))
        {
            faults.Add(ExchangeErrors.NotOurs);
            return [];
        }

        var bundle = BundleJson.Read(System.Text.Encoding.UTF8.GetBytes(text));
        faults.AddRange(bundle.Errors);
        if (!bundle.Succeeded)
            return [];
        // A bundle does not say which text somebody had before them, so a draft of somebody else can't be told from an older one.
        if (mode == ImportMode.Drafts)
        {
            faults.AddRange(bundle.Value.Items.Where(i => drafts.TryGetValue(KeyOf(i), out var draft) && draft.Hash != i.Hash && published.GetValueOrDefault(KeyOf(i))?.Hash != i.Hash)
                .Select(i => new Error("draft-exists", $"Van ‘{i.DisplayTitle}’ is al een concept. Publiceer dat eerst, of gooi het weg.", ErrorKind.Conflict)));
        }

        return [.. bundle.Value.Items];
    }

    private async Task<List<ContentItem>> OfTableAsync(ContentKind kind, string text, ImportMode mode, List<Error> faults, CancellationToken cancellationToken)
    {
        var table = ItemTable.Read(kind, text);
        faults.AddRange(table.Errors);
        if (!table.Succeeded)
            return [];
        faults.AddRange(table.Value.GroupBy(r => r.Slug, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1)
            .Select(g => Fault(g.Last(), $"‘{g.Key}’ staat er {g.Count()} keer.")));
        var seen = await SeenAsync(kind, cancellationToken);
        var items = new List<ContentItem>();
        foreach (var row in table.Value)
        {
            var item = OfRow(kind, row, seen, mode);
            faults.AddRange(item.Errors.Select(e => e.Code == "invalid-table" ? e : Fault(row, e.Message, FieldOf(kind, e.Field))));
            if (item.Succeeded)
                items.Add(item.Value);
        }

        return items;
    }

    /// <summary>Every text that items of this kind have had, by the mark that a table gives them.</summary>
    private async Task<Dictionary<(string Slug, string Mark), ContentItem>> SeenAsync(ContentKind kind, CancellationToken cancellationToken)
    {
        var revisions = await context.Revisions.AsNoTracking().OfKind(kind).ToListAsync(cancellationToken);
        return revisions.GroupBy(r => (r.Slug.Value, ItemTable.MarkOf(r.Hash))).ToDictionary(g => g.Key, g => g.First().Item());
    }

    private Result<ContentItem> OfRow(ContentKind kind, TableRow row, Dictionary<(string Slug, string Mark), ContentItem> texts, ImportMode mode)
    {
        var key = (kind.Name, row.Slug);
        var newest = Newest(key, mode);
        if (row.Mark.Length == 0)
        {
            return newest is not null || published.ContainsKey(key)
                ? Fault(row, $"Er is al een {kind.DutchName} met de naam ‘{row.Slug}’. Bij iets nieuws hoort een andere naam.")
                : ContentItem.Read(kind, Form(kind, [], row).ToJson());
        }

        if (!texts.TryGetValue((row.Slug, row.Mark), out var before))
            return Fault(row, "De eerste of de tweede kolom is veranderd. Die zeggen om welke tekst het gaat: laat ze zoals ze waren, en laat de eerste leeg bij iets nieuws.");
        if (newest is null)
            return Fault(row, $"‘{before.DisplayTitle}’ is intussen ingetrokken.");
        var seen = ItemForm.Of(before);
        var merge = FormMerge.Of(seen, Form(kind, seen.Fields, row), ItemForm.Of(newest), Choices.None);
        return merge.Conflicts.Count == 0
            ? ContentItem.Read(kind, merge.Form.ToJson())
            : Result<ContentItem>.Failure([.. merge.Conflicts.Select(c => Fault(row, ChangedSince, c.Label))]);
    }

    /// <summary>What a row says, and for columns that were left out what stood there.</summary>
    internal static ItemForm Form(ContentKind kind, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> before, TableRow row)
    {
        var entered = row.Values.Select(v => v.Key).ToHashSet(StringComparer.Ordinal);
        var values = before.Where(v => !entered.Contains(v.Key)).Concat(row.Values);
        // A row of a list in which nothing is filled in was taken out.
        return ItemForm.Of(kind, values.GroupBy(v => v.Key.Contains("].", StringComparison.Ordinal) ? v.Key[..v.Key.IndexOf("].", StringComparison.Ordinal)] : "", StringComparer.Ordinal)
            .Where(list => list.Key.Length == 0 || list.Any(v => v.Value.Any(text => text.Length > 0)))
            .SelectMany(list => list));
    }

    private static string? FieldOf(ContentKind kind, string? path) =>
        path is null ? null : FormFields.Of(kind).FirstOrDefault(f => f.Path == System.Text.RegularExpressions.Regex.Replace(path, @"\[\d+\]\.", "[].", System.Text.RegularExpressions.RegexOptions.NonBacktracking))?.Label;

    private static Error Fault(TableRow row, string message, string? label = null) =>
        new("invalid-table", $"Rij {row.Number}{(label is null ? "" : $", {label}")}: {message}", ErrorKind.Invalid, "file");
}
