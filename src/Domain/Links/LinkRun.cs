using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Links;

public enum LinkRunState
{
    Running,

    /// <summary>Somebody asked it to stop; it does when what is under way has ended.</summary>
    Stopping,
    Stopped,
    Finished,

    /// <summary>No site anywhere answered: our own connection fails, so nothing was learnt of any link.</summary>
    NoConnection,
}

/// <summary>
/// One time that links are checked. Its list of work stands in the database, so that whoever comes after a node that died goes on where
/// that one was.
/// </summary>
public sealed class LinkRun
{
    private LinkRun()
    {
    }

    public LinkRun(Actor by, DateTimeOffset at, int total) => (Id, StartedBy, StartedAt, Total, GoesOn) = (Guid.CreateVersion7(at), by, at, total, true);

    public Guid Id { get; private set; }

    public Actor StartedBy { get; private set; } = null!;

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public LinkRunState State { get; private set; }

    /// <summary>How many links it is to check.</summary>
    public int Total { get; private set; }

    /// <summary>True until it ended, null from then on: so that the database can see to it that there is one at a time.</summary>
    public bool? GoesOn { get; private set; }

    /// <summary>How the links of the guide were when it ended; null until then, and of a run from before this was noted.</summary>
    public LinkCounts? Counts { get; private set; }

    public bool IsGoingOn => GoesOn == true;

    /// <summary>Links more, asked for while it is under way.</summary>
    public void Add(int links) => Total += links;

    public Result AskToStop(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (!IsGoingOn)
            return LinkErrors.NotRunning;
        State = LinkRunState.Stopping;
        return Result.Success();
    }

    public void End(DateTimeOffset at, bool hadConnection, LinkCounts counts)
    {
        State = State == LinkRunState.Stopping ? LinkRunState.Stopped : hadConnection ? LinkRunState.Finished : LinkRunState.NoConnection;
        (EndedAt, GoesOn, Counts) = (at, null, counts);
    }
}

/// <summary>One link that a run is to check.</summary>
public sealed class LinkRunItem
{
    private LinkRunItem()
    {
    }

    public LinkRunItem(Guid run, string link) => (RunId, LinkKey) = (run, link);

    public Guid RunId { get; private set; }

    public string LinkKey { get; private set; } = "";

    /// <summary>Null while it is still to be checked.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    public void Done(DateTimeOffset at) => DoneAt = at;

    /// <summary>Somebody wants it checked once more.</summary>
    public void Again() => DoneAt = null;
}
