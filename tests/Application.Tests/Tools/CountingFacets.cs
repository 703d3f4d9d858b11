using CsCheck;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Tests.Tools;

/// <summary>The counts beside a list of tools, for random guides under random filters.</summary>
public sealed class CountingFacets
{
    private const int Guides = 60;
    private const int FiltersPerGuide = 10;

    [Fact]
    public void Each_count_is_what_a_scan_and_the_list_find_with_that_one_value_chosen() =>
        Gen.Select(RandomGuide.Any, RandomGuide.ToolFilter.Array[FiltersPerGuide]).Sample(
            (items, filters) =>
            {
                var (snapshot, naive) = (RandomGuide.Snapshot(items), new NaiveGuide(items));
                foreach (var filter in filters)
                {
                    var facets = List(snapshot, filter, withFacets: true).Facets.ShouldNotBeNull();
                    Check(facets.Setting, ContentKind.Setting, value => filter with { Settings = [value] });
                    Check(facets.Situation, ContentKind.Situation, value => filter with { Situations = [value] });
                    Check(facets.Step, ContentKind.Step, value => filter with { Steps = [value] });
                    Check(facets.Kind, ContentKind.ToolKind, value => WithTrait(filter, "kind", value));
                    Check(facets.Organisation, ContentKind.Organisation, value => WithTrait(filter, "organisation", value));

                    void Check(IReadOnlyList<FacetValue> facet, ContentKind kind, Func<string, GuideFilter> choose)
                    {
                        facet.Select(value => value.Slug).ShouldBe(items.Where(i => i.Kind == kind).Select(i => i.Slug.Value), ignoreOrder: true);
                        foreach (var value in facet)
                        {
                            value.Count.ShouldBe(naive.Count(naive.Tools, choose(value.Slug)), $"{kind} {value.Slug}: {RandomGuide.Print(filter)}");
                            value.Count.ShouldBe(List(snapshot, choose(value.Slug)).Total);
                        }
                    }
                }
            },
            iter: Guides,
            print: sample => $"{string.Join('\n', sample.Item2.Select(RandomGuide.Print))}\n{RandomGuide.Print(sample.Item1)}");

    [Fact]
    public void A_list_has_them_only_where_they_were_asked_for() => List(GuideSnapshot.Empty, GuideFilter.Everything).Facets.ShouldBeNull();

    private static GuideFilter WithTrait(GuideFilter filter, string trait, string value) =>
        filter with { Traits = new Dictionary<string, IReadOnlyList<string>>(filter.Traits) { [trait] = [value] } };

    private static ListPage<ToolResponse> List(GuideSnapshot snapshot, GuideFilter filter, bool withFacets = false) =>
        new ListToolsHandler(snapshot, WithoutDatabase.Search(snapshot)).Handle(new ListToolsQuery(filter, ListOrder.Guide, 1, 1, withFacets), CancellationToken.None).GetAwaiter().GetResult().Value;
}
