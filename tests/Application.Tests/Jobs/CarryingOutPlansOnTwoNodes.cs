using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Jobs;
using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Jobs;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Jobs;

/// <summary>Two nodes of Admin, each with a runner of its own, over one database and by the real clock.</summary>
public sealed class CarryingOutPlansOnTwoNodes(TestDatabases databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_is_planned_happens_by_itself_and_once()
    {
        var database = await databases.CreateEmptyAsync();
        await using var one = Node(database);
        await using var two = Node(database);
        (await one.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide()), Actor.System))).Succeeded.ShouldBeTrue();
        var (tool, page) = (Given.ATool("kaart"), Given.APage());
        await one.DraftAsync(tool);
        await one.DraftAsync(page);
        // Far enough ahead for a slow machine to have planned both.
        var moment = TimeProvider.System.GetUtcNow().AddSeconds(20);
        (await one.CommandAsync(new PlanPublicationCommand(tool.Kind, tool.Slug, 1, moment, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        var release = (await one.CommandAsync(new CreateReleaseCommand("Samen", Given.Redacteur))).Value;
        (await one.CommandAsync(new AddToReleaseCommand(release, [new ItemName(page.Kind, page.Slug)], Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await one.CommandAsync(new PlanReleaseCommand(release, [new DraftOf(page.Kind, page.Slug, 1)], moment, Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        using var first = Runner(one);
        using var second = Runner(two);
        await Task.WhenAll(first.StartAsync(CancellationToken.None), second.StartAsync(CancellationToken.None));
        await UntilAsync(async () => (await one.ContentVersionAsync()).Number == 3);
        // Whoever looks again finds nothing left to do.
        var done = TimeProvider.System.GetUtcNow();
        await UntilAsync(async () => (await one.CommandAsync(new ListJobsQuery())).Value.Count(j => j.Name.StartsWith("carry-out-", StringComparison.Ordinal) && j.StartedAt > done && j.SucceededAt > done) == 3);
        await Task.WhenAll(first.StopAsync(CancellationToken.None), second.StopAsync(CancellationToken.None));

        (await one.ContentVersionAsync()).Number.ShouldBe(3);
        var published = await one.WithContextAsync(context => context.Revisions.AsNoTracking().Where(r => r.PublishedVersion > 1).OrderBy(r => r.PublishedVersion).ToListAsync());
        published.Count.ShouldBe(2);
        published.ShouldAllBe(r => r.State == RevisionState.Published && r.PublishedAt >= moment && r.PublishedBy == Given.Eindredacteur);
        (await one.ReadAsync()).Find(ContentKind.Page, "doel").ShouldNotBeNull();
    }

    private static GuideHost Node(string database) => new(database, configure: services => services.AddBackgroundWork(new ConfigurationBuilder().Build()));

    /// <summary>With the jobs that carry out plans alone: the others go about their own work.</summary>
    private static JobRunner Runner(GuideHost host) =>
        ActivatorUtilities.CreateInstance<JobRunner>(host.Services, [host.Services.GetServices<Job>().Where(j => j.Name.StartsWith("carry-out-", StringComparison.Ordinal)).ToArray()]);

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
    }
}
