namespace Wegwijzer.Requests;

/// <summary>One kind of question, and the requests that put it to each of the three.</summary>
/// <param name="Bare">Addresses whose answers the bare endpoint has kept.</param>
internal sealed record Scenario(string Name, Func<int, IReadOnlyList<byte[]>> Api, bool ApiAgain, IReadOnlyList<byte[]> Bare, IReadOnlyList<byte[]>? Database)
{
    public const string SameList = "the same list";
    public const string NewList = "a list never asked for before";
    public const string NewSearch = "a search never asked for before";

    public Side ApiSide { get; } = new();

    public Side BareSide { get; } = new();

    public Side DatabaseSide { get; } = new();
}

/// <summary>What one of the three did in a scenario, round by round.</summary>
internal sealed class Side
{
    private readonly List<Stretch> rounds = [];

    public double PerSecond => Median(rounds.ConvertAll(r => r.PerSecond));

    public double MedianMilliseconds => Median(rounds.SelectMany(r => r.Latencies).Select(l => (double)l)) / 1000;

    public double BytesEach => rounds.Sum(r => (double)r.Bytes) / rounds.Sum(r => r.Answers);

    public bool IsEmpty => rounds.Count == 0;

    /// <summary>The bytes that the program allocated for each answer.</summary>
    public double AllocatedEach { get; private set; }

    /// <summary>How long the program kept its processor busy for each answer. Says more than answers per second where client and server wait for each other.</summary>
    public double MicrosecondsEach { get; private set; }

    public void Add(Stretch round) => rounds.Add(round);

    public void Spent(TimeSpan busy, long bytes, int answers) => (MicrosecondsEach, AllocatedEach) = (busy.TotalMicroseconds / answers, (double)bytes / answers);

    /// <summary>How often this goes in the time that the other takes: the median over rounds that followed each other, so that what else the machine does counts for both.</summary>
    public double RatioTo(Side other) => Median(rounds.Zip(other.rounds).Select(r => r.First.PerSecond / r.Second.PerSecond));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[sorted.Count / 2];
    }
}
