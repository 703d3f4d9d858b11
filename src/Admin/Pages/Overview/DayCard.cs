namespace Wegwijzer.Admin.Pages.Overview;

/// <summary>One thing that a day is about: its figure, what comes first by name, and where the work is done.</summary>
/// <param name="Id">Of its heading.</param>
/// <param name="Unit">What the figure counts.</param>
internal sealed record DayCard(string Id, string Title, int Figure, string Unit)
{
    /// <summary>Said instead of the figure where nothing asks for anybody.</summary>
    public string? Calm { get; init; }

    /// <summary>Whether the calm is because all is well, and not because nothing is known yet.</summary>
    public bool IsWell { get; init; } = true;

    /// <summary>What else there is to know, in a few words each.</summary>
    public IReadOnlyList<DayLink> Facts { get; init; } = [];

    public IReadOnlyList<DayLine> Lines { get; init; } = [];

    /// <summary>Where the work is done; null where that is with each line.</summary>
    public DayLink? More { get; init; }
}

/// <param name="Address">Null where it leads nowhere.</param>
internal sealed record DayLink(string Text, string? Address);

/// <summary>Something by name.</summary>
/// <param name="Address">Null for what this build has no page for.</param>
internal sealed record DayLine(string Name, string? Address, string Hint)
{
    public DayBadge? Badge { get; init; }

    /// <summary>What can be done about it at once.</summary>
    public DayLink? Act { get; init; }
}

internal sealed record DayBadge(string Text, string Style);
