using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Links;

/// <summary>What the public is told of a link. It is no part of the guide's content: it has a version of its own.</summary>
public sealed class PublishedLink
{
    private PublishedLink()
    {
    }

    public string LinkKey { get; private set; } = "";

    public WebAddress Url { get; private set; } = null!;

    public LinkState State { get; private set; }

    public DateTimeOffset? LastSeenWorkingAt { get; private set; }

    public WebAddress? ArchivedUrl { get; private set; }

    /// <summary>The link-status version in which this last changed.</summary>
    public long Version { get; private set; }
}

/// <summary>The one row that is locked to tell the public something new about links, so that order of commits is order of versions.</summary>
public sealed class LinkVersion
{
    public const int TheOnly = 1;
    public const int MarkLength = 12;

    private LinkVersion()
    {
    }

    public int Id { get; private set; } = TheOnly;

    public long Number { get; private set; }

    /// <summary>Another one for each version, by chance: after a backup was put back the numbers come again, but not these.</summary>
    public string Mark { get; private set; } = "";
}
