using CsCheck;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tools;

namespace Wegwijzer.Application.Tests.Tools;

/// <summary>Placements as bits, against looking at each of them: with few and many matches, tools with one place and with fifty, in more words than are worked out at a time.</summary>
public sealed class FoldingPlacesToTools
{
    private static readonly Gen<Guide> Guides =
        from places in Gen.Frequency((6, Gen.Const(1)), (3, Gen.Int[1, 5]), (1, Gen.Int[1, 50])).Array[0, 4000]
        from seed in Gen.Int
        from density in Gen.OneOf(Gen.Double[0, 0.02], Gen.Double[0, 1], Gen.Const(1.0))
        select new Guide(places, seed, density);

    [Fact]
    public void A_tool_counts_once_however_many_of_its_placements_match() => Guides.Sample(
        guide =>
        {
            guide.Places.CountTools(guide.Filter).ShouldBe(guide.Matching.Select(p => p.Tool).Distinct().Count());
            guide.Places.CountTools(guide.Filter.AndNot(guide.Bits(guide.Others))).ShouldBe(guide.Matching.Except(guide.Others).Select(p => p.Tool).Distinct().Count());
        },
        iter: 60);

    [Fact]
    public void A_filter_leaves_what_is_in_every_term_in_ascending_order() => Guides.Sample(
        guide =>
        {
            var (others, more) = (guide.Bits(guide.Others), guide.Bits(guide.Order.Where((_, i) => i % 3 == 0)));
            var expected = guide.Matching.Select(Bit).Where(bit => others[bit] || more[bit]).Order().ToList();
            var filter = guide.Filter.And(others, more);
            filter.Members().ShouldBe(expected);
            filter.ToBitmap().Members().ShouldBe(expected);
            guide.Filter.And().Members().ShouldBeEmpty();

            int Bit((int Tool, int Placement) place) => guide.Places.BitOf(place.Tool, place.Placement);
        },
        iter: 60);

    [Fact]
    public void A_tool_is_held_where_any_of_its_placements_is() => Guides.Sample(
        guide =>
        {
            var matching = guide.Filter.ToBitmap();
            Enumerable.Range(0, guide.PlacesOfTool.Count).Where(tool => guide.Places.Holds(matching, tool)).ShouldBe(guide.Matching.Select(p => p.Tool).Distinct().Order());
        },
        iter: 60);

    internal sealed class Guide
    {
        public Guide(IReadOnlyList<int> placesOfTool, int seed, double density)
        {
            var random = new Random(seed);
            PlacesOfTool = placesOfTool;
            Order = [.. placesOfTool.SelectMany((places, tool) => Enumerable.Range(0, places).Select(place => (tool, place)))];
            Places = new ToolPlaces(placesOfTool);
            Matching = [.. Order.Where(_ => random.NextDouble() < density)];
            Others = [.. Order.Where(_ => random.Next(2) == 0)];
        }

        public IReadOnlyList<int> PlacesOfTool { get; }

        public IReadOnlyList<(int Tool, int Placement)> Order { get; }

        public ToolPlaces Places { get; }

        public IReadOnlyList<(int Tool, int Placement)> Matching { get; }

        public IReadOnlyCollection<(int Tool, int Placement)> Others { get; }

        /// <summary>A new filter that leaves what matches.</summary>
        public BitFilter Filter => new(Bits(Matching));

        public Bitmap Bits(IEnumerable<(int Tool, int Placement)> places)
        {
            var bits = new Bitmap(Places.Size);
            foreach (var (tool, placement) in places)
                bits.Add(Places.BitOf(tool, placement));
            return bits;
        }
    }
}
