using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Makes the link for the first beheerder, in place of any before it; only while there is no beheerder. Nobody gives this: Admin does, when it starts.</summary>
public sealed record MakeFirstUserLinkCommand : IRequest<Result<FirstUserLink>>;

/// <param name="Secret">Null where there is a beheerder.</param>
public sealed record FirstUserLink(string? Secret);

internal sealed class MakeFirstUserLinkHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<MakeFirstUserLinkCommand, Result<FirstUserLink>>
{
    public async Task<Result<FirstUserLink>> Handle(MakeFirstUserLinkCommand request, CancellationToken cancellationToken)
    {
        if (await context.Set<User>().HasBeheerderAsync(cancellationToken))
            return new FirstUserLink(null);
        var links = context.Set<OneTimeLink>();
        links.RemoveRange(await links.Where(l => l.Purpose == LinkPurpose.FirstUser).ToListAsync(cancellationToken));
        var (link, secret) = OneTimeLink.Create(LinkPurpose.FirstUser, user: null, clock.GetUtcNow());
        links.Add(link);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new FirstUserLink(secret) : Result<FirstUserLink>.Failure(saved.Errors);
    }
}

internal static class UserQueries
{
    /// <summary>Whether there is a beheerder who can sign in.</summary>
    public static Task<bool> HasBeheerderAsync(this IQueryable<User> users, CancellationToken cancellationToken) =>
        users.AnyAsync(u => u.Role == Role.Beheerder && u.BlockedAt == null && u.PasswordHash != null, cancellationToken);
}
