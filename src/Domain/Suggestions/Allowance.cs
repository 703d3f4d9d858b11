namespace Wegwijzer.Domain.Suggestions;

/// <summary>How many suggestions one client may send in a time.</summary>
/// <param name="Most">0: as many as they like.</param>
public sealed record SendingLimit(int Most, TimeSpan Window)
{
    public bool Applies => Most > 0;

    /// <summary>What is left, given when this client sent in what it did within the window.</summary>
    public Allowance Left(IReadOnlyCollection<DateTimeOffset> sent, DateTimeOffset now)
    {
        // The next place is free when enough of what was sent has left the window; with places left, one more comes when the first leaves.
        var leaving = sent.Order().Skip(Math.Max(0, sent.Count - Most)).Cast<DateTimeOffset?>().FirstOrDefault();
        return new Allowance(this, Math.Max(0, Most - sent.Count), leaving is { } moment ? moment + Window - now : Window);
    }
}

/// <param name="Remaining">How many more may be sent now.</param>
/// <param name="Until">How long until there is room for one more.</param>
public sealed record Allowance(SendingLimit Limit, int Remaining, TimeSpan Until)
{
    /// <summary>The same after one more was sent.</summary>
    public Allowance Less() => this with { Remaining = Remaining - 1 };
}
