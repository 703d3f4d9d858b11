using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Common;

/// <summary>The parameters that several endpoints share.</summary>
internal static class Filters
{
    public static readonly SlugParameter Step = new("step", "Alleen wat bij deze stap staat.", "situatie-in-kaart-brengen", ContentKind.Step);
    public static readonly SlugParameter Phase = new("phase", "Alleen wat bij een stap van deze fase staat.", "herkennen", ContentKind.Phase);

    public static readonly SlugParameter Setting = new(
        "setting", "Alleen wat in deze setting staat, of bij alle settings (dat geldt immers ook voor deze); zie ook `general`.", "jgz", ContentKind.Setting);

    public static readonly FlagParameter General = new("general", "Met `false` blijft weg wat alleen bij alle settings staat.", Default: true);

    public static readonly SlugParameter Situation = new(
        "situation",
        "Alleen wat deze situatie noemt, of een die eronder valt; een synoniem mag ook. `none`: alleen wat geen situatie noemt.",
        "armoede",
        ContentKind.Situation,
        GuideFilter.NoSituation);

    public static readonly AgeParameter Age = new(
        "age", $"Alleen wat past bij deze leeftijd in hele jaren (0 tot en met {Domain.Common.Age.Oldest}, of `{Domain.Common.Age.PrenatalName}`), en wat geen leeftijd noemt.", "6");

    public static readonly TextParameter Text = new(
        "q", "Alleen wat bij deze woorden past: ook verbuigingen, samenstellingen, synoniemen en kleine tikfouten. Het laatste woord mag half af zijn.", "mishandeling");

    public static readonly NumberParameter Page = new("page", "De bladzijde van de lijst, vanaf 1.", 1, Application.Common.Paging.MaxPage, 1);
    public static readonly OrderParameter Order = new();

    public const string SizeName = "pageSize";

    private static readonly NumberParameter PageSize = new(SizeName, "Het aantal items per bladzijde.", 1, Application.Common.Paging.MaxPageSize, 20);
    private static readonly NumberParameter ShortListPageSize = PageSize with { Default = Application.Common.Paging.MaxPageSize, Example = "100" };

    /// <summary>The parameters of a list of items that stand in steps and settings, with those of its own kind between.</summary>
    public static IReadOnlyList<QueryParameter> ForItems(params IReadOnlyList<QueryParameter> own) =>
        [Step, Phase, Setting, General, Situation, Age, .. own, Text, Order, Page, PageSize];

    /// <summary>The parameters of a page of a long list.</summary>
    public static IReadOnlyList<QueryParameter> Paging => [Page, PageSize];

    /// <summary>The parameters of a vocabulary or another short list.</summary>
    public static IReadOnlyList<QueryParameter> ForShortList(params IReadOnlyList<QueryParameter> own) => [.. own, Page, ShortListPageSize];

    public static int SizeOf(ReadQuery query) => query.Get(query.Takes(ShortListPageSize) ? ShortListPageSize : PageSize);

    /// <summary>The order that was asked for; else what fits a text best first, or as the guide has it.</summary>
    public static ListOrder OrderOf(ReadQuery query) => query.Get(Order) ?? (query.Get(Text) is null ? ListOrder.Guide : ListOrder.Relevance);

    /// <summary>The filter that a query asks for; <paramref name="traits"/> are the parameters that only this kind has.</summary>
    public static GuideFilter Read(ReadQuery query, params IReadOnlyList<QueryParameter<IReadOnlyList<string>>> traits) => new()
    {
        Steps = query.Takes(Step) ? query.Get(Step) : [],
        Phases = query.Get(Phase),
        Settings = query.Get(Setting),
        WithGeneral = !query.Takes(General) || query.Get(General),
        Situations = query.Get(Situation),
        Ages = query.Get(Age),
        Traits = traits.Where(t => query.Get(t).Count > 0).ToDictionary(t => t.Name, query.Get, StringComparer.Ordinal),
    };
}
