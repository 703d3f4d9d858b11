using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Users;

public sealed class ForgettingEndedSignIns(TestDatabases databases)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Sessions_links_and_failures_go_when_they_mean_nothing_any_more_and_not_before()
    {
        var clock = new FakeTimeProvider(Monday);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        var user = User.Create("Eva", "eva@example.nl", Role.Redacteur, Monday);
        (await host.WithContextAsync(context =>
        {
            context.Set<Session>().Add(Session.Start(user, "Firefox op Linux", Monday));
            context.Set<OneTimeLink>().Add(OneTimeLink.Create(LinkPurpose.NewPassword, user, Monday).Link);
            return context.SaveAsync(CancellationToken.None);
        })).Succeeded.ShouldBeTrue();
        await host.Services.GetRequiredService<ISignInAttempts>().BeginAsync(AttemptKey.For("eva@example.nl", null, new SignInOrigin("c0000201", null, "Firefox")), CancellationToken.None);

        (await ForgottenAsync(after: TimeSpan.FromMinutes(59))).ShouldBe((0, 1, 1, 3));
        (await ForgottenAsync(after: TimeSpan.FromMinutes(1))).ShouldBe((1, 1, 0, 3));
        (await ForgottenAsync(after: TimeSpan.FromHours(1))).ShouldBe((1, 0, 0, 3));
        (await ForgottenAsync(after: TimeSpan.FromHours(22))).ShouldBe((3, 0, 0, 0));

        async Task<(int Gone, int Sessions, int Links, int Failures)> ForgottenAsync(TimeSpan after)
        {
            clock.Advance(after);
            var gone = (await host.CommandAsync(new ForgetEndedSignInsCommand())).Value;
            return await host.WithContextAsync(async context =>
                (gone, await context.Set<Session>().CountAsync(), await context.Set<OneTimeLink>().CountAsync(), await context.Set<FailedSignIns>().CountAsync()));
        }
    }
}
