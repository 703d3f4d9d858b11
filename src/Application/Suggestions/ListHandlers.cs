using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Everybody who can handle suggestions, by name: to give one to.</summary>
public sealed record ListHandlersQuery(Actor Actor) : IRequest<Result<IReadOnlyList<Actor>>>;

internal sealed class ListHandlersHandler(IWegwijzerContext context) : IRequestHandler<ListHandlersQuery, Result<IReadOnlyList<Actor>>>
{
    public async Task<Result<IReadOnlyList<Actor>>> Handle(ListHandlersQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var users = await context.Set<User>().AsNoTracking().Where(u => u.BlockedAt == null && u.Role != Role.Redacteur).Select(u => new { u.Id, u.Name, u.Role }).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<Actor>>.Success(
            [.. users.OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(u => u.Id).Select(u => new Actor(u.Id.ToString(), u.Name, u.Role))]);
    }
}
