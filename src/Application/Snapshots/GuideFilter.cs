using Wegwijzer.Application.Search;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Snapshots;

/// <summary>
/// What a list is narrowed down to. Values of one filter are alternatives, filters add up, and step, phase, setting, situation and age
/// must hold for one and the same placement. Values are slugs that exist; an empty list means no such filter.
/// </summary>
public sealed record GuideFilter
{
    /// <summary>The situation filter's word for "names no situation at all".</summary>
    public const string NoSituation = "none";

    public static readonly GuideFilter Everything = new();

    public static GuideFilter Trait(string parameter, string value) =>
        new() { Traits = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [parameter] = [value] } };

    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>What stands in one of these settings or, unless <see cref="WithGeneral"/> is off, in the general one.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    public bool WithGeneral { get; init; } = true;

    /// <summary>What names one of these situations or one that falls under it.</summary>
    public IReadOnlyList<string> Situations { get; init; } = [];

    /// <summary>Whether what names no situation is asked for.</summary>
    public bool NamesNone => Situations.Contains(NoSituation, StringComparer.Ordinal);

    /// <summary>What fits one of these ages, and what names no age.</summary>
    public IReadOnlyList<Age> Ages { get; init; } = [];

    /// <summary>Only what names an age (true) or names none (false); null where that is not asked.</summary>
    public bool? NamesAge { get; init; }

    /// <summary>Filters that only some kinds have, by the name of their parameter: kind, organisation, category, group, section, domain.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Traits { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What was found for a text; null where none was asked for.</summary>
    public FoundSlugs? Found { get; init; }

    public bool IsEmpty => !Relaxed().Any();

    /// <summary>The same filter with one of its parameters let go; itself where that was not given.</summary>
    public GuideFilter Without(string parameter) => Relaxed().FirstOrDefault(relaxed => relaxed.Parameter == parameter).Filter ?? this;

    /// <summary>The same filter with one of its parameters let go, for each that was given.</summary>
    public IEnumerable<(string Parameter, GuideFilter Filter)> Relaxed()
    {
        if (Phases.Count > 0)
            yield return ("phase", this with { Phases = [] });
        if (Steps.Count > 0)
            yield return ("step", this with { Steps = [] });
        if (Settings.Count > 0)
            yield return ("setting", this with { Settings = [] });
        if (!WithGeneral)
            yield return ("general", this with { WithGeneral = true });
        if (Situations.Count > 0)
            yield return ("situation", this with { Situations = [] });
        if (Ages.Count > 0)
            yield return ("age", this with { Ages = [] });
        if (Found is not null)
            yield return ("q", this with { Found = null });
        foreach (var trait in Traits.Keys)
            yield return (trait, this with { Traits = Traits.Where(t => t.Key != trait).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal) });
    }
}
