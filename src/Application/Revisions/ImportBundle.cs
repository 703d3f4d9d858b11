using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>
/// Makes the published guide equal to a bundle, in one publication: publishes what is new or different and withdraws what it does not hold.
/// Drafts are left alone. Loading <c>content/</c> is this use case too.
/// </summary>
/// <param name="Folder">Whether the bundle is the <c>content/</c> folder, whose digest is then remembered, and which does nothing once a person has published.</param>
public sealed record ImportBundleCommand(Bundle Bundle, Actor Actor, bool Folder = false) : IRequest<Result<Imported>>;

/// <param name="Version">The content version after the import.</param>
/// <param name="Skipped">Whether nothing was done because a person has published since the folder was loaded.</param>
public sealed record Imported(long Version, int Added, int Changed, int Withdrawn, bool Skipped);

internal sealed class ImportBundleHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ImportBundleCommand, Result<Imported>>
{
    private const string Note = "Ingelezen uit een bundel.";

    public async Task<Result<Imported>> Handle(ImportBundleCommand request, CancellationToken cancellationToken)
    {
        var (added, changed, withdrawn, skipped) = (0, 0, 0, false);
        var published = await Publication.RunAsync(
            context,
            clock,
            request.Actor,
            async (publication, version) =>
            {
                if (request.Actor is { IsPerson: true } person && person.Lacks(Role.Beheerder) is { } refusal)
                    return refusal;
                if (request.Folder && version.PublishedByPerson)
                {
                    skipped = true;
                    return Result.Success();
                }

                (added, changed, withdrawn) = await GatherAsync(request.Bundle, publication, cancellationToken);
                if (request.Folder)
                    version.Loaded(request.Bundle.Digest);
                return Result.Success();
            },
            cancellationToken);
        return published.Succeeded ? new Imported(published.Value.Version, added, changed, withdrawn, skipped) : Result<Imported>.Failure(published.Errors);
    }

    private async Task<(int Added, int Changed, int Withdrawn)> GatherAsync(Bundle bundle, Publication publication, CancellationToken cancellationToken)
    {
        var current = await context.PublishedItems.AsNoTracking()
            .Select(i => new { i.Kind, i.Slug, i.Version, i.Hash })
            .ToDictionaryAsync(i => (i.Kind, i.Slug), cancellationToken);
        var numbers = await context.Revisions.NumbersAsync(cancellationToken);
        var (added, changed) = (0, 0);
        foreach (var item in bundle.Items)
        {
            var key = (item.Kind.Name, item.Slug.Value);
            var known = current.GetValueOrDefault(key);
            if (known?.Hash == item.Hash)
                continue;
            publication.Publish(item, numbers.GetValueOrDefault(key) + 1, known?.Version, Note);
            if (known?.Hash is null)
                added++;
            else
                changed++;
        }

        var kept = bundle.Items.Select(i => (i.Kind.Name, i.Slug.Value)).ToHashSet();
        var gone = current.Values.Where(i => i.Hash is not null && !kept.Contains((i.Kind, i.Slug))).ToList();
        foreach (var item in gone)
            publication.Withdraw(ContentKind.Find(item.Kind)!, Slug.Parse(item.Slug), Withdrawal.Create("Dit staat niet meer in de wegwijzer.", null).Value);
        return (added, changed, gone.Count);
    }
}
