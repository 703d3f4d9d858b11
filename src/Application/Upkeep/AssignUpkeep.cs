using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Upkeep;

namespace Wegwijzer.Application.Upkeep;

/// <summary>Says who sees to an item, and on which day it is looked at again; without a day, that follows from when somebody last did.</summary>
public sealed record AssignUpkeepCommand(ContentKind Kind, Slug Slug, Guid? Owner, Guid? Deputy, DateOnly? Day, Actor Actor) : IRequest<Result<bool>>;

/// <summary>Says who sees to several items; their days stay what they are.</summary>
public sealed record AssignManyCommand(IReadOnlyList<ItemName> Items, Guid? Owner, Guid? Deputy, Actor Actor) : IRequest<Result<bool>>, IActsOn
{
    public AuditSubject ActsOn => new("items", string.Join(' ', Items));
}

internal sealed class AssignUpkeepHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<AssignUpkeepCommand, Result<bool>>, IRequestHandler<AssignManyCommand, Result<bool>>
{
    public Task<Result<bool>> Handle(AssignUpkeepCommand request, CancellationToken cancellationToken) =>
        AssignAsync([new ItemName(request.Kind, request.Slug)], request.Owner, request.Deputy, request.Actor, (upkeep, now) => upkeep.Agree(request.Day, request.Actor, now), cancellationToken);

    public Task<Result<bool>> Handle(AssignManyCommand request, CancellationToken cancellationToken) =>
        AssignAsync(request.Items, request.Owner, request.Deputy, request.Actor, (_, _) => Result.Success(), cancellationToken);

    private async Task<Result<bool>> AssignAsync(
        IReadOnlyList<ItemName> items, Guid? owner, Guid? deputy, Actor actor, Func<ItemUpkeep, DateTimeOffset, Result> more, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var item in items.Distinct())
        {
            if (await context.UpkeepAsync(item, now, cancellationToken) is not { } upkeep)
                return RevisionErrors.Unknown(item.Kind, item.Slug);
            var done = upkeep.Assign(owner, deputy, actor);
            if (done.Succeeded)
                done = more(upkeep, now);
            if (!done.Succeeded)
                return Result<bool>.Failure(done.Errors);
        }

        Guid?[] people = [owner, deputy];
        var asked = people.OfType<Guid>().ToList();
        if (await context.Set<User>().CountAsync(u => asked.Contains(u.Id) && u.BlockedAt == null, cancellationToken) != asked.Count)
            return UpkeepErrors.UnknownPerson;
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? true : Result<bool>.Failure(saved.Errors);
    }
}
