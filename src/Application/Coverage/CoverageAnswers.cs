using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Coverage;

/// <summary>Counts the whole guide; a snapshot does so once, when it is first asked.</summary>
internal static class CoverageAnswers
{
    public static CoverageResponse Of(GuideSnapshot guide) => new(
        [.. guide.Vocabulary.Steps.SelectMany(step => guide.Vocabulary.Settings.Select(setting => Cell(guide, step, setting)))],
        [.. guide.Vocabulary.Situations.Select(s => Situation(guide, new NamedValue(s.Slug.Value, s.Name))), Situation(guide, null)],
        new CoverageLinks(new Link(ApiPaths.Coverage), new Link(ApiPaths.Terms), new Link(ApiPaths.Disclaimer)));

    private static CoveredCell Cell(GuideSnapshot guide, Step step, Setting setting)
    {
        var counts = Counts.OfCell(guide, step.Slug.Value, setting.Slug.Value);
        List<Gap> gaps = [.. CellGaps.Of(guide, step, setting, counts)];
        return new CoveredCell(
            new NamedValue(step.Slug.Value, step.Name),
            new NamedValue(setting.Slug.Value, setting.Name),
            counts,
            gaps,
            // Where both are lacking, tools are what somebody is most likely to know of.
            new CoveredCellLinks(new Link(ApiPaths.Cell(step.Slug.Value, setting.Slug.Value)), gaps.LastOrDefault()?.Links.Suggest));
    }

    private static CoveredSituation Situation(GuideSnapshot guide, NamedValue? situation)
    {
        var value = situation?.Slug ?? GuideFilter.NoSituation;
        var filter = new GuideFilter { Situations = [value] };
        var counts = Counts.Of(guide, filter);
        return new CoveredSituation(
            situation, counts, [.. AgeBand.All.Select(Ages)], new CoveredSituationLinks(new Link(ApiPaths.Tools("situation", value)), Suggest(counts)));

        CoveredAges Ages(AgeBand band)
        {
            var inBand = Counts.Of(guide, band.In(filter));
            return new CoveredAges(new AgeBandResponse(band.Slug, band.Name, band.From, band.To), inBand, new CoveredAgesLinks(Suggest(inBand)));
        }

        Link? Suggest(Counts held) =>
            held.Tools > 0 ? null : new Link($"{ApiPaths.Contact}?kind=missing-tool{(situation is null ? "" : $"&situation={value}")}");
    }
}
