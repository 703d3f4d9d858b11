using CsCheck;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Coverage;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Tests.Coverage;

/// <summary>The coverage of random guides, against a scan of every place, and against the cells and lists themselves.</summary>
public sealed class CountingTheGuide
{
    private const int Guides = 60;

    [Fact]
    public void Each_step_and_setting_has_the_counts_and_gaps_of_its_cell() =>
        RandomGuide.Any.Sample(
            items =>
            {
                var snapshot = RandomGuide.Snapshot(items);
                snapshot.Coverage.Cells.Count.ShouldBe(snapshot.Vocabulary.Steps.Count * snapshot.Vocabulary.Settings.Count);
                foreach (var covered in snapshot.Coverage.Cells)
                {
                    var query = new GetCellQuery(covered.Step.Slug, covered.Setting.Slug);
                    var cell = new GetCellHandler(snapshot).Handle(query, CancellationToken.None).GetAwaiter().GetResult().Value;
                    covered.Counts.ShouldBe(cell.Counts);
                    covered.Gaps.ShouldBe(cell.Gaps);
                    covered.Links.Suggest.ShouldBe(cell.Gaps is [.., var last] ? last.Links.Suggest : null);
                }
            },
            iter: Guides,
            print: RandomGuide.Print);

    [Fact]
    public void Each_situation_and_age_has_the_counts_that_a_scan_finds() =>
        RandomGuide.Any.Sample(
            items =>
            {
                var (snapshot, naive) = (RandomGuide.Snapshot(items), new NaiveGuide(items));
                snapshot.Coverage.Situations.Select(row => row.Situation?.Slug).ShouldBe([.. snapshot.Vocabulary.Situations.Select(s => s.Slug.Value), null]);
                foreach (var row in snapshot.Coverage.Situations)
                {
                    var filter = new GuideFilter { Situations = [row.Situation?.Slug ?? GuideFilter.NoSituation] };
                    Of(row.Counts).ShouldBe(Scan(naive, filter, _ => true));
                    row.Counts.Tools.ShouldBe(new ListToolsHandler(snapshot, WithoutDatabase.Search(snapshot)).Handle(new ListToolsQuery(filter, ListOrder.Guide, 1, 1), CancellationToken.None).GetAwaiter().GetResult().Value.Total);
                    row.Ages.Select(a => a.Band.Slug).ShouldBe(["prenatal", "0-3", "4-11", "12-17", "18-plus", "none"]);
                    foreach (var ages in row.Ages)
                    {
                        Of(ages.Counts).ShouldBe(Scan(naive, filter, age => IsIn(age, ages.Band)), $"{row.Situation} {ages.Band}");
                        (ages.Links.Suggest is null).ShouldBe(ages.Counts.Tools > 0);
                    }
                }
            },
            iter: Guides,
            print: RandomGuide.Print);

    [Fact]
    public void An_empty_guide_has_but_the_row_for_what_names_no_situation()
    {
        var coverage = GuideSnapshot.Empty.Coverage;
        coverage.Cells.ShouldBeEmpty();
        coverage.Situations.Single().Situation.ShouldBeNull();
        coverage.Situations.Single().Links.Suggest.ShouldBe(new Link("/neem-contact-op?kind=missing-tool"));
    }

    // Two ranges meet unless one ends before the other begins.
    private static bool IsIn(AgeRange? age, AgeBandResponse band) => band.Slug switch
    {
        "none" => age is null,
        "prenatal" => age is { Prenatal: true },
        _ => age?.From <= (band.To ?? Age.Oldest) && (age.To ?? Age.Oldest) >= band.From,
    };

    private static (int, int, int, int) Scan(NaiveGuide naive, GuideFilter filter, Func<AgeRange?, bool> allows)
    {
        return (Count(naive.Signals), Count(naive.Tips), Count(naive.Factors), Count(naive.Tools));

        int Count(IReadOnlyList<NaivePlace> places) => naive.Count([.. places.Where(place => allows(place.Age))], filter);
    }

    private static (int, int, int, int) Of(Counts counts) => (counts.Signals, counts.ConversationTips, counts.Factors, counts.Tools);
}
