using MediatR;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Links;

/// <summary>Puts another address in the place of a link, in the drafts of all items that were chosen; all of them or none.</summary>
public sealed record MendLinkCommand(string Key, string? Address, IReadOnlyList<MendChoice> Items, Actor Actor) : IRequest<Result<int>>, IActsOn
{
    public AuditSubject ActsOn => new("link", Key);
}

/// <summary>An item as it was shown to whoever chose it.</summary>
public sealed record MendChoice(string Kind, string Slug, long Version, int? Saves);

internal sealed class MendLinkHandler(IWegwijzerContext context, GuideSnapshot guide, TimeProvider clock) : IRequestHandler<MendLinkCommand, Result<int>>
{
    public async Task<Result<int>> Handle(MendLinkCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        if (!guide.LinkUses.Addresses.TryGetValue(request.Key, out var old))
            return LinkErrors.Unknown;
        var read = NewAddress.Read(old, request.Address);
        if (!read.Succeeded)
            return Result<int>.Failure(read.Errors);
        if (request.Items.Count == 0)
            return LinkErrors.NothingChosen;
        var items = await new MendedItems(context, guide).OfAsync(request.Key, read.Value, cancellationToken);
        var (drafts, errors) = (new Drafts(context, request.Actor, clock), new List<Error>());
        foreach (var choice in request.Items.Distinct())
            errors.AddRange(await WriteAsync(drafts, choice, items, old, cancellationToken));
        if (errors.Count > 0)
            return Result<int>.Failure(errors);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? request.Items.Count : Result<int>.Failure(saved.Errors);
    }

    private static async Task<IEnumerable<Error>> WriteAsync(Drafts drafts, MendChoice choice, IReadOnlyList<MendedItem> items, WebAddress old, CancellationToken cancellationToken)
    {
        // Gone, or its draft leads elsewhere by now: what was seen is no more.
        if (items.FirstOrDefault(i => i.Newest.Kind.Name == choice.Kind && i.Newest.Slug.Value == choice.Slug) is not { } item)
            return [RevisionErrors.Outdated with { Field = choice.Slug }];
        Result written = item.Mended.Succeeded ? await drafts.WriteAsync(item.Mended.Value, choice.Version, choice.Saves, $"Nieuw adres in plaats van {Short(old.Value)}", cancellationToken) : item.Mended;
        return written.Errors.Select(e => e with { Field = choice.Slug });
    }

    private static string Short(string address) => address.Length > SaveDraftValidator.LongestNote / 2 ? address[..(SaveDraftValidator.LongestNote / 2)] + "…" : address;
}
