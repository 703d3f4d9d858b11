using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Signals;

public sealed record GetSignalQuery(string Slug) : IRequest<Result<SignalResponse>>;

internal sealed class GetSignalHandler(GuideSnapshot guide) : IRequestHandler<GetSignalQuery, Result<SignalResponse>>
{
    public Task<Result<SignalResponse>> Handle(GetSignalQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.Signals.Find(request.Slug) is { } found ? found : guide.Missing<SignalResponse>(ContentKind.Signal, request.Slug));
}
