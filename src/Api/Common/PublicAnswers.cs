using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.Common;

/// <summary>
/// Answers from the guide, which are the same for everybody: with a tag, told to be unchanged without any work, and in the content coding that was asked for.
/// What is asked for again is answered before anything else is done (docs/decisions/0017).
/// </summary>
internal sealed class PublicAnswers(SnapshotHolder snapshots, IResponseCompressionProvider compression)
{
    // Public content that any proxy may keep for a minute, and go on serving when we are away.
    private const string PublicCaching = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";
    private const string Identity = "identity";
    private const int MostCodings = 200;

    // Clients send few different lists of codings, and reading one takes longer than the rest of a known answer.
    private readonly ConcurrentDictionary<string, string> codings = new(StringComparer.Ordinal);

    /// <summary>Whether the endpoint of this request answers from the guide.</summary>
    public static bool Concerns(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<TakesQuery>() is not null && metadata.GetMetadata<Personal>() is null;

    /// <summary>Answers at once what was asked for before; goes before all that an answer would otherwise pass.</summary>
    public Task AnswerKnownAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsRead(request) || !snapshots.IsReady || KnownCoding(request) is not { } coding)
            return next(context);
        var guide = snapshots.Current;
        if (guide.Answers.Find(Target(context), coding) is not { } known || !ApiSurface.AcceptsJson(request))
            return next(context);
        ApiSurface.AddHeaders(context);
        AddCaching(context.Response, guide, known.Tag);
        if (!IsUnchanged(request, known.Tag))
            return SendAsync(context, coding, known);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    /// <summary>Goes right before the endpoint.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!Concerns(context))
        {
            await next(context);
            return;
        }

        var guide = context.RequestServices.GetRequiredService<GuideSnapshot>();
        var provider = compression.GetCompressionProvider(context);
        var coding = provider?.EncodingName ?? Identity;
        RememberCoding(context.Request, coding);
        var tag = Tag(guide, context.Request, coding);
        if (IsUnchanged(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            AddCaching(context.Response, guide, tag);
            return;
        }

        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new AnswerBuffer(body, () => StreamAsync(context, body, guide, tag, provider));
        context.Features.Set<IHttpResponseBodyFeature>(buffer);
        try
        {
            await next(context);
            await buffer.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
        }

        if (!buffer.HasOverflowed)
            await FinishAsync(context, buffer, guide, tag, provider);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string Target(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static async Task FinishAsync(HttpContext context, AnswerBuffer buffer, GuideSnapshot guide, string tag, ICompressionProvider? provider)
    {
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status200OK)
        {
            response.Headers.CacheControl = "no-store";
            if (buffer.Whole.Length > 0)
                await response.BodyWriter.WriteAsync(buffer.Whole);
            return;
        }

        var settled = AddCachingIfSettled(context, guide, tag);
        var coding = provider?.EncodingName ?? Identity;
        // A kept answer is given before it is known which endpoint it is of, and with it what to say of that endpoint.
        var again = settled && context.GetEndpoint()?.Metadata.GetMetadata<Deprecated>() is null && guide.Answers.IsAskedAgain(Target(context), coding);
        var whole = provider is not null ? await CompressedAsync(buffer.Whole, provider) : again ? buffer.Whole.ToArray() : buffer.Whole;
        var answer = new KeptAnswer(tag, response.ContentType!, response.Headers.Link, whole);
        if (again)
            guide.Answers.Keep(Target(context), coding, answer);
        await SendAsync(context, coding, answer);
    }

    private static Task SendAsync(HttpContext context, string coding, KeptAnswer answer)
    {
        var headers = context.Response.Headers;
        headers.ContentType = answer.ContentType;
        headers.Link = answer.Link;
        headers.ContentLength = answer.Body.Length;
        if (coding != Identity)
            headers.ContentEncoding = coding;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.BodyWriter.WriteAsync(answer.Body).AsTask();
    }

    private static async Task<Stream> StreamAsync(HttpContext context, IHttpResponseBodyFeature body, GuideSnapshot guide, string tag, ICompressionProvider? provider)
    {
        _ = AddCachingIfSettled(context, guide, tag);
        if (provider is null)
            return body.Stream;
        context.Response.Headers.ContentEncoding = provider.EncodingName;
        await body.StartAsync();
        return provider.CreateStream(body.Stream);
    }

    private static async Task<ReadOnlyMemory<byte>> CompressedAsync(ReadOnlyMemory<byte> body, ICompressionProvider provider)
    {
        using var compressed = new MemoryStream();
        await using (var stream = provider.CreateStream(compressed))
            await stream.WriteAsync(body);
        return compressed.ToArray();
    }

    /// <summary>
    /// A strong ETag of content version and history, link-status version, build, address and content coding. The address is part of
    /// it so that a tag can only match where it was given. The same on every node, which string.GetHashCode would not be.
    /// </summary>
    private static string Tag(GuideSnapshot guide, HttpRequest request, string coding)
    {
        var address = SHA256.HashData(Encoding.UTF8.GetBytes(request.PathBase + request.Path + request.QueryString));
        return $"\"{guide.Version}-{guide.Fingerprint.AsSpan(0, 12)}.{guide.Links.Version}-{guide.Links.Mark}.{ApiSurface.Build}.{Convert.ToHexStringLower(address.AsSpan(0, 6))}.{coding}\"";
    }

    private static bool IsUnchanged(HttpRequest request, string tag)
    {
        if (request.Headers.IfNoneMatch.Count == 0 || !IsRead(request))
            return false;
        // "*" is not answered here: the address may hold nothing. If-Modified-Since counts for nothing: publications can follow within a second.
        var own = new EntityTagHeaderValue(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(given => given.Compare(own, useStrongComparison: false));
    }

    private static void AddCaching(HttpResponse response, GuideSnapshot guide, string tag)
    {
        var headers = response.Headers;
        headers.ETag = tag;
        headers.LastModified = HeaderUtilities.FormatDate(guide.ChangedAt);
        headers.CacheControl = PublicCaching;
        headers.Vary = "Accept-Encoding";
    }

    private static bool AddCachingIfSettled(HttpContext context, GuideSnapshot guide, string tag)
    {
        var settled = ApiSurface.IsSettled(context) && context.Response.StatusCode == StatusCodes.Status200OK;
        if (settled)
            AddCaching(context.Response, guide, tag);
        else
            context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept-Encoding";
        return settled;
    }

    private string? KnownCoding(HttpRequest request) => request.Headers.AcceptEncoding switch
    {
        [] => Identity,
        [{ } list] => codings.GetValueOrDefault(list),
        _ => null,
    };

    private void RememberCoding(HttpRequest request, string coding)
    {
        if (request.Headers.AcceptEncoding is [{ Length: < MostCodings } list] && codings.Count < MostCodings)
            codings.TryAdd(list, coding);
    }
}
