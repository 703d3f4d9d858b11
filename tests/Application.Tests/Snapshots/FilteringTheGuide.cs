using CsCheck;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Tests.Snapshots;

/// <summary>Every list of random guides under random filters, against a scan that looks at each place of each item.</summary>
public sealed class FilteringTheGuide
{
    private const int Guides = 150;
    private const int FiltersPerGuide = 12;

    private static readonly Gen<(GuideFilter Filter, ListOrder Order, int Page, int PageSize)[]> ToolRequests = Requests(RandomGuide.ToolFilter);

    [Fact]
    public void Tools_are_what_a_scan_finds_in_the_same_order_with_the_same_answers_beside_them() =>
        Check(ToolRequests, guide => guide.Tools, (snapshot, request) => Slugs(Tools(snapshot, request), t => t.Slug));

    [Fact]
    public void Signals_are_what_a_scan_finds() =>
        Check(
            Requests(RandomGuide.Filter(("group", ["groep-0", "groep-1"]), ("category", ["categorie"]))),
            guide => guide.Signals,
            (snapshot, request) => Slugs(snapshot.Signals.List(request.Filter, request.Order, new ListSignalsQuery(request.Filter, request.Order, request.Page, request.PageSize)), s => s.Slug));

    [Fact]
    public void Conversation_tips_are_what_a_scan_finds() =>
        Check(
            Requests(RandomGuide.Filter(("section", ["onderdeel-0", "onderdeel-1", "onderdeel-2"]))),
            guide => guide.Tips,
            (snapshot, request) => Slugs(
                snapshot.ConversationTips.List(request.Filter, request.Order, new ListConversationTipsQuery(request.Filter, request.Order, request.Page, request.PageSize)), t => t.Slug));

    [Fact]
    public void Factors_are_what_a_scan_finds() =>
        Check(
            Requests(RandomGuide.Filter(("kind", ["risk", "protective"]), ("domain", ["jeugdige", "ouders-gezin", "overkoepelend"]))),
            guide => guide.Factors,
            (snapshot, request) => Slugs(snapshot.Factors.List(request.Filter, request.Order, new ListFactorsQuery(request.Filter, request.Order, request.Page, request.PageSize)), f => f.Slug));

    [Fact]
    public void A_cell_holds_what_the_lists_hold_for_that_step_and_setting() =>
        RandomGuide.Any.Sample(
            items =>
            {
                var (snapshot, naive) = (RandomGuide.Snapshot(items), new NaiveGuide(items));
                foreach (var step in snapshot.Vocabulary.Steps)
                {
                    foreach (var setting in snapshot.Vocabulary.Settings)
                    {
                        var filter = new GuideFilter { Steps = [step.Slug.Value], Settings = [setting.Slug.Value], WithGeneral = false };
                        var cell = Answer(new GetCellHandler(snapshot).Handle(new GetCellQuery(step.Slug.Value, setting.Slug.Value), CancellationToken.None));
                        cell.Tools.Select(t => t.Slug).ShouldBe(naive.List(naive.Tools, filter, ListOrder.Guide));
                        cell.Tools.Select(t => t.Slug).ShouldBe(Tools(snapshot, (filter, ListOrder.Guide, 1, 100)).Items.Select(t => t.Slug));
                        cell.Signals.Select(s => s.Slug).ShouldBe(naive.List(naive.Signals, filter, ListOrder.Guide));
                        cell.ConversationTips.Select(t => t.Slug).ShouldBe(naive.List(naive.Tips, filter, ListOrder.Guide));
                        cell.Factors.Select(f => f.Slug).ShouldBe(naive.List(naive.Factors, filter, ListOrder.Guide));
                        (cell.Counts.Tools, cell.Counts.Signals, cell.Counts.ConversationTips, cell.Counts.Factors)
                            .ShouldBe((cell.Tools.Count, cell.Signals.Count, cell.ConversationTips.Count, cell.Factors.Count));
                        cell.Gaps.Any(gap => gap.Kind == "tools").ShouldBe(cell.Tools.Count == 0);
                    }
                }
            },
            iter: 50,
            print: RandomGuide.Print);

    [Fact]
    public void Steps_are_those_that_hold_something_with_the_counts_of_the_lists() =>
        Gen.Select(RandomGuide.Any, RandomGuide.Filter()).Sample(
            (items, filter) =>
            {
                var (snapshot, naive) = (RandomGuide.Snapshot(items), new NaiveGuide(items));
                var list = Answer(new ListStepsHandler(snapshot).Handle(new ListStepsQuery(filter, 1, 100), CancellationToken.None));
                foreach (var step in snapshot.Vocabulary.Steps)
                {
                    var ofStep = filter with { Steps = [step.Slug.Value] };
                    var counts = (naive.Count(naive.Signals, ofStep), naive.Count(naive.Tips, ofStep), naive.Count(naive.Factors, ofStep), naive.Count(naive.Tools, ofStep));
                    var asked = filter.Steps.Count == 0 || filter.Steps.Contains(step.Slug.Value);
                    var shown = list.Items.SingleOrDefault(s => s.Slug == step.Slug.Value);
                    (shown is not null).ShouldBe(asked && (filter.IsEmpty || counts != (0, 0, 0, 0)));
                    if (shown is not null)
                        (shown.Counts.Signals, shown.Counts.ConversationTips, shown.Counts.Factors, shown.Counts.Tools).ShouldBe(counts);
                }
            },
            iter: 150,
            print: sample => $"{RandomGuide.Print(sample.Item2)}\n{RandomGuide.Print(sample.Item1)}");

    [Fact]
    public void Filters_find_something_and_nothing_often_enough_to_mean_something()
    {
        var (empty, filled, several) = (0, 0, 0);
        Gen.Select(RandomGuide.Any, RandomGuide.ToolFilter).Sample(
            (items, filter) =>
            {
                var naive = new NaiveGuide(items);
                var found = naive.Count(naive.Tools, filter);
                Interlocked.Increment(ref found == 0 ? ref empty : ref filled);
                if (found > 2)
                    Interlocked.Increment(ref several);
            },
            iter: 500);
        empty.ShouldBeGreaterThan(50);
        filled.ShouldBeGreaterThan(100);
        several.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void An_empty_guide_answers_with_nothing()
    {
        var list = Tools(GuideSnapshot.Empty, (new GuideFilter { Ages = [Age.OfYears(4)] }, ListOrder.Guide, 1, 20));
        (list.Items.Count, list.Total, list.Notes.Count).ShouldBe((0, 0, 1));
    }

    private static void Check<T>(
        Gen<(GuideFilter Filter, ListOrder Order, int Page, int PageSize)[]> requests,
        Func<NaiveGuide, IReadOnlyList<NaivePlace>> placesOf,
        Func<GuideSnapshot, (GuideFilter Filter, ListOrder Order, int Page, int PageSize), ListPage<T>> list) =>
        Gen.Select(RandomGuide.Any, requests).Sample(
            (items, asked) =>
            {
                var (snapshot, naive) = (RandomGuide.Snapshot(items), new NaiveGuide(items));
                var places = placesOf(naive);
                foreach (var request in asked)
                {
                    var (filter, order, page, size) = request;
                    var expected = naive.List(places, filter, order);
                    var actual = list(snapshot, request);
                    actual.Items.Cast<string>().ShouldBe(expected.Skip((page - 1) * size).Take(size), $"{order}: {RandomGuide.Print(filter)}");
                    actual.Total.ShouldBe(expected.Count);
                    var general = naive.OnlyGeneral(places, filter);
                    actual.Groups.ShouldBe(filter.Settings.Count == 0 ? null : new Groups(expected.Count - general, general), RandomGuide.Print(filter));
                    actual.WithoutSituation.ShouldBe(naive.WithoutSituation(places, filter), RandomGuide.Print(filter));
                    actual.Relaxations.ShouldBe(naive.Relaxations(places, filter), ignoreOrder: true);
                    actual.Notes.Count.ShouldBe(naive.Notes(places, filter), RandomGuide.Print(filter));
                }
            },
            iter: Guides,
            print: sample => $"{string.Join('\n', sample.Item2.Select(request => $"{request.Order}: {RandomGuide.Print(request.Filter)}"))}\n{RandomGuide.Print(sample.Item1)}");

    private static Gen<(GuideFilter Filter, ListOrder Order, int Page, int PageSize)[]> Requests(Gen<GuideFilter> filter) =>
        Gen.Select(filter, RandomGuide.Order, Gen.Frequency((3, Gen.Const(1)), (1, Gen.Int[1, 3])), Gen.Frequency((3, Gen.Const(100)), (1, Gen.Int[1, 5]))).Array[FiltersPerGuide];

    private static ListPage<ToolResponse> Tools(GuideSnapshot snapshot, (GuideFilter Filter, ListOrder Order, int Page, int PageSize) request) =>
        Answer(new ListToolsHandler(snapshot, WithoutDatabase.Search(snapshot)).Handle(new ListToolsQuery(request.Filter, request.Order, request.Page, request.PageSize), CancellationToken.None));

    private static ListPage<string> Slugs<T>(ListPage<T> page, Func<T, string> slug) =>
        new([.. page.Items.Select(slug)], page.Total, page.Groups, page.WithoutSituation, page.Notes, page.Relaxations);

    private static T Answer<T>(Task<Result<T>> handled)
    {
        handled.IsCompleted.ShouldBeTrue("a reader of the snapshot waits for nothing");
        return handled.GetAwaiter().GetResult().Value;
    }
}
