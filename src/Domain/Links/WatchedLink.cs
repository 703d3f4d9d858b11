using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Links;

/// <summary>
/// An address that the guide leads to, and what the checks so far make of it. One failure never makes a link broken: that takes several,
/// with hours between them, over days, by HEAD and by GET, and nothing but failures in between.
/// </summary>
public sealed class WatchedLink
{
    public const int FailuresToBreak = 3;

    /// <summary>From the first failure to the one that makes a link broken.</summary>
    public static readonly TimeSpan FailingToBreak = TimeSpan.FromDays(2);

    /// <summary>Failures that follow sooner count as one: pressing a button ten times proves nothing.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(12);

    // Somewhat less than whole days, so that a daily run finds each link due.
    private static readonly TimeSpan SoonAgain = TimeSpan.FromHours(20);
    private static readonly TimeSpan LaterAgain = TimeSpan.FromDays(6.8);

    private WatchedLink()
    {
    }

    public WatchedLink(WebAddress url, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(url);
        (Key, Url, StateSince, NextCheckAt) = (LinkKey.Of(url), url.WithoutFragment, at, at);
    }

    public string Key { get; private set; } = "";

    /// <summary>Without a fragment.</summary>
    public WebAddress Url { get; private set; } = null!;

    public LinkState State { get; private set; }

    public DateTimeOffset StateSince { get; private set; }

    /// <summary>What the last check found; null until there was one.</summary>
    public LinkFinding? Finding { get; private set; }

    public int? Status { get; private set; }

    public DateTimeOffset? LastCheckedAt { get; private set; }

    public DateTimeOffset? LastSeenWorkingAt { get; private set; }

    /// <summary>When a run that nobody asked for checks it again.</summary>
    public DateTimeOffset NextCheckAt { get; private set; }

    /// <summary>The first of the failures that nothing else came between.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    public int Failures { get; private set; }

    public DateTimeOffset? LastFailureCountedAt { get; private set; }

    public LinkMethods FailedMethods { get; private set; }

    /// <summary>Whether all of the failures are the site's own word that there is no such page.</summary>
    public bool OnlyAbsent { get; private set; }

    /// <summary>The address that its owner says is the right one from now on.</summary>
    public WebAddress? MovedTo { get; private set; }

    /// <summary>How many pages the PDF has; null where that is not known.</summary>
    public int? Pages { get; private set; }

    /// <summary>A kept copy elsewhere, that a curator gave.</summary>
    public WebAddress? ArchivedUrl { get; private set; }

    /// <summary>Whether readers can go there as far as anybody knows.</summary>
    public bool IsHealthy => IsHealthyIn(State);

    public static bool IsHealthyIn(LinkState state) => state is LinkState.Ok or LinkState.Moved or LinkState.Blocked or LinkState.Unchecked;

    /// <summary>Takes in what a check saw; gives the line of history for it.</summary>
    public LinkCheck Observe(LinkObservation seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var state = seen.Finding.Outcome() switch
        {
            LinkOutcome.Works => Work(LinkState.Ok, seen),
            LinkOutcome.Moved => Work(LinkState.Moved, seen),
            LinkOutcome.Refused => NoFailure(LinkState.Blocked),
            LinkOutcome.Unclear => NoFailure(LinkState.Doubtful),
            _ => Fail(seen),
        };
        if (state != State)
            (State, StateSince) = (state, seen.At);
        (Finding, Status, LastCheckedAt) = (seen.Finding, seen.Status, seen.At);
        NextCheckAt = seen.At + (state == LinkState.Doubtful && FailingSince is not null ? SoonAgain : LaterAgain);
        return new LinkCheck(this, seen);
    }

    /// <summary>The site asked to be left alone for some time, before anything was learnt of this link.</summary>
    public void PutOff(DateTimeOffset until) => NextCheckAt = until;

    /// <summary>Keeps a copy elsewhere for when the link does not work; null takes it away. Readers see it at once.</summary>
    public Result KeepArchived(WebAddress? copy, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (copy?.Place == Url.Place)
            return LinkErrors.ArchivedIsItself;
        ArchivedUrl = copy;
        return Result.Success();
    }

    private LinkState Work(LinkState state, LinkObservation seen)
    {
        (LastSeenWorkingAt, MovedTo) = (seen.At, seen.MovedTo);
        Pages = seen.Pages ?? Pages;
        return NoFailure(state);
    }

    private LinkState NoFailure(LinkState state)
    {
        (FailingSince, Failures, LastFailureCountedAt, FailedMethods, OnlyAbsent) = (null, 0, null, LinkMethods.None, false);
        if (state != LinkState.Moved)
            MovedTo = null;
        return state;
    }

    private LinkState Fail(LinkObservation seen)
    {
        OnlyAbsent = (FailingSince is null || OnlyAbsent) && seen.Finding.Outcome() == LinkOutcome.Absent;
        FailingSince ??= seen.At;
        MovedTo = null;
        FailedMethods |= seen.Methods;
        if (LastFailureCountedAt is not { } last || seen.At - last >= Apart)
            (Failures, LastFailureCountedAt) = (Failures + 1, seen.At);
        var isSure = Failures >= FailuresToBreak && seen.At - FailingSince >= FailingToBreak && FailedMethods == LinkMethods.Both;
        return !isSure ? LinkState.Doubtful : OnlyAbsent ? LinkState.Gone : LinkState.Broken;
    }
}
