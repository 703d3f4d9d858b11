namespace Wegwijzer.Domain.Links;

/// <summary>How many links of the guide are in each state at one moment.</summary>
public sealed record LinkCounts(int Ok, int Moved, int Doubtful, int Blocked, int Broken, int Gone, int Unchecked)
{
    public int Total => Ok + Moved + Doubtful + Blocked + Broken + Gone + Unchecked;

    public int this[LinkState state] => state switch
    {
        LinkState.Ok => Ok,
        LinkState.Moved => Moved,
        LinkState.Doubtful => Doubtful,
        LinkState.Blocked => Blocked,
        LinkState.Broken => Broken,
        LinkState.Gone => Gone,
        _ => Unchecked,
    };

    public static LinkCounts Of(IEnumerable<LinkState> states)
    {
        var counts = states.CountBy(state => state).ToDictionary();
        return new LinkCounts(
            counts.GetValueOrDefault(LinkState.Ok),
            counts.GetValueOrDefault(LinkState.Moved),
            counts.GetValueOrDefault(LinkState.Doubtful),
            counts.GetValueOrDefault(LinkState.Blocked),
            counts.GetValueOrDefault(LinkState.Broken),
            counts.GetValueOrDefault(LinkState.Gone),
            counts.GetValueOrDefault(LinkState.Unchecked));
    }
}
