using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>The version that a change to the guide became public in.</summary>
public sealed record Published(long Version, int Items, int Withdrawals);

/// <summary>
/// The one way in which anything becomes public or stops being so: every use case that changes the guide gathers its changes in one
/// publication, which is carried out whole, under the lock on the content version, or not at all.
/// </summary>
internal sealed class Publication(IWegwijzerContext context, Actor actor, DateTimeOffset at)
{
    private readonly List<Revision> revisions = [];
    private readonly List<Revision> made = [];
    private readonly List<(ContentKind Kind, Slug Slug, Withdrawal Withdrawal)> withdrawals = [];
    private readonly Dictionary<(ContentKind, Slug), WithdrawalPlan> plans = [];

    private bool IsEmpty => revisions.Count == 0 && withdrawals.Count == 0;

    /// <summary>Gathers changes while the content version is locked, then carries them out.</summary>
    public static Task<Result<Published>> RunAsync(
        IWegwijzerContext context, TimeProvider clock, Actor actor, Func<Publication, ContentVersion, Task<Result>> gather, CancellationToken cancellationToken) =>
        context.InPublicationAsync<Published>(
            async version =>
            {
                var publication = new Publication(context, actor, clock.GetUtcNow());
                var gathered = await gather(publication, version);
                return gathered.Succeeded ? await publication.CarryOutAsync(version, cancellationToken) : Result<Published>.Failure(gathered.Errors);
            },
            cancellationToken);

    public void Publish(Revision revision) => revisions.Add(revision);

    /// <summary>A new revision of an item that nobody wrote by hand, such as one from an import.</summary>
    public Result Publish(ContentItem item, int number, long? basedOnVersion, string? note)
    {
        var revision = Revision.Draft(item, number, basedOnVersion, actor, at, note);
        if (!revision.Succeeded)
            return Result.Failure(revision.Errors);
        made.Add(revision.Value);
        revisions.Add(revision.Value);
        return Result.Success();
    }

    public void Withdraw(ContentKind kind, Slug slug, Withdrawal withdrawal) => withdrawals.Add((kind, slug, withdrawal));

    private async Task<Result<Published>> CarryOutAsync(ContentVersion contentVersion, CancellationToken cancellationToken)
    {
        if (IsEmpty)
            return new Published(contentVersion.Number, 0, 0);
        var current = await CurrentAsync(cancellationToken);
        // First, because the database allows one published revision of an item at every moment, and EF Core chooses its own order within a save.
        foreach (var revision in revisions)
            MakeWay(current.Revision(revision.Kind, revision.Slug));
        var madeWay = await context.SaveAsync(cancellationToken);
        if (!madeWay.Succeeded)
            return Result<Published>.Failure(madeWay.Errors);

        context.Revisions.AddRange(made);
        var version = contentVersion.Advance(actor, at);
        var rules = await context.RulesAsync(cancellationToken);
        var items = revisions.ConvertAll(revision => revision.Item());
        List<Error> errors = [.. revisions.Zip(items).SelectMany(r => PublishOne(r.First, r.Second, version, current, rules).Errors)];
        errors.AddRange(withdrawals.SelectMany(w => WithdrawOne(w.Kind, w.Slug, w.Withdrawal, version, current).Errors));
        if (errors.Count == 0)
            errors.AddRange((await CheckTheWholeAsync(items, version, cancellationToken)).Errors);
        if (errors.Count > 0)
            return Result<Published>.Failure(errors);
        await TypedRows.ReplaceAsync(context, items, withdrawals.Select(w => (w.Kind, w.Slug.Value)), version, cancellationToken);
        return new Published(version, items.Count, withdrawals.Count);
    }

    private void MakeWay(Revision? before)
    {
        if (before?.GiveUpWithdrawal() is { } plan)
            plans.Add((before.Kind, before.Slug), plan);
        before?.Replace();
    }

    /// <summary>
    /// What is public is a bundle at every moment, so that an export can be read in anywhere. The database guards much of that by itself,
    /// but not links in texts, circles of situations, titles that differ in case alone and that there is a setting for everybody.
    /// A whole that is right gives the version its mark.
    /// </summary>
    private async Task<Result> CheckTheWholeAsync(IReadOnlyList<ContentItem> published, long version, CancellationToken cancellationToken)
    {
        var whole = await Whole.WithAsync(context, published, withdrawals.Select(w => (w.Kind.Name, w.Slug.Value)), cancellationToken);
        if (!whole.Bundle.Succeeded)
            return whole.Bundle;
        var marks = context.Set<VersionMark>();
        var previous = await marks.AsNoTracking().SingleOrDefaultAsync(m => m.Number == version - 1, cancellationToken);
        var digest = ContentHash.DigestOf([.. whole.Untouched.Select(i => (i.Kind, i.Slug, i.Hash!)), .. published.Select(i => (i.Kind.Name, i.Slug.Value, i.Hash))]);
        marks.Add(VersionMark.Next(previous?.Mark, version, digest));
        return Result.Success();
    }

    private Result PublishOne(Revision revision, ContentItem item, long version, Current current, EditorialRules rules)
    {
        // What a publication makes itself (a rename, another order, an import) has no words that somebody wrote on their own.
        var published = revision.Publish(actor, at, version, rules.SecondPersonNeeded && !made.Contains(revision));
        if (!published.Succeeded)
            return published;
        if (plans.GetValueOrDefault((item.Kind, item.Slug)) is { } plan)
            revision.TakeOver(plan);
        if (current.Item(item.Kind, item.Slug) is { } existing)
            existing.Publish(item, version, at);
        else
            context.PublishedItems.Add(new PublishedItem(item, version, at));
        return Result.Success();
    }

    private Result WithdrawOne(ContentKind kind, Slug slug, Withdrawal withdrawal, long version, Current current)
    {
        if (current.Item(kind, slug) is not { IsWithdrawn: false } item || current.Revision(kind, slug) is not { } revision)
            return RevisionErrors.Unknown(kind, slug);
        if (withdrawal.IsRename && revision.GiveUpWithdrawal() is { } plan)
            revisions.Find(r => r.Kind == kind && r.Slug == withdrawal.Successor)?.TakeOver(plan);
        var withdrawn = revision.Withdraw(actor, at, withdrawal);
        if (withdrawn.Succeeded)
            item.Withdraw(withdrawal, version, at);
        return withdrawn;
    }

    private async Task<Current> CurrentAsync(CancellationToken cancellationToken)
    {
        var kinds = revisions.Select(r => r.Kind.Name).Concat(withdrawals.Select(w => w.Kind.Name)).Distinct(StringComparer.Ordinal).ToList();
        var slugs = revisions.Select(r => r.Slug.Value).Concat(withdrawals.Select(w => w.Slug.Value)).Distinct(StringComparer.Ordinal).ToList();
        var items = await context.PublishedItems.Where(i => kinds.Contains(i.Kind) && slugs.Contains(i.Slug)).ToListAsync(cancellationToken);
        var published = await context.Revisions.OfItems(kinds, slugs).Where(r => r.State == RevisionState.Published).ToListAsync(cancellationToken);
        return new Current(items.ToDictionary(i => (i.Kind, i.Slug)), published.ToDictionary(r => (r.Kind.Name, r.Slug.Value)));
    }

    private sealed record Current(Dictionary<(string, string), PublishedItem> Items, Dictionary<(string, string), Revision> Revisions)
    {
        public PublishedItem? Item(ContentKind kind, Slug slug) => Items.GetValueOrDefault((kind.Name, slug.Value));

        public Revision? Revision(ContentKind kind, Slug slug) => Revisions.GetValueOrDefault((kind.Name, slug.Value));
    }
}
