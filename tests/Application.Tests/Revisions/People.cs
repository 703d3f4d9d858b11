using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

/// <summary>People who can sign in, and so can be mailed.</summary>
internal static class People
{
    public static Task<Actor> PersonAsync(this GuideHost host, string name, Role role) => host.WithContextAsync(async context =>
    {
        var user = User.Create(name, $"{name.ToLowerInvariant()}@example.nl", role, DateTimeOffset.UnixEpoch);
        context.Set<User>().Add(user);
        (await context.SaveAsync(CancellationToken.None)).Succeeded.ShouldBeTrue();
        return user.Actor;
    });

    /// <summary>What waits to be sent: to whom, about what, with its text.</summary>
    public static Task<List<(string To, MailKind Kind, string Text)>> MailAsync(this GuideHost host) => host.WithContextAsync(async context =>
        (await context.OutgoingMail.AsNoTracking().ToListAsync()).OrderBy(m => m.CreatedAt).ThenBy(m => m.Recipient!.Value, StringComparer.Ordinal).Select(m => (m.Recipient!.Value, m.Kind, m.Text!)).ToList());
}
