using System.Collections.Frozen;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Vocabulary;

/// <summary>The steps, settings, situations and other fixed lists of one snapshot, and how their values hang together.</summary>
public sealed class GuideVocabulary
{
    /// <summary>The kinds whose items others name.</summary>
    internal static readonly IReadOnlyList<ContentKind> Kinds = [ContentKind.Phase, ContentKind.Step, ContentKind.Setting, ContentKind.Situation, ContentKind.Organisation, ContentKind.ToolKind];

    private readonly GuideSnapshot guide;
    private readonly FrozenDictionary<string, string[]> withDescendants;
    private readonly FrozenDictionary<string, string> situationsBySynonym;
    private readonly FrozenDictionary<(ContentKind, string), NamedValue> names;
    private readonly FrozenDictionary<(ContentKind, Slug), int> order;

    internal GuideVocabulary(GuideSnapshot guide)
    {
        this.guide = guide;
        Phases = [.. guide.All<Phase>().Select(e => e.Item).OrderBy(p => p.Number).ThenBy(p => p.Slug.Value, StringComparer.Ordinal)];
        Steps = [.. guide.All<Step>().Select(e => e.Item).OrderBy(s => s.Number).ThenBy(s => s.Slug.Value, StringComparer.Ordinal)];
        Settings = [.. guide.All<Setting>().Select(e => e.Item).OrderBy(s => s.Position).ThenBy(s => s.Slug.Value, StringComparer.Ordinal)];
        Situations = [.. guide.All<Situation>().Select(e => e.Item).OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)];
        Organisations = [.. guide.All<Organisation>().Select(e => e.Item).OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase)];
        ToolKinds = [.. guide.All<ToolKind>().Select(e => e.Item).OrderBy(k => k.Name, StringComparer.OrdinalIgnoreCase)];
        names = ((IEnumerable<ContentItem>)[.. Phases, .. Steps, .. Settings, .. Situations, .. Organisations, .. ToolKinds])
            .ToFrozenDictionary(i => (i.Kind, i.Slug.Value), i => new NamedValue(i.Slug.Value, i.DisplayTitle));
        order = ((IEnumerable<IReadOnlyList<ContentItem>>)[Steps, Settings]).SelectMany(list => list.Index()).ToFrozenDictionary(i => (i.Item.Kind, i.Item.Slug), i => i.Index);
        withDescendants = Descendants(Situations);
        situationsBySynonym = Situations.SelectMany(s => s.Synonyms.Append(s.Name).Select(synonym => (Key: Slug.From(synonym), s.Slug.Value)))
            .Where(s => s.Key.Length > 0)
            .DistinctBy(s => s.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        General = Settings.FirstOrDefault(s => s.IsGeneral);
    }

    public IReadOnlyList<Phase> Phases { get; }

    public IReadOnlyList<Step> Steps { get; }

    public IReadOnlyList<Setting> Settings { get; }

    public IReadOnlyList<Situation> Situations { get; }

    public IReadOnlyList<Organisation> Organisations { get; }

    public IReadOnlyList<ToolKind> ToolKinds { get; }

    /// <summary>The setting that concerns everybody.</summary>
    public Setting? General { get; }

    public NamedValue Name(ContentKind kind, Slug slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return names.GetValueOrDefault((kind, slug.Value)) ?? new NamedValue(slug.Value, slug.Value);
    }

    /// <summary>The place of a step or a setting among the others, from 0.</summary>
    public int PlaceOf(ContentKind kind, Slug slug) => order.GetValueOrDefault((kind, slug));

    public IReadOnlyList<NamedValue> Names(ContentKind kind, IReadOnlyList<Slug> slugs) => [.. slugs.Select(slug => Name(kind, slug))];

    /// <summary>A situation and all that fall under it, however deep.</summary>
    public IReadOnlyList<string> WithDescendants(string situation) => withDescendants.GetValueOrDefault(situation, [situation]);

    /// <summary>The slug that a filter value means today: itself, what it was renamed to or, for a situation, the one it is a synonym of; null where it means nothing.</summary>
    public string? Resolve(ContentKind kind, string value)
    {
        if (guide.CurrentSlug(kind, value) is { } slug)
            return slug;
        return kind == ContentKind.Situation ? situationsBySynonym.GetValueOrDefault(Slug.From(value)) : null;
    }

    private static FrozenDictionary<string, string[]> Descendants(IReadOnlyList<Situation> situations)
    {
        var children = situations.SelectMany(s => s.Parents.Select(p => (Parent: p.Value, Child: s.Slug.Value))).ToLookup(p => p.Parent, p => p.Child, StringComparer.Ordinal);
        return situations.ToFrozenDictionary(s => s.Slug.Value, s => Under(s.Slug.Value, children), StringComparer.Ordinal);
    }

    private static string[] Under(string situation, ILookup<string, string> children)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([situation]);
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var child in children[next])
                open.Push(child);
        }

        return [.. found];
    }
}
