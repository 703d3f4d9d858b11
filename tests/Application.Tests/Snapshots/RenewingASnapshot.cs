using System.Text.Json;
using CsCheck;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Snapshots;

public sealed class RenewingASnapshot
{
    private static readonly DateTimeOffset Later = RandomGuide.Start.AddDays(30);

    [Fact]
    public void With_the_changes_it_equals_one_made_from_scratch_and_the_old_one_stays_as_it_was() =>
        Gen.Select(RandomGuide.Any, RandomGuide.Any).Sample(
            (before, after) =>
            {
                var old = RandomGuide.Snapshot(before);
                var seen = Everything(old);
                var known = before.ToDictionary(i => (i.Kind, i.Slug));
                var kept = after.ToDictionary(i => (i.Kind, i.Slug));
                List<PublishedItem> changes =
                [
                    .. after.Where(i => !known.TryGetValue((i.Kind, i.Slug), out var was) || was.Hash != i.Hash).Select(i => RandomGuide.Published(i, 2)),
                    .. before.Where(i => !kept.ContainsKey((i.Kind, i.Slug))).Select(Gone),
                ];
                var unchanged = after.Where(i => known.TryGetValue((i.Kind, i.Slug), out var was) && was.Hash == i.Hash).Select(i => RandomGuide.Published(i));

                var renewed = old.With(RandomGuide.Changes(2, Later, changes));

                Everything(renewed).ShouldBe(Everything(GuideSnapshot.Empty.With(RandomGuide.Changes(2, Later, [.. changes, .. unchanged]))));
                renewed.Digest.ShouldBe(Given.ABundle(after).Digest);
                Everything(old).ShouldBe(seen);
            },
            iter: 100,
            print: sample => $"{RandomGuide.Print(sample.Item1)}\nbecomes\n{RandomGuide.Print(sample.Item2)}");

    [Fact]
    public void A_withdrawn_item_that_comes_back_has_no_tombstone_left()
    {
        var tool = Given.ATool("kaart");
        var first = RandomGuide.Snapshot(Given.ASmallGuide(tool));
        var without = first.With(RandomGuide.Changes(2, Later, [Gone(tool)]));
        (without.Find(ContentKind.Tool, "kaart"), without.FindTombstone(ContentKind.Tool, "kaart")!.Version).ShouldBe((null, 2));
        var again = without.With(RandomGuide.Changes(3, Later, [RandomGuide.Published(tool, 3)]));
        (again.Find(ContentKind.Tool, "kaart")!.Version, again.FindTombstone(ContentKind.Tool, "kaart")).ShouldBe((3, null));
        again.Digest.ShouldBe(first.Digest);
    }

    [Fact]
    public void A_circle_of_successors_leads_nowhere()
    {
        var (a, b) = (Given.ATool("a"), Given.ATool("b"));
        var guide = GuideSnapshot.Empty.With(RandomGuide.Changes(1, Later, [Gone(a, "b"), Gone(b, "a")]));
        guide.CurrentSlug(ContentKind.Tool, "a").ShouldBeNull();
        guide.CurrentSlug(ContentKind.Tool, "onbekend").ShouldBeNull();
    }

    [Fact]
    public void Before_the_first_snapshot_there_is_none_to_answer_from()
    {
        var holder = new SnapshotHolder();
        (holder.IsReady, holder.Version, holder.Ready.IsCompleted).ShouldBe((false, -1, false));
        Should.Throw<InvalidOperationException>(() => holder.Current);
        holder.Swap(GuideSnapshot.Empty);
        (holder.IsReady, holder.Version, holder.Ready.IsCompleted, holder.Current).ShouldBe((true, 0, true, GuideSnapshot.Empty));
    }

    private static PublishedItem Gone(ContentItem item) => Gone(item, null);

    private static PublishedItem Gone(ContentItem item, string? successor)
    {
        var gone = RandomGuide.Published(item);
        gone.Withdraw(Withdrawal.Create("Weg.", successor is null ? null : Slug.Parse(successor)).Value, 2, Later);
        return gone;
    }

    /// <summary>All that a snapshot can answer.</summary>
    private static string Everything(GuideSnapshot guide)
    {
        var paging = new ListSignalsQuery(GuideFilter.Everything, ListOrder.Guide, 1, Paging.MaxPageSize);
        var orders = Enum.GetValues<ListOrder>();
        var withdrawn = RandomSlugs().Select(i => guide.FindTombstone(i.Kind, i.Slug)).Where(t => t is not null);
        return JsonSerializer.Serialize(new
        {
            guide.Version,
            guide.ChangedAt,
            guide.Digest,
            Items = ContentKind.All.Select(kind => guide.Slugs(kind).Select(slug => guide.Find(kind, slug)!).Select(e => (object)new { e.Item.CanonicalText, e.Version, e.ChangedAt })),
            Tombstones = withdrawn,
            Tools = guide.Tools.All,
            Orders = orders.Select(order => guide.Tools.Select(GuideFilter.Everything, order)),
            Signals = orders.Select(order => guide.Signals.List(GuideFilter.Everything, order, paging)),
            Tips = orders.Select(order => guide.ConversationTips.List(GuideFilter.Everything, order, paging)),
            Factors = orders.Select(order => guide.Factors.List(GuideFilter.Everything, order, paging)),
            Situations = guide.Vocabulary.Situations.Select(s => guide.Vocabulary.WithDescendants(s.Slug.Value)),
            Steps = guide.Vocabulary.Steps.Select(s => s.Slug.Value),
            Settings = guide.Vocabulary.Settings.Select(s => s.Slug.Value),
        });
    }

    private static IEnumerable<(ContentKind Kind, string Slug)> RandomSlugs() =>
        from i in Enumerable.Range(0, 20)
        from kind in (ContentKind[])[ContentKind.Tool, ContentKind.Signal, ContentKind.ConversationTip, ContentKind.Factor]
        select (kind, $"{(kind == ContentKind.Tool ? "kaart" : kind == ContentKind.Signal ? "signaal" : kind == ContentKind.ConversationTip ? "tip" : "factor")}-{i}");
}
