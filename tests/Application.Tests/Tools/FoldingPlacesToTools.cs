using CsCheck;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tools;

namespace Wegwijzer.Application.Tests.Tools;

/// <summary>Placements as bits, against looking at each of them: with few and many matches, tools with one place and with fifty, first pages and late ones.</summary>
public sealed class FoldingPlacesToTools
{
    private static readonly Gen<Guide> Guides =
        from places in Gen.Frequency((6, Gen.Const(1)), (3, Gen.Int[1, 5]), (1, Gen.Int[1, 50])).Array[0, 400]
        from seed in Gen.Int
        from density in Gen.OneOf(Gen.Double[0, 0.02], Gen.Double[0, 1], Gen.Const(1.0))
        select new Guide(places, seed, density);

    [Fact]
    public void A_tool_counts_once_however_many_of_its_placements_match() => Guides.Sample(guide =>
    {
        guide.Places.CountTools(guide.Bits(guide.Matching)).ShouldBe(guide.Matching.Select(p => p.Tool).Distinct().Count());
        guide.Places.CountTools(guide.Bits(guide.Matching), guide.Bits(guide.Late)).ShouldBe(guide.Matching.Except(guide.Late).Select(p => p.Tool).Distinct().Count());
    });

    [Fact]
    public void Tools_come_in_the_order_of_their_first_matching_placement() => Gen.Select(Guides, Gen.Int[1, 60], Gen.Bool).Sample((guide, wanted, someLater) =>
    {
        var later = someLater ? guide.Late.ToHashSet() : [];
        var expected = guide.Matching
            .OrderBy(p => guide.IsGeneral(p)).ThenBy(later.Contains).ThenBy(guide.RankOf)
            .Select(p => p.Tool).Distinct().Take(wanted);
        guide.Places.InGuideOrder(guide.Bits(guide.Matching), someLater ? guide.Bits(guide.Late) : null, wanted).Take(wanted).ShouldBe(expected);
    });

    [Fact]
    public void Tools_come_in_any_other_order_that_is_asked_for() => Gen.Select(Guides, Gen.Int[1, 60]).Sample((guide, wanted) =>
    {
        var order = new ToolOrder(Enumerable.Range(0, guide.PlacesOfTool.Count).Reverse());
        guide.Places.InOrderOf(guide.Bits(guide.Matching), order, wanted).Take(wanted)
            .ShouldBe(guide.Matching.Select(p => p.Tool).Distinct().OrderDescending().Take(wanted));
    });

    internal sealed class Guide
    {
        private readonly int general;
        private readonly Dictionary<(int Tool, int Placement), int> ranks;

        public Guide(IReadOnlyList<int> placesOfTool, int seed, double density)
        {
            var random = new Random(seed);
            PlacesOfTool = placesOfTool;
            Order = [.. placesOfTool.SelectMany((places, tool) => Enumerable.Range(0, places).Select(place => (tool, place))).OrderBy(_ => random.Next())];
            ranks = Order.Index().ToDictionary(p => p.Item, p => p.Index);
            general = random.Next(Order.Count + 1);
            Places = new ToolPlaces(placesOfTool, Order, general);
            Matching = [.. Order.Where(_ => random.NextDouble() < density)];
            Late = [.. Order.Where(_ => random.Next(2) == 0)];
        }

        public IReadOnlyList<int> PlacesOfTool { get; }

        public IReadOnlyList<(int Tool, int Placement)> Order { get; }

        public ToolPlaces Places { get; }

        public IReadOnlyList<(int Tool, int Placement)> Matching { get; }

        public IReadOnlyList<(int Tool, int Placement)> Late { get; }

        public int RankOf((int Tool, int Placement) place) => ranks[place];

        public bool IsGeneral((int Tool, int Placement) place) => RankOf(place) >= Order.Count - general;

        public Bitmap Bits(IEnumerable<(int Tool, int Placement)> places)
        {
            var bits = new Bitmap(Places.Size);
            foreach (var (tool, placement) in places)
                bits.Add(Places.BitOf(tool, placement));
            return bits;
        }
    }
}
