using System.Net;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>Where going to an address by one method led.</summary>
/// <param name="Status">The last status that a server gave.</param>
/// <param name="MovedTo">Where the address leads for good, through redirects that each say so.</param>
/// <param name="IsPage">Whether what is there is a page of HTML, or does not say what it is.</param>
/// <param name="IsPdf">Whether it is a PDF.</param>
internal sealed record LinkVisit(LinkFinding Finding, int? Status = null, WebAddress? MovedTo = null, bool IsPage = false, bool IsPdf = false, int? Pages = null)
{
    /// <summary>When the site asked to be left alone until.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    public bool Arrived => Finding.Outcome() is LinkOutcome.Works or LinkOutcome.Moved or LinkOutcome.Unclear;

    /// <summary>What a status that is neither right nor a redirect says.</summary>
    public static LinkFinding OfStatus(int status) => status switch
    {
        (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.ProxyAuthenticationRequired => LinkFinding.NeedsSignIn,
        (int)HttpStatusCode.NotFound => LinkFinding.NotFound,
        (int)HttpStatusCode.Gone => LinkFinding.Gone,
        (int)HttpStatusCode.TooManyRequests => LinkFinding.TooManyRequests,
        // Refusals of whoever asks, and of how: none of them says that the page is not there. 999 is what LinkedIn answers programs.
        402 or 403 or 405 or 406 or 409 or 412 or 418 or 423 or 425 or 428 or 444 or 451 or 501 or >= 600 => LinkFinding.Forbidden,
        >= 500 => LinkFinding.ServerError,
        >= 300 and < 400 => LinkFinding.BrokenRedirect,
        _ => LinkFinding.OddAnswer,
    };
}
