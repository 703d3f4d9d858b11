using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Steps;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;

namespace Wegwijzer.Api.Site.Lists;

/// <summary>The list of tools as a page of the guide, and the pages that others put in a frame.</summary>
internal static class ListPages
{
    public const string Frames = "/embed";
    public const string StepsFrame = Frames + "/stappen";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLists(this IEndpointRouteBuilder app)
    {
        var lists = app.MapGroup("").ExcludeFromDescription().WithMetadata(new ShowsGuide());
        lists.MapMethods(SitePaths.Tools, Reads, (Call call) => ShowAsync<ToolResponse, ToolsPage>(call, ListedKind.Tools, SitePaths.Tools, ListedKind.Tools.Parameters));
        lists.MapFrame<ToolResponse, ToolsPage>(ListedKind.Tools);
        lists.MapFrame<SignalResponse, SignalsPage>(ListedKind.Signals);
        lists.MapFrame<ConversationTipResponse, ConversationTipsPage>(ListedKind.ConversationTips);
        lists.MapFrame<FactorResponse, FactorsPage>(ListedKind.Factors);
        lists.MapMethods(StepsFrame, Reads, StepsAsync);
    }

    /// <summary>Whether an address is that of a page that others may put in a frame, or would be.</summary>
    public static bool IsFrame(HttpContext context) => context.Request.Path.StartsWithSegments(Frames, StringComparison.OrdinalIgnoreCase);

    private static void MapFrame<T, TPage>(this IEndpointRouteBuilder lists, ListedKind<T> listed)
        where TPage : IComponent =>
        lists.MapMethods(listed.Kind.Frame, Reads, (Call call) => ShowAsync<T, TPage>(call, listed, listed.Kind.Frame, [.. listed.Parameters, ListedKind.WithForm]));

    private static async Task<IResult> ShowAsync<T, TPage>(Call call, ListedKind<T> listed, string address, IReadOnlyList<QueryParameter> parameters)
        where TPage : IComponent
    {
        var query = ReadQuery.Of(WithoutEmptyFields(call.Http.Request), parameters, call.Guide);
        var list = query.Faults.Count > 0 ? null : (await call.AskAsync(listed.Message(query))).Value;
        return new RazorComponentResult<TPage>(new { View = ListView<T>.Of(listed, call.Guide, query, list, address) }) { StatusCode = StatusOf(query) };
    }

    private static async Task<IResult> StepsAsync(Call call)
    {
        var query = ReadQuery.Of(WithoutEmptyFields(call.Http.Request), StepEndpoints.Parameters, call.Guide);
        IReadOnlyList<StepResponse> steps = query.Faults.Count > 0 ? [] : (await call.AskAsync(StepEndpoints.Query(query))).Value.Items;
        var settings = query.Get(Filters.Setting);
        return new RazorComponentResult<StepsPage>(new { Steps = steps, Setting = settings.Count == 1 ? settings[0] : null, Faults = ListForm.Explain(query.Faults, []) }) { StatusCode = StatusOf(query) };
    }

    private static int StatusOf(ReadQuery query) => query.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;

    // A form sends the fields that were left open too; those are no filters.
    private static HttpRequest WithoutEmptyFields(HttpRequest request)
    {
        request.QueryString = QueryString.Create(ReadQuery.Fields(request).Where(field => field.Value.Length > 0).Select(field => KeyValuePair.Create(field.Name, (string?)field.Value)));
        return request;
    }
}
