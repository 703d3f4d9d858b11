using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Pages;

namespace Wegwijzer.Api.Pages;

internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder api)
    {
        api.MapList<PageResponse>("/pages", ListPages, Filters.ForShortList(Filters.Text)).WithTags("Over de wegwijzer");
        api.MapItem<PageResponse>("/pages/{slug}", GetPage).WithTags("Over de wegwijzer");
        api.MapList<AbbreviationResponse>("/abbreviations", ListAbbreviations, Filters.ForShortList(Filters.Text)).WithTags("Over de wegwijzer");
        api.MapList<AdviceLineResponse>("/advice-lines", ListAdviceLines, Filters.ForShortList(Filters.Text)).WithTags("Over de wegwijzer");
    }

    /// <summary>De pagina's over de wegwijzer zelf: voor wie, doel, gebruik, voorwaarden, privacy.</summary>
    private static Task<IResult> ListPages(Call call) => call.ListAsync(query => new ListPagesQuery(query.Get(Filters.Page), Filters.SizeOf(query), query.Get(Filters.Text)));

    /// <summary>Eén pagina over de wegwijzer.</summary>
    /// <param name="slug" example="disclaimer">De vaste naam van de pagina.</param>
    private static Task<IResult> GetPage(string slug, Call call) => call.ItemAsync(new GetPageQuery(slug), renamed => ApiPaths.Item("pages", renamed));

    /// <summary>De afkortingen die de wegwijzer gebruikt.</summary>
    private static Task<IResult> ListAbbreviations(Call call) => call.ListAsync(query => new ListAbbreviationsQuery(query.Get(Filters.Page), Filters.SizeOf(query), query.Get(Filters.Text)));

    /// <summary>De advieslijnen die je kunt bellen.</summary>
    private static Task<IResult> ListAdviceLines(Call call) => call.ListAsync(query => new ListAdviceLinesQuery(query.Get(Filters.Page), Filters.SizeOf(query), query.Get(Filters.Text)));
}
