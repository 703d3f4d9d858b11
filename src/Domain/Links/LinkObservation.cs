using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Links;

/// <summary>By which methods of HTTP a page was asked for.</summary>
[Flags]
public enum LinkMethods
{
    None = 0,
    Head = 1,
    Get = 2,
    Both = Head | Get,
}

/// <summary>What one check of an address saw.</summary>
/// <param name="Methods">How it was tried.</param>
/// <param name="Status">The last status that a server gave; null where none answered.</param>
/// <param name="MovedTo">Only where it moved for good.</param>
/// <param name="Pages">How many pages the document has; only of a PDF that could be counted.</param>
public sealed record LinkObservation(DateTimeOffset At, LinkFinding Finding, LinkMethods Methods, int? Status = null, WebAddress? MovedTo = null, int? Pages = null);
