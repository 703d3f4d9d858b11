namespace Wegwijzer.Domain.Links;

/// <summary>What one check found, from the best to the worst.</summary>
public enum LinkFinding
{
    Fine,

    /// <summary>It works, at another address that its owner says is the right one from now on.</summary>
    MovedForGood,

    /// <summary>A page is there, and says that what was asked for is not.</summary>
    SaysNotFound,

    /// <summary>The address of a page leads to the front door of the same site.</summary>
    LeadsToHomePage,
    Empty,

    /// <summary>For people it may well work: the site does not want programs, or asks who somebody is.</summary>
    Forbidden,
    NeedsSignIn,
    TooManyRequests,
    BotWall,

    NotFound,
    Gone,

    ServerError,
    OddAnswer,
    NoSuchHost,
    NoConnection,
    ConnectionBroken,
    TooSlow,
    TooManyRedirects,
    BrokenRedirect,
    UnreadableBody,
    CertificateExpired,
    CertificateForOtherName,
    CertificateUntrusted,
    NoSecureConnection,

    /// <summary>It leads to where only machines beside ours can go; it was not followed.</summary>
    PrivateNetwork,
}

/// <summary>What a finding says of the link.</summary>
public enum LinkOutcome
{
    Works,
    Moved,

    /// <summary>Somebody should look; no program can tell.</summary>
    Unclear,

    /// <summary>The site is there and turns programs away, so nothing is known of the page.</summary>
    Refused,

    /// <summary>The site says that the page is not there.</summary>
    Absent,
    Failed,
}

public static class LinkFindings
{
    public static LinkOutcome Outcome(this LinkFinding finding) => finding switch
    {
        LinkFinding.Fine => LinkOutcome.Works,
        LinkFinding.MovedForGood => LinkOutcome.Moved,
        LinkFinding.SaysNotFound or LinkFinding.LeadsToHomePage or LinkFinding.Empty => LinkOutcome.Unclear,
        LinkFinding.Forbidden or LinkFinding.NeedsSignIn or LinkFinding.TooManyRequests or LinkFinding.BotWall => LinkOutcome.Refused,
        LinkFinding.NotFound or LinkFinding.Gone => LinkOutcome.Absent,
        _ => LinkOutcome.Failed,
    };

    /// <summary>Whether no answer came at all; where none comes from anywhere, it is our own connection that fails.</summary>
    public static bool IsSilence(this LinkFinding finding) =>
        finding is LinkFinding.NoSuchHost or LinkFinding.NoConnection or LinkFinding.ConnectionBroken or LinkFinding.TooSlow;
}
