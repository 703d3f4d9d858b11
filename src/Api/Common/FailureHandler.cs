using Microsoft.AspNetCore.Diagnostics;

namespace Wegwijzer.Api.Common;

/// <summary>Turns what nobody foresaw into a problem document that says nothing of our insides; the log has the exception.</summary>
internal sealed partial class FailureHandler(ILogger<FailureHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var type = exception switch
        {
            BadHttpRequestException refused => Problems.OfStatus(refused.StatusCode),
            // A form with more fields than any has.
            InvalidDataException => Problems.InvalidInput,
            _ => Outage.Is(exception) ? Problems.Unavailable : Problems.Internal,
        };
        if (type == Problems.Unavailable)
        {
            httpContext.Response.TellToRetry();
            LogOutage(httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName, Problems.TraceId, exception.GetBaseException().GetType().Name);
        }

        if (type == Problems.Internal)
            LogUnforeseen(httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName, Problems.TraceId, exception);
        httpContext.Response.StatusCode = type.Status;
        if (httpContext.IsApi())
            await Problems.Answer(type).ExecuteAsync(httpContext);
        else
            await Site.SitePages.ExplainAsync(httpContext);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Route} could not reach the database ({Failure}); the answer told trace id {TraceId}")]
    private partial void LogOutage(string method, string? route, string traceId, string failure);

    // The route and not the address: what somebody typed stays out of the log.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed; the answer told trace id {TraceId}")]
    private partial void LogUnforeseen(string method, string? route, string traceId, Exception exception);

    /// <summary>Gives an answer without a body, such as that of an unknown address, its problem document.</summary>
    public static async Task ExplainAsync(StatusCodeContext context)
    {
        if (context.HttpContext.IsApi())
            await Problems.Answer(Problems.OfStatus(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext);
        else
            await Site.SitePages.ExplainAsync(context.HttpContext);
    }
}
