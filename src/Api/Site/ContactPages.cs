using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Suggestions;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Api.Site;

/// <summary>
/// The form for people and what follows on it. It works without script and without a cookie; whatever goes wrong, the text is still there.
/// A code is a secret: these pages are kept nowhere and found by no search engine.
/// </summary>
internal static class ContactPages
{
    /// <summary>Where somebody fills in the code that they have.</summary>
    public const string EnterCode = ApiPaths.Contact + "/volgcode";

    private const string FormType = "application/x-www-form-urlencoded";

    // Also a text that is much too long comes back to be shortened.
    private const int MaxForm = 1024 * 1024;

    private static readonly TimeSpan PatienceForGuide = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceForStamp = TimeSpan.FromSeconds(4);

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapContact(this IEndpointRouteBuilder site)
    {
        site.MapMethods(ApiPaths.Contact, Reads, OpenAsync).WithMetadata(new ShowsGuide());
        site.MapPost(ApiPaths.Contact, SendAsync).WithMetadata(new BodyLimit(MaxForm));
        site.MapMethods(EnterCode, Reads, (HttpResponse response) => Private(response, CodePage("", null, StatusCodes.Status200OK)));
        site.MapPost(EnterCode, FindAsync);
        site.MapMethods(ApiPaths.Contact + "/{code}", Reads, StateAsync).WithMetadata(new ShowsGuide());
    }

    private static async Task<IResult> OpenAsync(Call call)
    {
        var form = ContactForm.Of(call.Http.Request.Query.Where(field => field.Key is "kind" or "step" or "setting" or "situation" or "about" or "url"));
        return await ShowAsync(call.Http, call.Guide, form, []);
    }

    private static async Task<IResult> SendAsync(HttpContext http, SnapshotHolder holder, DatabaseQuestions database)
    {
        if (!IsForm(http.Request))
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var form = ContactForm.Of(await http.Request.ReadUtf8FormAsync(http.RequestAborted));
        if (!await IsReadyAsync(holder, http.RequestAborted))
            return await NotNowAsync(http, GuideSnapshot.Empty, form);
        var guide = holder.Current;
        if (form.Repeated.Count > 0)
            return await RefuseAsync(http, guide, form, form.Repeated);
        if (form[ContactForm.Act] == ContactForm.TakeOut)
        {
            var mediator = http.RequestServices.GetRequiredService<MediatR.IMediator>();
            var found = (await mediator.Send(new CheckSuggestionQuery(form.Input), http.RequestAborted)).Value.Faults.OfType<PersonalDataError>().ToList();
            return await ShowAsync(http, guide, form.Without(found), [], "Het is eruit gehaald; er staat nu […]. Lees je bericht na, en verstuur het dan.");
        }

        try
        {
            var hash = SuggestionBody.HashOf(form.Input);
            // The text is part of the key: who goes back and writes something else sends something else.
            var request = new SentRequest(SuggestionBody.Hash($"{form["stamp"]} {hash}"), hash);
            var filled = new FilledForm(form["stamp"], form[ContactForm.Trap]);
            var sent = await database.AskAsync(new SendSuggestionCommand(form.Input, SuggestionChannel.Form, request, ClientNetwork.Of(http.Connection.RemoteIpAddress), filled), http.RequestAborted);
            return sent.Succeeded ? SeeOther($"{ApiPaths.ContactState(sent.Value.Code)}?verstuurd=ja") : await RefuseAsync(http, guide, form, sent.Errors);
        }
        // The one failure that is caught here: the page that answers it must have the text.
        catch (Exception outage) when (Outage.Is(outage))
        {
            return await NotNowAsync(http, guide, form);
        }
    }

    // No files: there is no field for one. And no other characters than the page asks for.
    private static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Task<IResult> RefuseAsync(HttpContext http, GuideSnapshot guide, ContactForm form, IReadOnlyList<Error> errors)
    {
        if (errors[0] is not TooManyError { Allowance.Until: var until })
            return ShowAsync(http, guide, form, errors, status: StatusCodes.Status400BadRequest);
        http.Response.Headers.RetryAfter = SuggestionProblems.Seconds(until);
        return ShowAsync(http, guide, form, [], $"Er is vanaf jouw internetverbinding net al veel ingestuurd. Over {Math.Ceiling(until.TotalMinutes)} minuten kan het weer. Je tekst staat hier nog.", StatusCodes.Status429TooManyRequests);
    }

    private static Task<IResult> NotNowAsync(HttpContext http, GuideSnapshot guide, ContactForm form)
    {
        http.Response.TellToRetry();
        const string Notice = "Je bericht is nog niet verstuurd: we kunnen het nu even niet bewaren. Je tekst staat hier nog. Probeer het over een minuut opnieuw.";
        // The same stamp: should the message have been stored after all, sending it again stores nothing more.
        return ShowAsync(http, guide, form, [], Notice, StatusCodes.Status503ServiceUnavailable, form["stamp"]);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, GuideSnapshot guide, ContactForm form, IReadOnlyList<Error> errors, string? notice = null, int status = StatusCodes.Status200OK, string? stamp = null)
    {
        var view = ContactView.Of(form, guide, stamp ?? await StampAsync(http), errors, notice);
        return Private(http.Response, new RazorComponentResult<ContactPage>(new { View = view }) { StatusCode = status });
    }

    /// <summary>Empty where the database does not answer: the form opens all the same, and sending it then takes one press more.</summary>
    private static async Task<string> StampAsync(HttpContext http)
    {
        try
        {
            return (await http.RequestServices.GetRequiredService<DatabaseQuestions>().AskAsync(new OpenFormQuery(), http.RequestAborted, PatienceForStamp)).Value;
        }
        catch (Exception outage) when (Outage.Is(outage))
        {
            return "";
        }
    }

    private static async Task<bool> IsReadyAsync(SnapshotHolder holder, CancellationToken cancellationToken)
    {
        await Task.WhenAny(holder.Ready, Task.Delay(PatienceForGuide, cancellationToken));
        return holder.IsReady;
    }

    private static async Task<IResult> FindAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!IsForm(http.Request))
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var typed = (await http.Request.ReadUtf8FormAsync(cancellationToken))["code"].ToString();
        var code = TrackingCode.Create(typed);
        return code.Succeeded ? SeeOther(ApiPaths.ContactState(code.Value.Value)) : Private(http.Response, CodePage(typed, code.Errors[0].Message, StatusCodes.Status400BadRequest));
    }

    private static async Task<IResult> StateAsync(string code, Call call)
    {
        if (TrackingCode.Create(code) is { Succeeded: true, Value.Value: var spelled } && spelled != code)
            return Private(call.Http.Response, SeeOther(ApiPaths.ContactState(spelled)));
        var state = await call.AskDatabaseAsync(new GetSuggestionStateQuery(code));
        return Private(call.Http.Response, state.Succeeded
            ? new RazorComponentResult<ContactStatePage>(new { State = state.Value, JustSent = call.Http.Request.Query.ContainsKey("verstuurd"), Server = $"{call.Http.Request.Scheme}://{call.Http.Request.Host}" })
            : CodePage(code, state.Errors[0].Message, StatusCodes.Status404NotFound));
    }

    private static RazorComponentResult<ContactCodePage> CodePage(string typed, string? fault, int status) => new(new { Typed = typed, Fault = fault }) { StatusCode = status };

    /// <summary>303: what was sent is done, and reading the next page again sends nothing.</summary>
    private static SeeOtherResult SeeOther(string address) => new(address);

    private static IResult Private(HttpResponse response, IResult result)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        return result;
    }

    private sealed class SeeOtherResult(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            httpContext.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }
}
