using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.ConversationTips;

public sealed record GetConversationTipQuery(string Slug) : IRequest<Result<ConversationTipResponse>>;

internal sealed class GetConversationTipHandler(GuideSnapshot guide) : IRequestHandler<GetConversationTipQuery, Result<ConversationTipResponse>>
{
    public Task<Result<ConversationTipResponse>> Handle(GetConversationTipQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.ConversationTips.Find(request.Slug) is { } found ? found : guide.Missing<ConversationTipResponse>(ContentKind.ConversationTip, request.Slug));
}
