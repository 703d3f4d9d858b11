using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Wegwijzer.Application.Users;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Accounts;

/// <summary>Identity's own store, which keeps recovery codes readable; here only their hashes are kept. They are random enough for one round.</summary>
internal sealed class UserStore(WegwijzerDbContext context, IdentityErrorDescriber describer)
    : UserOnlyStore<User, WegwijzerDbContext, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(context, describer)
{
    public override Task ReplaceCodesAsync(User user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override Task<bool> RedeemCodeAsync(User user, string code, CancellationToken cancellationToken) => base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    // As people type them: in small letters, with spaces.
    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())));
}
