using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Tools;

/// <summary>Counts beside a list of tools: what each value would give, were it the one that is chosen for its parameter.</summary>
internal static class ToolFacets
{
    public static Facets Of(ToolIndex tools, GuideVocabulary vocabulary, GuideFilter filter) => new(
        // What `general` leaves out depends on the setting that is chosen, so it belongs to the choice and not to the rest.
        Count(tools, vocabulary.Settings, filter.Without("setting").Without("general"), setting => new GuideFilter { Settings = [setting], WithGeneral = filter.WithGeneral }),
        Count(tools, vocabulary.Situations, filter.Without("situation"), situation => new GuideFilter { Situations = [situation] }),
        Count(tools, vocabulary.Steps, filter.Without("step"), step => new GuideFilter { Steps = [step] }),
        Count(tools, vocabulary.ToolKinds, filter.Without("kind"), kind => GuideFilter.Trait("kind", kind)),
        Count(tools, vocabulary.Organisations, filter.Without("organisation"), organisation => GuideFilter.Trait("organisation", organisation)));

    private static List<FacetValue> Count(ToolIndex tools, IEnumerable<ContentItem> values, GuideFilter rest, Func<string, GuideFilter> choose) =>
        [.. values.Zip(tools.CountEach(rest, values.Select(value => choose(value.Slug.Value))), (value, count) => new FacetValue(value.Slug.Value, value.DisplayTitle, count))];
}
