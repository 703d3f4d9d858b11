using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Links;

/// <summary>One line of a link's history: what was seen, and what it made of the link.</summary>
public sealed class LinkCheck
{
    private LinkCheck()
    {
    }

    internal LinkCheck(WatchedLink link, LinkObservation seen)
    {
        (Id, LinkKey, State) = (Guid.CreateVersion7(seen.At), link.Key, link.State);
        (At, Finding, Methods, Status, MovedTo, Pages) = (seen.At, seen.Finding, seen.Methods, seen.Status, seen.MovedTo, seen.Pages);
    }

    public Guid Id { get; private set; }

    public string LinkKey { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public LinkFinding Finding { get; private set; }

    public LinkMethods Methods { get; private set; }

    public int? Status { get; private set; }

    public WebAddress? MovedTo { get; private set; }

    public int? Pages { get; private set; }

    /// <summary>The state of the link from then on.</summary>
    public LinkState State { get; private set; }
}
