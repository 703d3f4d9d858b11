using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Wegwijzer.Application.Changes;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Coverage;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Guidance;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Readability;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Snapshots;

/// <summary>An item of the guide with the version and moment of its last change.</summary>
public sealed record Entry<T>(T Item, long Version, DateTimeOffset ChangedAt)
    where T : ContentItem
{
    /// <summary>Its canonical text in UTF-8, as it was published; what a copy elsewhere gets.</summary>
    public ReadOnlyMemory<byte> Text { get; init; }
}

/// <summary>What is left of a withdrawn item.</summary>
public sealed record Tombstone(string Slug, string Reason, string? Successor, bool IsRename, long Version, DateTimeOffset ChangedAt);

/// <summary>
/// The whole published guide at one version, immutable: every answer comes from one of these, so it never mixes two versions, and
/// goes on when the database is gone. A publication makes a new one beside the old, which takes its place (<see cref="SnapshotHolder"/>).
/// </summary>
public sealed class GuideSnapshot
{
    private readonly FrozenDictionary<(string Kind, string Slug), Entry<ContentItem>> items;
    private readonly FrozenDictionary<(string Kind, string Slug), Tombstone> tombstones;
    private readonly ILookup<Type, Entry<ContentItem>> byType;
    private readonly ConcurrentDictionary<Markdown, TextResponse> rendered;
    private readonly ImmutableDictionary<long, string> marks;
    private readonly Lazy<string> digest;
    private readonly Lazy<CoverageResponse> coverage;
    private readonly Lazy<ChangeList> changes;
    private readonly Lazy<Thesaurus> thesaurus;
    private readonly Lazy<LinkUses> linkUses;
    private readonly Lazy<TextScores> textScores;

    private GuideSnapshot(
        (long Version, DateTimeOffset ChangedAt, ImmutableDictionary<long, string> Marks) moment,
        IEnumerable<KeyValuePair<(string, string), Entry<ContentItem>>> items,
        IEnumerable<KeyValuePair<(string, string), Tombstone>> tombstones,
        LinkTable links,
        ToolIndex? toolsBefore = null)
    {
        (Version, ChangedAt, marks) = moment;
        rendered = new ConcurrentDictionary<Markdown, TextResponse>();
        this.items = items.ToFrozenDictionary();
        this.tombstones = tombstones.ToFrozenDictionary();
        byType = this.items.Values.OrderBy(e => e.Item.Slug.Value, StringComparer.Ordinal).ToLookup(e => e.Item.GetType());
        digest = new Lazy<string>(() => ContentHash.DigestOf(this.items.Values.Select(e => (e.Item.Kind.Name, e.Item.Slug.Value, ContentHash.Of(e.Text.Span)))));
        Links = links;
        Vocabulary = new GuideVocabulary(this);
        Tools = new ToolIndex(this, toolsBefore);
        Signals = SignalList.Of(this);
        ConversationTips = ConversationTipList.Of(this);
        Factors = FactorList.Of(this);
        Guidance = GuidanceList.Of(this);
        coverage = new Lazy<CoverageResponse>(() => CoverageAnswers.Of(this));
        changes = new Lazy<ChangeList>(ListChanges);
        thesaurus = new Lazy<Thesaurus>(() => new Thesaurus(this));
        linkUses = new Lazy<LinkUses>(() => new LinkUses(this.items.Values));
        textScores = new Lazy<TextScores>(() => new TextScores(this.items.Values));
    }

    /// <summary>The same guide with other news of its links; all that says nothing of links is shared.</summary>
    private GuideSnapshot(GuideSnapshot same, LinkTable links)
    {
        (Version, ChangedAt, digest, marks, items, tombstones, byType) = (same.Version, same.ChangedAt, same.digest, same.marks, same.items, same.tombstones, same.byType);
        (Vocabulary, Signals, ConversationTips, Factors, Guidance) = (same.Vocabulary, same.Signals, same.ConversationTips, same.Factors, same.Guidance);
        (rendered, coverage, changes, thesaurus, linkUses, textScores) = (same.rendered, same.coverage, same.changes, same.thesaurus, same.linkUses, same.textScores);
        (Links, Tools) = (links, same.Tools.With(links));
    }

    public static GuideSnapshot Empty { get; } = new((0, DateTimeOffset.UnixEpoch, ImmutableDictionary<long, string>.Empty), [], [], LinkTable.Empty);

    /// <summary>The content version.</summary>
    public long Version { get; }

    public DateTimeOffset ChangedAt { get; }

    public string Digest => digest.Value;

    public GuideVocabulary Vocabulary { get; }

    /// <summary>What is known of the links; no part of the content, with a version of its own.</summary>
    public LinkTable Links { get; }

    internal ToolIndex Tools { get; }

    internal PlacedList<SignalResponse> Signals { get; }

    internal PlacedList<ConversationTipResponse> ConversationTips { get; }

    internal PlacedList<FactorResponse> Factors { get; }

    internal PlacedList<GuidanceResponse> Guidance { get; }

    /// <summary>Counted once, when it is first asked for.</summary>
    internal CoverageResponse Coverage => coverage.Value;

    /// <summary>Answers that were made from this guide and are kept as they are.</summary>
    public KeptAnswers Answers { get; } = new();

    /// <summary>The last change of each item, put in order once.</summary>
    internal ChangeList Changes => changes.Value;

    /// <summary>What proves which history a version was of; empty where that is not known.</summary>
    public string MarkOf(long version) => marks.GetValueOrDefault(version, "");

    /// <summary>Tells this guide from another that has the same version: after a backup was put back, a number comes again with other content.</summary>
    public string Fingerprint => MarkOf(Version) is { Length: > 0 } mark ? mark : Digest;

    internal Thesaurus Thesaurus => thesaurus.Value;

    /// <summary>The number of items.</summary>
    public int Count => items.Count;

    /// <summary>Which items lead to which address elsewhere.</summary>
    public LinkUses LinkUses => linkUses.Value;

    /// <summary>How easily its texts read.</summary>
    internal TextScores TextScores => textScores.Value;

    /// <summary>Every item, of whatever kind, in no particular order.</summary>
    internal IEnumerable<Entry<ContentItem>> Everything => items.Values;

    /// <summary>The items of a kind, by slug.</summary>
    public IEnumerable<Entry<T>> All<T>()
        where T : ContentItem => byType[typeof(T)].Select(e => new Entry<T>((T)e.Item, e.Version, e.ChangedAt));

    /// <summary>One of this guide's own texts as it is served; made once, however often it is asked for.</summary>
    public TextResponse Render(Markdown text) => rendered.GetOrAdd(text, TextRenderer.Render);

    /// <summary>The slugs of a kind, sorted.</summary>
    public IEnumerable<string> Slugs(ContentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return items.Keys.Where(key => key.Kind == kind.Name).Select(key => key.Slug).Order(StringComparer.Ordinal);
    }

    public Entry<ContentItem>? Find(ContentKind kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return items.GetValueOrDefault((kind.Name, slug));
    }

    public Entry<T>? Find<T>(ContentKind kind, string slug)
        where T : ContentItem => Find(kind, slug) is { Item: T item } entry ? new Entry<T>(item, entry.Version, entry.ChangedAt) : null;

    public Tombstone? FindTombstone(ContentKind kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return tombstones.GetValueOrDefault((kind.Name, slug));
    }

    /// <summary>The slug that this one has now: itself, or that of the last of its successors; null where nothing is left.</summary>
    public string? CurrentSlug(ContentKind kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (items.ContainsKey((kind.Name, slug)))
            return slug;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = slug; next is not null && seen.Add(next); next = FindTombstone(kind, next)?.Successor)
        {
            if (items.ContainsKey((kind.Name, next)))
                return next;
        }

        return null;
    }

    /// <summary>The slugs that an item had, or that were withdrawn in its favour.</summary>
    public IEnumerable<string> FormerSlugs(ContentKind kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return tombstones.Keys.Where(key => key.Kind == kind.Name && CurrentSlug(kind, key.Slug) == slug).Select(key => key.Slug);
    }

    /// <summary>The step and setting that an item stands in, or the first of these; null for a kind that stands in none.</summary>
    public (string Step, string Setting)? PlaceOf(ContentKind kind, string slug) => Find(kind, slug) is { } entry ? PlaceOf(entry.Item) : null;

    /// <summary>The same of an item that may not be public.</summary>
    public (string Step, string Setting)? PlaceOf(ContentItem item) => item switch
    {
        Tool { Placements: [var first, ..] } => (first.Step.Value, first.Setting.Value),
        GuidanceSection guidance => (guidance.Step.Value, guidance.Setting.Value),
        Factor factor => (factor.Step.Value, factor.Setting.Value),
        SignalGroup group => (group.Step.Value, group.Setting.Value),
        SignalCategory category => (category.Step.Value, category.Setting.Value),
        Signal signal => PlaceOf(ContentKind.SignalGroup, signal.Group.Value),
        ConversationSection section => (section.Step.Value, section.Setting.Value),
        ConversationTip tip => PlaceOf(ContentKind.ConversationSection, tip.Section.Value),
        _ => null,
    };

    /// <summary>The items of a kind that stand in order with each other (<see cref="ItemPlace.Among"/>), in that order.</summary>
    public IEnumerable<ContentItem> InRow(ContentKind kind, string among) => items.Values.Select(entry => entry.Item)
        .Where(item => item.Kind == kind && item.Place?.Among == among)
        .OrderBy(item => item.Place!.Position)
        .ThenBy(item => item.Slug.Value, StringComparer.Ordinal);

    /// <summary>The guide with these changes; this one stays as it is.</summary>
    public GuideSnapshot With(PublishedChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var nextItems = items.ToDictionary();
        var nextTombstones = tombstones.ToDictionary();
        foreach (var change in changes.Items)
        {
            var key = (change.Kind, change.Slug);
            nextItems.Remove(key);
            nextTombstones.Remove(key);
            if (change.Entry is { } entry)
                nextItems[key] = entry;
            else
                nextTombstones[key] = change.Tombstone!;
        }

        var moment = (changes.Version, changes.ChangedAt, marks.SetItems(changes.Marks.Select(m => KeyValuePair.Create(m.Number, m.Mark))));
        var namesStay = !changes.Items.Any(change => GuideVocabulary.Kinds.Any(kind => kind.Name == change.Kind));
        return new GuideSnapshot(moment, nextItems, nextTombstones, Links, namesStay ? Tools : null);
    }

    /// <summary>The guide with this news of its links.</summary>
    public GuideSnapshot With(LinkChanges changes) => new(this, Links.With(changes));

    private ChangeList ListChanges() => new(
        items.Select(i => new Change(i.Key.Kind, i.Key.Slug, i.Value, null)).Concat(tombstones.Select(t => new Change(t.Key.Kind, t.Key.Slug, null, t.Value))));
}
