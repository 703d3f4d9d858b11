using MediatR;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>A tool as readers would get it if this were public now; what is not filled in yet is empty.</summary>
public sealed record PreviewToolQuery(ItemForm Form) : IRequest<Result<ToolResponse>>;

internal sealed class PreviewToolHandler(GuideSnapshot guide, TimeProvider clock) : IRequestHandler<PreviewToolQuery, Result<ToolResponse>>
{
    public Task<Result<ToolResponse>> Handle(PreviewToolQuery request, CancellationToken cancellationToken)
    {
        var tool = (Tool)ContentItem.ReadUnfinished(ContentKind.Tool, request.Form.ToJson()).Item;
        return Task.FromResult<Result<ToolResponse>>(ToolResponse.Of(new Entry<Tool>(tool, guide.Version, clock.GetUtcNow()), guide.Vocabulary, guide.Links));
    }
}
