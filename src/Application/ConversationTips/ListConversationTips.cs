using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.ConversationTips;

public sealed record ListConversationTipsQuery(GuideFilter Filter, ListOrder Order, int Page, int PageSize) : IRequest<Result<ListPage<ConversationTipResponse>>>, IPaged;

internal sealed class ListConversationTipsValidator : PagedValidator<ListConversationTipsQuery>;

internal sealed class ListConversationTipsHandler(GuideSnapshot guide) : IRequestHandler<ListConversationTipsQuery, Result<ListPage<ConversationTipResponse>>>
{
    public Task<Result<ListPage<ConversationTipResponse>>> Handle(ListConversationTipsQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ListPage<ConversationTipResponse>>.Success(guide.ConversationTips.List(request.Filter, request.Order, request)));
}
