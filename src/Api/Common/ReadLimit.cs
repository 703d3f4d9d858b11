using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Wegwijzer.Api.Common;

/// <summary>
/// How many reads the server works on at the same time, whoever they are from; the next few wait, and who comes after those is told to come back (docs/decisions/0031).
/// Counted is work: an answer that is known already is given before this and asks none, and who sends something in is never turned away for what others read.
/// </summary>
internal sealed partial class ReadLimit(ConcurrencyLimiter? limiter, ILogger<ReadLimit> logger) : IDisposable
{
    public const string AtOnceSetting = "Reads:AtOnce";
    public const string WaitingSetting = "Reads:Waiting";

    // A read takes less than a millisecond of the processor: so many are only there when what they wait for (the database, a slow line) does not come.
    private const int AtOnce = 200;
    private const int Waiting = 100;

    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private long lastTold;

    public RateLimiterStatistics? Statistics => limiter?.GetStatistics();

    public static ReadLimit Make(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var (atOnce, waiting) = (configuration.GetValue(AtOnceSetting, AtOnce), configuration.GetValue(WaitingSetting, Waiting));
        if (atOnce < 0 || waiting < 0)
            throw new InvalidOperationException($"{AtOnceSetting} is 0 (no limit) or more, and {WaitingSetting} 0 or more; they are {atOnce} and {waiting}.");
        var limiter = atOnce == 0 ? null : new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting });
        return new ReadLimit(limiter, services.GetRequiredService<ILogger<ReadLimit>>());
    }

    /// <summary>Goes after routing, which knows what is not counted.</summary>
    public Task LimitAsync(HttpContext context, RequestDelegate next) =>
        limiter is null || !IsRead(context.Request) || context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null ? next(context) : LimitAsync(limiter, context, next);

    public void Dispose() => limiter?.Dispose();

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private async Task LimitAsync(ConcurrencyLimiter places, HttpContext context, RequestDelegate next)
    {
        RateLimitLease place;
        try
        {
            place = await places.AcquireAsync(cancellationToken: context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Who gave up waiting is not there to be answered.
            return;
        }

        using (place)
            await (place.IsAcquired ? next(context) : RefuseAsync(context));
    }

    private Task RefuseAsync(HttpContext context)
    {
        TellNowAndThen();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.TellToRetry();
        return context.IsApi() ? Problems.Answer(Problems.TooBusy).ExecuteAsync(context) : Site.SitePages.ExplainAsync(context);
    }

    // A server that has too much to do does not need a line for each.
    private void TellNowAndThen()
    {
        var (before, now) = (Volatile.Read(ref lastTold), Stopwatch.GetTimestamp());
        if ((before == 0 || Stopwatch.GetElapsedTime(before, now) > Silence) && Interlocked.CompareExchange(ref lastTold, now, before) == before)
            LogFull(AtOnceSetting);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "More reads at the same time than {Setting} allows, and more than may wait: the next are told to come back")]
    private partial void LogFull(string setting);
}
