using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>What a check came to.</summary>
/// <param name="Seen">Null where the site asked to be left alone before anything was learnt.</param>
/// <param name="RetryAt">When the site may be asked again, where it said so.</param>
internal sealed record LinkReport(LinkObservation? Seen, DateTimeOffset? RetryAt);

/// <summary>
/// Goes to one address, politely: by HEAD, and by GET where that is refused or where only the page itself can tell whether it is there. It
/// says who it is, keeps to the pace of each host, reads no more than it needs, and goes nowhere that is not public.
/// </summary>
internal sealed class LinkChecker(LinkNetwork network, SitePace pace, TimeProvider clock) : IDisposable
{
    private readonly LinkSettings settings = network.Settings;
    private readonly HttpClient client = network.Connect();

    /// <param name="countPages">Whether the number of pages matters, should it be a PDF.</param>
    public async Task<LinkReport> CheckAsync(WebAddress address, bool countPages, CancellationToken cancellationToken)
    {
        LinkVisit head;
        try
        {
            head = await VisitAsync(HttpMethod.Head, address, countPages, cancellationToken);
        }
        catch (HostHeldException held)
        {
            return new LinkReport(null, held.Until);
        }

        if (head.Arrived && !head.IsPage && !(head.IsPdf && countPages))
            return Report(head, LinkMethods.Head);
        try
        {
            var get = await VisitAsync(HttpMethod.Get, address, countPages, cancellationToken);
            // What GET says counts. The methods are those that came to the same: a page, or none.
            return Report(get, head.Arrived == get.Arrived ? LinkMethods.Both : LinkMethods.Get);
        }
        catch (HostHeldException)
        {
            return Report(head, LinkMethods.Head);
        }
    }

    public void Dispose() => client.Dispose();

    private LinkReport Report(LinkVisit visit, LinkMethods methods) => new(
        new LinkObservation(clock.GetUtcNow(), visit.Finding, methods, visit.Status, visit.Finding == LinkFinding.MovedForGood ? visit.MovedTo : null, visit.Pages), visit.RetryAt);

    private async Task<LinkVisit> VisitAsync(HttpMethod method, WebAddress address, bool countPages, CancellationToken cancellationToken)
    {
        var trail = new LinkTrail(address);
        for (var again = false; ;)
        {
            var visit = await StepAsync(method, trail, countPages, cancellationToken);
            if (visit is null && trail.Redirects > settings.MostRedirects)
                return new LinkVisit(LinkFinding.TooManyRedirects);
            if (visit is null)
                continue;
            // Asked to wait for a moment, we do, once.
            if (again || visit.RetryAt is not { } retry || retry - clock.GetUtcNow() > settings.LongestWait)
                return visit;
            again = true;
        }
    }

    /// <summary>One request; null where it leads on.</summary>
    private async Task<LinkVisit?> StepAsync(HttpMethod method, LinkTrail trail, bool countPages, CancellationToken cancellationToken)
    {
        using var turn = await pace.TakeAsync(trail.Here.IdnHost, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Patience);
        try
        {
            using var request = Request(method, trail);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            limit.CancelAfter(settings.Patience);
            return await ReadAsync(answer, trail, countPages, limit.Token, cancellationToken);
        }
        catch (Exception e) when (e is not HostHeldException && !cancellationToken.IsCancellationRequested)
        {
            return new LinkVisit(limit.IsCancellationRequested ? LinkFinding.TooSlow : Fault(e));
        }
    }

    private HttpRequestMessage Request(HttpMethod method, LinkTrail trail)
    {
        var request = new HttpRequestMessage(method, trail.Here);
        request.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", "nl,en;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (trail.Cookies.GetCookieHeader(trail.Here) is { Length: > 0 } cookies)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        return request;
    }

    private async Task<LinkVisit?> ReadAsync(HttpResponseMessage answer, LinkTrail trail, bool countPages, CancellationToken limit, CancellationToken cancellationToken)
    {
        var status = (int)answer.StatusCode;
        KeepCookies(answer, trail);
        if (status is 301 or 302 or 303 or 307 or 308)
            return trail.GoOn(Header(answer, "Location"), permanent: status is 301 or 308) ? null : new LinkVisit(LinkFinding.BrokenRedirect, status);
        if (answer.IsSuccessStatusCode)
            return await ArriveAsync(answer, trail, countPages, limit, cancellationToken);
        var retry = status is 429 or 503 ? RetryAt(answer) : null;
        if (retry is { } until)
            pace.Hold(trail.Here.IdnHost, until);
        return new LinkVisit(status >= 500 && await IsWallAsync(answer, limit, cancellationToken) ? LinkFinding.BotWall : LinkVisit.OfStatus(status), status) { RetryAt = retry };
    }

    private async Task<LinkVisit?> ArriveAsync(HttpResponseMessage answer, LinkTrail trail, bool countPages, CancellationToken limit, CancellationToken cancellationToken)
    {
        var type = answer.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";
        var (isPage, isPdf) = (type is "" or "text/html" or "application/xhtml+xml", type is "application/pdf" or "application/x-pdf");
        var arrived = new LinkVisit(trail.Arrival, (int)answer.StatusCode, trail.MovedTo, isPage, isPdf);
        if (answer.RequestMessage?.Method == HttpMethod.Head || !(isPage || (isPdf && countPages)))
            return arrived;
        var body = await PageBody.ReadAsync(answer.Content, isPdf ? settings.MostPdfBytes : settings.MostPageBytes, limit, cancellationToken);
        if (isPdf)
            return arrived with { Pages = PdfPages.Count(body) };
        var html = PageBody.Text(body, answer.Content.Headers.ContentType?.CharSet);
        if (PageSigns.LeadsOnTo(html) is { } next && !trail.IsHere(next))
            return trail.GoOn(next, permanent: false) ? null : arrived;
        return PageSigns.Of(html) is { } sign ? arrived with { Finding = sign } : arrived;
    }

    /// <summary>Whether what looks like an outage is a wall that only lets people through.</summary>
    private async Task<bool> IsWallAsync(HttpResponseMessage answer, CancellationToken limit, CancellationToken cancellationToken)
    {
        if (Header(answer, "cf-mitigated") is not null)
            return true;
        if (answer.RequestMessage?.Method == HttpMethod.Head)
            return false;
        var body = await PageBody.ReadAsync(answer.Content, settings.MostPageBytes, limit, cancellationToken);
        return PageSigns.Of(PageBody.Text(body, answer.Content.Headers.ContentType?.CharSet)) == LinkFinding.BotWall;
    }

    private DateTimeOffset? RetryAt(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } wait } => clock.GetUtcNow() + wait,
        { Date: { } at } => at,
        _ => null,
    };

    private static void KeepCookies(HttpResponseMessage answer, LinkTrail trail)
    {
        if (!answer.Headers.NonValidated.TryGetValues("Set-Cookie", out var cookies))
            return;
        foreach (var cookie in cookies)
        {
            try
            {
                trail.Cookies.SetCookies(trail.Here, cookie);
            }
            catch (CookieException)
            {
                // One that no browser would keep either.
            }
        }
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static LinkFinding Fault(Exception e)
    {
        var causes = Causes(e);
        var known = causes.Select(Cause).FirstOrDefault(found => found is not null) ?? LinkFinding.OddAnswer;
        // Whatever broke off while the two agreed on how to be safe.
        return known is LinkFinding.ConnectionBroken && causes.Exists(c => c is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }) ? LinkFinding.NoSecureConnection : known;
    }

    private static List<Exception> Causes(Exception e)
    {
        // From the inside out: the innermost knows best.
        var all = new List<Exception>();
        for (var next = e; next is not null; next = next.InnerException)
            all.Insert(0, next);
        return all;
    }

    private static LinkFinding? Cause(Exception e) => e switch
    {
        PrivateNetworkException => LinkFinding.PrivateNetwork,
        CertificateRefusedException certificate => certificate.Finding,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => LinkFinding.NoSuchHost,
        SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown } => LinkFinding.ConnectionBroken,
        SocketException => LinkFinding.NoConnection,
        AuthenticationException => LinkFinding.NoSecureConnection,
        InvalidDataException => LinkFinding.UnreadableBody,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } => LinkFinding.OddAnswer,
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => LinkFinding.OddAnswer,
        IOException => LinkFinding.ConnectionBroken,
        _ => null,
    };
}
