using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Api.Common;

/// <summary>What one request brings to an endpoint.</summary>
internal sealed record Call(HttpContext Http, GuideSnapshot Guide, IMediator Mediator)
{
    /// <summary>Reads the query by the endpoint's own list, asks, and answers with a page; a faulty query is a 400 with all its faults.</summary>
    public async Task<IResult> ListAsync<T>(Func<ReadQuery, IRequest<Result<ListPage<T>>>> message)
    {
        var query = Read();
        if (query.Faults.Count > 0)
            return Problems.Invalid(query.Faults);
        var list = await Mediator.Send(message(query), Http.RequestAborted);
        return list.Succeeded ? ListAnswer.Of(list.Value, query, Http.Response) : Problems.Of(list);
    }

    /// <summary>The query by the endpoint's own list of parameters.</summary>
    public ReadQuery Read() => ReadQuery.Of(Http.Request, Http.GetEndpoint()!.Metadata.GetRequiredMetadata<TakesQuery>().Parameters, Guide);

    /// <summary>Answers with one item; it takes no parameters. <paramref name="addressOf"/> gives the address of what a renamed one is now.</summary>
    public async Task<IResult> ItemAsync<T>(IRequest<Result<T>> message, Func<string, string>? addressOf = null)
    {
        var query = ReadQuery.Of(Http.Request, [], Guide);
        if (query.Faults.Count > 0)
            return Problems.Invalid(query.Faults);
        var item = await Mediator.Send(message, Http.RequestAborted);
        return item.Succeeded ? TypedResults.Ok(item.Value) : Problems.Of(item, addressOf);
    }

    /// <summary>Reads the query by the endpoint's own list, asks, and answers with one thing that is no list of pages.</summary>
    public async Task<IResult> ItemAsync<T>(Func<ReadQuery, IRequest<Result<T>>> message)
    {
        var query = Read();
        if (query.Faults.Count > 0)
            return Problems.Invalid(query.Faults);
        var item = await Mediator.Send(message(query), Http.RequestAborted);
        return item.Succeeded ? TypedResults.Ok(item.Value) : Problems.Of(item);
    }

    public Task<Result<T>> AskAsync<T>(IRequest<Result<T>> message) => Mediator.Send(message, Http.RequestAborted);

    /// <summary>Asks what the database alone can answer, not the snapshot.</summary>
    public Task<Result<T>> AskDatabaseAsync<T>(IRequest<Result<T>> message) => Http.RequestServices.GetRequiredService<DatabaseQuestions>().AskAsync(message, Http.RequestAborted);

    public static ValueTask<Call?> BindAsync(HttpContext context) => ValueTask.FromResult<Call?>(
        new Call(context, context.RequestServices.GetRequiredService<GuideSnapshot>(), context.RequestServices.GetRequiredService<IMediator>()));
}

internal static class Routes
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A list, with the parameters that it takes.</summary>
    public static RouteHandlerBuilder MapList<T>(this IEndpointRouteBuilder api, string pattern, Delegate handler, IReadOnlyList<QueryParameter> parameters) =>
        api.MapRead<ListResponse<T>>(pattern, handler, parameters);

    /// <summary>An answer of any form, with the parameters that it takes.</summary>
    public static RouteHandlerBuilder MapRead<T>(this IEndpointRouteBuilder api, string pattern, Delegate handler, IReadOnlyList<QueryParameter> parameters) =>
        api.MapMethods(pattern, Reads, handler)
            .WithMetadata(new TakesQuery(parameters))
            .Produces<T>()
            .Produces(304)
            .Produces<Problem>(400, Problems.ContentType)
            .Produces<Problem>(406, Problems.ContentType)
            .Produces<Problem>(503, Problems.ContentType);

    /// <summary>One item; where its address has a name in it, that can be unknown, renamed or withdrawn.</summary>
    public static RouteHandlerBuilder MapItem<T>(this IEndpointRouteBuilder api, string pattern, Delegate handler, params IReadOnlyList<QueryParameter> parameters)
    {
        var item = api.MapRead<T>(pattern, handler, parameters);
        return pattern.Contains('{', StringComparison.Ordinal)
            ? item.Produces(308).Produces<Problem>(404, Problems.ContentType).Produces<Problem>(410, Problems.ContentType)
            : item;
    }
}
