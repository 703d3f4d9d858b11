using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>Shows what another address in place of a link would change, before anything does.</summary>
public sealed record ProposeMendQuery(string Key, string? Address) : IRequest<Result<MendProposal>>;

/// <param name="AlsoAt">How many items lead to the new address already.</param>
public sealed record MendProposal(string Old, string Address, int AlsoAt, IReadOnlyList<MendChange> Changes);

/// <summary>An item that would get the new address in its draft.</summary>
/// <param name="Version">The content version of the public text that was shown.</param>
/// <param name="Saves">How often the draft that was shown had been saved; null where a new one begins.</param>
/// <param name="DraftBy">Who saved the draft last.</param>
public sealed record MendChange(string Kind, string KindName, string Slug, string Title, long Version, int? Saves, string? DraftBy);

internal sealed class ProposeMendHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<ProposeMendQuery, Result<MendProposal>>
{
    public async Task<Result<MendProposal>> Handle(ProposeMendQuery request, CancellationToken cancellationToken)
    {
        if (!guide.LinkUses.Addresses.TryGetValue(request.Key, out var old))
            return LinkErrors.Unknown;
        var read = NewAddress.Read(old, request.Address);
        if (!read.Succeeded)
            return Result<MendProposal>.Failure(read.Errors);
        var items = await new MendedItems(context, guide).OfAsync(request.Key, read.Value, cancellationToken);
        return new MendProposal(
            old.Value,
            read.Value.Value,
            guide.LinkUses.Of(LinkKey.Of(read.Value)).Count(),
            [.. items.Select(i => new MendChange(i.Newest.Kind.Name, i.Newest.Kind.DutchName, i.Newest.Slug.Value, i.Newest.DisplayTitle, i.Version, i.Draft?.Saves, i.Draft?.SavedBy.Name))]);
    }
}

/// <summary>The address that somebody gives in place of another.</summary>
internal static class NewAddress
{
    private const string Field = "address";

    public static Result<WebAddress> Read(WebAddress old, string? text)
    {
        var read = WebAddress.Create(text?.Trim());
        if (!read.Succeeded)
            return Result<WebAddress>.Failure([.. read.Errors.Select(e => e with { Field = Field })]);
        return read.Value.WithoutFragment == old ? LinkErrors.SameAddress : read;
    }
}
