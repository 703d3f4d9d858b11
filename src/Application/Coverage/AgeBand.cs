using System.Globalization;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Coverage;

/// <summary>A row of the coverage: some ages that belong together, or what names no age at all.</summary>
internal sealed record AgeBand(string Slug, string Name, int? From, int? To, IReadOnlyList<Age> Ages)
{
    public static IReadOnlyList<AgeBand> All { get; } =
    [
        new(Age.PrenatalName, "Vóór de geboorte", null, null, [Age.Prenatal]),
        Years(0, 3),
        Years(4, 11),
        Years(12, 17),
        new("18-plus", "18 jaar en ouder", 18, null, Between(18, Age.Oldest)),
        new("none", "Geen leeftijd genoemd", null, null, []),
    ];

    /// <summary>What names an age that is at least in part in this band; or, for the last one, what names none.</summary>
    public GuideFilter In(GuideFilter filter) => filter with { Ages = Ages, NamesAge = Ages.Count > 0 };

    private static AgeBand Years(int from, int to) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{from}-{to}"), string.Create(CultureInfo.InvariantCulture, $"{from} tot en met {to} jaar"), from, to, Between(from, to));

    private static IReadOnlyList<Age> Between(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(Age.OfYears)];
}
