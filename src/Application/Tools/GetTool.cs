using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Tools;

public sealed record GetToolQuery(string Slug) : IRequest<Result<ToolResponse>>;

internal sealed class GetToolHandler(GuideSnapshot guide) : IRequestHandler<GetToolQuery, Result<ToolResponse>>
{
    public Task<Result<ToolResponse>> Handle(GetToolQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(guide.Tools.Find(request.Slug) is { } tool ? tool : guide.Missing<ToolResponse>(ContentKind.Tool, request.Slug));
}
