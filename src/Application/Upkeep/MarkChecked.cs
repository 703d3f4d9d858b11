using MediatR;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Upkeep;

/// <summary>Says that somebody has looked at items and they are right: their next day is counted from now.</summary>
public sealed record MarkCheckedCommand(IReadOnlyList<ItemName> Items, Actor Actor) : IRequest<Result<int>>, IActsOn
{
    public AuditSubject ActsOn => Items is [var only] ? new(only.Kind.Name, only.Slug.Value) : new("items", string.Join(' ', Items));
}

internal sealed class MarkCheckedHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<MarkCheckedCommand, Result<int>>
{
    public async Task<Result<int>> Handle(MarkCheckedCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var item in request.Items.Distinct())
        {
            if (await context.UpkeepAsync(item, now, cancellationToken) is not { } upkeep)
                return RevisionErrors.Unknown(item.Kind, item.Slug);
            var done = upkeep.Check(request.Actor, now);
            if (!done.Succeeded)
                return Result<int>.Failure(done.Errors);
        }

        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? request.Items.Count : Result<int>.Failure(saved.Errors);
    }
}
