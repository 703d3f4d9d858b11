using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.ConversationTips;

public sealed record ListConversationTipsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize, string? Text = null) : IRequest<Result<ListPage<ConversationTipResponse>>>, IPaged;

internal sealed class ListConversationTipsValidator : PagedValidator<ListConversationTipsQuery>;

internal sealed class ListConversationTipsHandler(GuideSnapshot guide, GuideSearch search) : IRequestHandler<ListConversationTipsQuery, Result<ListPage<ConversationTipResponse>>>
{
    public async Task<Result<ListPage<ConversationTipResponse>>> Handle(ListConversationTipsQuery request, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(ContentKind.ConversationTip, request.Text, cancellationToken);
        return guide.ConversationTips.List(request.Filter with { Found = found?.Slugs }, request.Order, request) with { Search = found?.Answer };
    }
}
