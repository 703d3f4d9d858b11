using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Application.Tools;

/// <summary>The placements numbered in the order of some list, so that its pages are found by going through a filter's bits from the first on.</summary>
internal sealed class PlaceOrder
{
    private readonly int[] toolOf;
    private readonly int tools;

    /// <param name="places">How the placements are numbered in <paramref name="bitmaps"/>.</param>
    /// <param name="inOrder">Those numbers, in the order of the list.</param>
    public PlaceOrder(ToolPlaces places, PlaceBitmaps bitmaps, IEnumerable<int> inOrder)
    {
        tools = places.Tools;
        int[] numbers = [.. inOrder];
        toolOf = Array.ConvertAll(numbers, places.ToolOf);
        var newNumber = new int[places.Size];
        for (var i = 0; i < numbers.Length; i++)
            newNumber[numbers[i]] = i;
        Bitmaps = bitmaps.Renumbered(numbers.Length, newNumber);
        NewNumber = newNumber;
    }

    public PlaceBitmaps Bitmaps { get; }

    /// <summary>The number here of each placement, by its number elsewhere.</summary>
    public IReadOnlyList<int> NewNumber { get; }

    /// <summary>The tools with a placement that the filter leaves, by their first.</summary>
    public IEnumerable<int> Tools(BitFilter filter)
    {
        // As bits, for a late page of a hundred thousand passes by all that come before.
        var seen = new Bitmap(tools);
        foreach (var tool in filter.Members().Select(place => toolOf[place]))
        {
            if (seen[tool])
                continue;
            seen.Add(tool);
            yield return tool;
        }
    }
}
