using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Upkeep;

namespace Wegwijzer.Application.Upkeep;

/// <summary>Who sees to an item that is public, and when it is looked at again.</summary>
public sealed record GetUpkeepQuery(ContentKind Kind, Slug Slug) : IRequest<Result<UpkeepResponse>>;

/// <param name="AgreedOn">The day that was agreed on, if one was.</param>
/// <param name="CheckedBy">Null where nobody has looked at it since it became public.</param>
public sealed record UpkeepResponse(
    DateOnly DueOn, bool IsDue, NamedValue? Owner, NamedValue? Deputy, DateOnly? AgreedOn, string? CheckedBy, DateTimeOffset? CheckedAt);

/// <summary>Everybody who can be asked to see to an item, by name.</summary>
public sealed record ListColleaguesQuery : IRequest<Result<IReadOnlyList<NamedValue>>>;

internal sealed class GetUpkeepHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<GetUpkeepQuery, Result<UpkeepResponse>>, IRequestHandler<ListColleaguesQuery, Result<IReadOnlyList<NamedValue>>>
{
    public async Task<Result<UpkeepResponse>> Handle(GetUpkeepQuery request, CancellationToken cancellationToken)
    {
        var publishedAt = await context.Revisions.OfItem(request.Kind, request.Slug).Where(r => r.State == RevisionState.Published).Select(r => r.PublishedAt).SingleOrDefaultAsync(cancellationToken);
        if (publishedAt is null)
            return RevisionErrors.NotPublished;
        var upkeep = await context.Set<ItemUpkeep>().AsNoTracking().SingleOrDefaultAsync(u => u.Kind == request.Kind.Name && u.Slug == request.Slug.Value, cancellationToken);
        Guid?[] people = [upkeep?.OwnerId, upkeep?.DeputyId];
        var ids = people.OfType<Guid>().ToList();
        var names = await context.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var due = ItemUpkeep.DueOn(upkeep, publishedAt.Value, (await context.RulesAsync(cancellationToken)).CheckEveryMonths);
        var isNewer = upkeep?.CheckedAt > publishedAt;
        return new UpkeepResponse(
            due, due <= DutchTime.DayOf(clock.GetUtcNow()), Named(upkeep?.OwnerId), Named(upkeep?.DeputyId), upkeep?.CheckOn, isNewer ? upkeep!.CheckedBy!.Name : null, isNewer ? upkeep!.CheckedAt : null);

        NamedValue? Named(Guid? id) => id is { } person && names.TryGetValue(person, out var name) ? new NamedValue(person.ToString(), name) : null;
    }

    public async Task<Result<IReadOnlyList<NamedValue>>> Handle(ListColleaguesQuery request, CancellationToken cancellationToken)
    {
        var users = await context.Set<User>().AsNoTracking().Where(u => u.BlockedAt == null).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<NamedValue>>.Success([.. users.OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(u => u.Id).Select(u => new NamedValue(u.Id.ToString(), u.Name))]);
    }
}
