using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>
/// One change to all that it concerns, which nobody writes by hand: something that items refer to goes on under another name, or they stand
/// in another order. What is public becomes new revisions of this publication; open drafts follow, with everything that was written in them.
/// </summary>
/// <param name="nextVersion">The content version that the publication will make.</param>
internal sealed class Sweep(IWegwijzerContext context, Publication publication, long nextVersion)
{
    /// <param name="published">What may be changed of what is public.</param>
    /// <param name="change">Gives the same item where there is nothing to change in it.</param>
    public async Task<Result> RunAsync(IEnumerable<PublishedItem> published, Func<ContentItem, Result<ContentItem>> change, string note, CancellationToken cancellationToken)
    {
        var numbers = await context.Revisions.NumbersAsync(cancellationToken);
        var touched = new HashSet<(string Kind, string Slug, long? Version)>();
        var errors = new List<Error>();
        foreach (var row in published.Where(row => !row.IsWithdrawn))
        {
            var item = Read(row);
            var changed = change(item);
            if (changed.Succeeded && changed.Value.Hash == item.Hash)
                continue;
            errors.AddRange(changed.Succeeded ? publication.Publish(changed.Value, numbers[(row.Kind, row.Slug)] + 1, row.Version, note).Errors : changed.Errors);
            touched.Add((row.Kind, row.Slug, row.Version));
        }

        // A draft over the text that changes now is one over the text that comes of it; a draft that was outdated stays so.
        foreach (var draft in await context.Revisions.Open().ToListAsync(cancellationToken))
            errors.AddRange(Follow(draft, change, touched.Contains((draft.Kind.Name, draft.Slug.Value, draft.BasedOnVersion)) ? nextVersion : draft.BasedOnVersion).Errors);
        return errors.Count == 0 ? Result.Success() : Result.Failure(errors);
    }

    public static ContentItem Read(PublishedItem row) => ContentItem.Read(ContentKind.Find(row.Kind)!, row.Content!).Value;

    private static Result Follow(Revision draft, Func<ContentItem, Result<ContentItem>> change, long? basedOnVersion)
    {
        var item = draft.Item();
        var changed = change(item);
        if (!changed.Succeeded)
            return Result.Failure(changed.Errors);
        if (changed.Value.Hash != item.Hash || basedOnVersion != draft.BasedOnVersion)
            draft.FollowRename(changed.Value, basedOnVersion);
        return Result.Success();
    }
}
