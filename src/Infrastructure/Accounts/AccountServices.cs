using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Users;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Accounts;

public static class AccountServices
{
    /// <summary>Keeps the keys of cookies and forms in the database, so that a restart or another node does not sign anybody out.</summary>
    public static IServiceCollection AddStoredKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Wegwijzer.Admin").PersistKeysToDbContext<WegwijzerDbContext>();
        return services;
    }

    internal static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IAuditTrail, AuditTrail>();
        services.AddSingleton<ISignInAttempts, SignInAttempts>();
        services.AddSingleton<IUsedCodes, UsedCodes>();
        // An address may have any character that addresses may have: it was checked where it came in.
        services.AddIdentityCore<User>(identity => identity.User.AllowedUserNameCharacters = "")
            .AddUserStore<UserStore>();
        // OWASP's number for PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        return services;
    }
}
