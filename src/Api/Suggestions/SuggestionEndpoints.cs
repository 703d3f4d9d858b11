using Microsoft.AspNetCore.Http.Metadata;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Api.Suggestions;

/// <summary>Wat er op je suggestie te zeggen is, zonder dat er iets is bewaard.</summary>
/// <param name="Acceptable">Of de suggestie zo wordt aangenomen.</param>
/// <param name="Errors">Alles wat er nog aan te doen is; leeg als de suggestie zo kan.</param>
/// <param name="Findings">Waar gegevens van een persoon lijken te staan.</param>
/// <param name="SafetyNotice">Wie je kunt bellen, als je woorden over gevaar op dit moment gaan; anders leeg.</param>
internal sealed record SuggestionCheckResponse(bool Acceptable, IReadOnlyList<ParameterFault> Errors, IReadOnlyList<PersonalDataFinding> Findings, SafetyNotice? SafetyNotice);

/// <summary>What visitors send in. Nothing of it is public, so nothing of it may be kept on the way.</summary>
internal static class SuggestionEndpoints
{
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>The longest text has 5,000 characters, which are at most six bytes each in JSON; the rest is room.</summary>
    public const int MaxBody = 64 * 1024;

    private const string Tag = "Suggesties";

    // Visible characters, as in a UUID; RFC 9110 lets a field hold little else.
    private const int LongestKey = 255;

    public static void MapSuggestions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/suggestions", SendAsync)
            .TakesSuggestion()
            .WithMetadata(new TakesKey())
            .Produces<SuggestionReceipt>(201)
            .Produces<Problem>(409, Problems.ContentType)
            .Produces<Problem>(429, Problems.ContentType);
        api.MapPost("/suggestions/_check", CheckAsync).TakesSuggestion().Produces<SuggestionCheckResponse>();
        // An address that begins so is no code but something to do, which routing then says it takes no GET.
        api.MapMethods("/suggestions/{code:regex(^[^_])}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
            .WithTags(Tag)
            .WithMetadata(new TakesQuery([]), new Personal(), new ForgivesSpelling())
            .Produces<SuggestionStateResponse>()
            .Produces(308)
            .Produces<Problem>(400, Problems.ContentType)
            .Produces<Problem>(404, Problems.ContentType)
            .Produces<Problem>(406, Problems.ContentType)
            .Produces<Problem>(503, Problems.ContentType);
    }

    /// <summary>Stuur een suggestie in: iets wat ontbreekt, niet klopt of niet werkt, of een vraag.</summary>
    /// <remarks>
    /// Zet nooit gegevens van een kind of gezin in een suggestie. Een burgerservicenummer, geboortedatum, telefoonnummer, e-mailadres of adres in de
    /// tekst wordt geweigerd (`/problems/personal-data`), en dan bewaren we niets. Stuur een `Idempotency-Key` mee, dan kun je een verzoek veilig
    /// herhalen: 24 uur lang geeft dezelfde sleutel met dezelfde inhoud hetzelfde antwoord, en komt er één suggestie.
    /// </remarks>
    private static async Task<IResult> SendAsync(Call call)
    {
        var read = await ReadAsync(call);
        if (read.Refusal is not null)
            return read.Refusal;
        var key = KeyOf(call.Http.Request, out var fault);
        if (fault is not null)
            read.Faults.Add(fault);
        if (read.Faults.Count > 0)
            return SuggestionProblems.Of(read.Faults, (await call.Mediator.Send(new CheckSuggestionQuery(read.Input), call.Http.RequestAborted)).Value.Faults);
        var request = new SentRequest(key is null ? null : SuggestionBody.Hash(key), SuggestionBody.HashOf(read.Input));
        var sent = await call.AskDatabaseAsync(new SendSuggestionCommand(read.Input, SuggestionChannel.Api, request, ClientNetwork.Of(call.Http.Connection.RemoteIpAddress)));
        if (!sent.Succeeded)
            return SuggestionProblems.Of(sent, call.Http.Response);
        sent.Value.Allowance.Tell(call.Http.Response);
        return TypedResults.Created(ApiPaths.Suggestion(sent.Value.Code), sent.Value);
    }

    /// <summary>Kijk vooraf of een suggestie zo kan. Er wordt niets bewaard.</summary>
    /// <remarks>Handig voor een formulier: je kunt de afzender helpen voordat die iets verstuurt. De plaatsen in `findings` tellen in UTF-16, zoals JavaScript dat doet.</remarks>
    private static async Task<IResult> CheckAsync(Call call)
    {
        var read = await ReadAsync(call);
        if (read.Refusal is not null)
            return read.Refusal;
        var checkedInput = (await call.Mediator.Send(new CheckSuggestionQuery(read.Input), call.Http.RequestAborted)).Value;
        if (read.Faults.Count > 0)
            return SuggestionProblems.Of(read.Faults, checkedInput.Faults);
        return TypedResults.Ok(new SuggestionCheckResponse(
            checkedInput.Faults.Count == 0, [.. checkedInput.Faults.Select(SuggestionProblems.Fault)], SuggestionProblems.Findings(checkedInput.Faults), checkedInput.SafetyNotice));
    }

    /// <summary>Wat er met je suggestie gebeurt: de stand van zaken en het antwoord.</summary>
    /// <param name="code" example="4k7q-9xmd-2htc-w5zr-8nbe-3gja-6vka">De volgcode die je kreeg. Hoofdletters en ontbrekende streepjes mogen.</param>
    private static async Task<IResult> GetAsync(string code, Call call)
    {
        var query = ReadQuery.Of(call.Http.Request, [], call.Guide);
        if (query.Faults.Count > 0)
            return Problems.Invalid(query.Faults);
        if (TrackingCode.Create(code) is { Succeeded: true, Value.Value: var spelled } && spelled != code)
            return Problems.MovedTo(ApiPaths.Suggestion(spelled));
        var state = await call.AskDatabaseAsync(new GetSuggestionStateQuery(code));
        return state.Succeeded ? TypedResults.Ok(state.Value) : Problems.Of(state);
    }

    private static RouteHandlerBuilder TakesSuggestion(this RouteHandlerBuilder endpoint) => endpoint
        .WithTags(Tag)
        .WithMetadata(new TakesQuery([]), new Personal(), new BodyLimit(MaxBody))
        .Accepts<SuggestionInput>("application/json")
        .Produces<Problem>(400, Problems.ContentType)
        .Produces<Problem>(406, Problems.ContentType)
        .Produces<Problem>(408, Problems.ContentType)
        .Produces<Problem>(413, Problems.ContentType)
        .Produces<Problem>(415, Problems.ContentType)
        .Produces<Problem>(503, Problems.ContentType);

    private static async Task<ReadSuggestion> ReadAsync(Call call)
    {
        var request = call.Http.Request;
        if (!IsJson(request))
            return new ReadSuggestion(Problems.Answer(Problems.UnsupportedMediaType));
        var (body, fault) = JsonBody.Parse(await request.ReadAllAsync(call.Http.RequestAborted));
        if (body is null)
            return new ReadSuggestion(Problems.Invalid([fault!]));
        var input = SuggestionBody.Read(body);
        return new ReadSuggestion(null, input, [.. body.Faults, .. ReadQuery.Of(request, [], call.Guide).Faults]);
    }

    private static bool IsJson(HttpRequest request)
    {
        var type = request.GetTypedHeaders().ContentType;
        return type is not null
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            && request.Headers.ContentEncoding.Count == 0;
    }

    /// <summary>The key without the quotes that make it a structured field; null where there is none.</summary>
    private static string? KeyOf(HttpRequest request, out ParameterFault? fault)
    {
        fault = null;
        if (!request.Headers.TryGetValue(KeyHeader, out var values))
            return null;
        var key = values.Count == 1 ? values[0]! : "";
        if (key.Length >= 2 && key[0] == '"' && key[^1] == '"')
            key = key[1..^1];
        if (key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~' and not '"'))
            return key;
        fault = new ParameterFault(KeyHeader, "invalid-value", $"De header {KeyHeader} is één waarde van hoogstens {LongestKey} zichtbare tekens, zoals een uuid.");
        return null;
    }

    private sealed record ReadSuggestion(IResult? Refusal, SuggestionInput Input, List<ParameterFault> Faults)
    {
        public ReadSuggestion(IResult refusal)
            : this(refusal, new SuggestionInput(null, null), [])
        {
        }
    }
}

/// <summary>Metadata of an endpoint that takes an Idempotency-Key.</summary>
internal sealed record TakesKey;

/// <summary>Metadata of an endpoint: the largest body that it takes, in bytes.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
