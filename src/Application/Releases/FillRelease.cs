using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Releases;

/// <summary>Puts drafts in a release. A draft is in one open release at most, so that nobody is surprised by where it went.</summary>
public sealed record AddToReleaseCommand(Guid Release, IReadOnlyList<ItemName> Items, Actor Actor) : IRequest<Result<int>>, IActsOn
{
    public AuditSubject ActsOn => new("release", Release.ToString());
}

/// <summary>Takes an item out of a release; its draft stays what it is.</summary>
public sealed record RemoveFromReleaseCommand(Guid Release, ItemName Item, Actor Actor) : IRequest<Result<int>>, IActsOn
{
    public AuditSubject ActsOn => new("release", Release.ToString());
}

internal sealed class FillReleaseHandler(IWegwijzerContext context) : IRequestHandler<AddToReleaseCommand, Result<int>>, IRequestHandler<RemoveFromReleaseCommand, Result<int>>
{
    public Task<Result<int>> Handle(AddToReleaseCommand request, CancellationToken cancellationToken) => ChangeAsync(
        request.Release,
        async release =>
        {
            var added = release.Add(request.Items.Select(i => (i.Kind, i.Slug)), request.Actor);
            return added.Succeeded ? await InAnotherAsync(request, cancellationToken) : added;
        },
        cancellationToken);

    public Task<Result<int>> Handle(RemoveFromReleaseCommand request, CancellationToken cancellationToken) =>
        ChangeAsync(request.Release, release => Task.FromResult(release.Remove(request.Item.Kind, request.Item.Slug, request.Actor)), cancellationToken);

    private async Task<Result> InAnotherAsync(AddToReleaseCommand request, CancellationToken cancellationToken)
    {
        var others = await context.Set<Release>().AsNoTracking().Where(r => r.State == ReleaseState.Open && r.Id != request.Release).ToListAsync(cancellationToken);
        var errors = (from item in request.Items
                      let other = others.Find(r => r.Items.Any(i => i.Is(item.Kind, item.Slug)))
                      where other is not null
                      select ReleaseErrors.InAnother(item.Slug.Value, other.Name)).ToList();
        return errors.Count == 0 ? Result.Success() : Result.Failure(errors);
    }

    private async Task<Result<int>> ChangeAsync(Guid id, Func<Release, Task<Result>> change, CancellationToken cancellationToken)
    {
        if (await context.Set<Release>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } release)
            return ReleaseErrors.Unknown;
        var changed = await change(release);
        if (changed.Succeeded)
            changed = await context.SaveAsync(cancellationToken);
        return changed.Succeeded ? release.Items.Count : Result<int>.Failure(changed.Errors);
    }
}
