using Wegwijzer.Api.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.ConversationTips;

internal static class ConversationTipEndpoints
{
    private static readonly SlugParameter Section = new("section", "Alleen gesprekstips uit dit onderdeel.", "vertrouwensband", ContentKind.ConversationSection);

    public static readonly IReadOnlyList<QueryParameter> Parameters = Filters.ForItems(Section);

    public static void MapConversationTips(this IEndpointRouteBuilder api)
    {
        api.MapList<ConversationTipResponse>("/conversation-tips", List, Parameters).WithTags("Gesprekstips");
        api.MapItem<ConversationTipResponse>("/conversation-tips/{slug}", Get).WithTags("Gesprekstips");
    }

    public static ListConversationTipsQuery Query(ReadQuery query) => new(Filters.Read(query, Section), Filters.OrderOf(query), query.Get(Filters.Page), Filters.SizeOf(query), query.Get(Filters.Text));

    /// <summary>De tips voor het gesprek met jeugdigen en ouders.</summary>
    private static Task<IResult> List(Call call) => call.ListAsync(Query);

    /// <summary>Eén gesprekstip.</summary>
    /// <param name="slug" example="jeugdige-op-diens-gemak">De vaste naam van de gesprekstip.</param>
    private static Task<IResult> Get(string slug, Call call) => call.ItemAsync(new GetConversationTipQuery(slug), renamed => ApiPaths.Item("conversation-tips", renamed));
}
