using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Jobs;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Infrastructure.Jobs;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Jobs;

public sealed class RunningJobs(TestDatabases databases)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_job_runs_once_per_interval_however_many_nodes_there_are()
    {
        var database = await databases.CreateEmptyAsync();
        var clock = new FakeTimeProvider(Start);
        var runs = 0;
        var job = Doing("tellen", () => Interlocked.Increment(ref runs));
        await using var one = new Node(database, clock);
        await using var two = new Node(database, clock);

        for (var hour = 1; hour <= 3; hour++)
        {
            await Task.WhenAll(Enumerable.Range(0, 5).SelectMany(_ => new[] { one, two }).Select(node => Task.Run(() => node.LookAsync(job))));
            runs.ShouldBe(hour);
            clock.Advance(Hour - TimeSpan.FromSeconds(1));
            await one.LookAsync(job);
            runs.ShouldBe(hour);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task A_restart_does_not_make_it_run_sooner()
    {
        var database = await databases.CreateEmptyAsync();
        var clock = new FakeTimeProvider(Start);
        var runs = 0;
        var job = Doing("tellen", () => runs++);
        for (var restart = 0; restart < 3; restart++)
        {
            await using var node = new Node(database, clock);
            await node.LookAsync(job);
        }

        runs.ShouldBe(1);
    }

    [Fact]
    public async Task While_one_node_runs_it_another_leaves_it_and_takes_over_once_that_one_has_died()
    {
        var database = await databases.CreateEmptyAsync();
        await using var one = new Node(database, TimeProvider.System);
        await using var two = new Node(database, TimeProvider.System);
        var started = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        var endless = new Job("lang", Hour, async (_, token) =>
        {
            started.TrySetResult();
            await using var told = token.Register(stopped.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return Result.Success();
        });
        var runs = 0;
        var same = Doing("lang", () => runs++);

        var first = Task.Run(() => one.LookAsync(endless));
        await started.Task.WaitAsync(Patience);
        await two.LookAsync(same);
        runs.ShouldBe(0);

        // Of this database alone: other tests have jobs too. As when PostgreSQL restarts: the lock is gone, so whoever held it has to stop.
        await two.Host.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        await stopped.Task.WaitAsync(Patience);
        await Should.ThrowAsync<OperationCanceledException>(() => first.WaitAsync(Patience));
        await two.LookAsync(same);

        runs.ShouldBe(1);
    }

    [Fact]
    public async Task What_fails_is_logged_and_tried_again_ever_less_often()
    {
        var clock = new FakeTimeProvider(Start);
        await using var node = new Node(await databases.CreateEmptyAsync(), clock);
        var outcomes = new Queue<Func<Result>>([() => throw new InvalidOperationException("Broken."), () => new Error("no-way", "Nee.", ErrorKind.Conflict), Result.Success]);
        var job = new Job("mislukt", Hour, (_, _) => Task.FromResult(outcomes.Dequeue()()));

        await node.LookAsync(job);
        (await node.StateAsync("mislukt")).ShouldBe(new JobResponse("mislukt", Start.AddMinutes(1), Start, Start, null, 1));
        clock.Advance(TimeSpan.FromMinutes(1));
        await node.LookAsync(job);
        (await node.StateAsync("mislukt")).DueAt.ShouldBe(Start.AddMinutes(3));
        clock.Advance(TimeSpan.FromMinutes(2));
        await node.LookAsync(job);

        var state = await node.StateAsync("mislukt");
        (state.Failures, state.SucceededAt, state.DueAt).ShouldBe((0, Start.AddMinutes(3), Start.AddMinutes(3) + Hour));
        node.Log.Text.ShouldContain("The job mislukt failed, and is tried again System.InvalidOperationException: Broken.");
        node.Log.Text.ShouldContain("The job mislukt was refused (no-way)");
    }

    [Fact]
    public async Task One_that_fails_does_not_keep_the_others_from_running_and_all_stop_soon()
    {
        var ran = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        await using var node = new Node(
            await databases.CreateEmptyAsync(),
            TimeProvider.System,
            new Job("mislukt", Hour, (_, _) => throw new InvalidOperationException("Broken.")),
            Doing("lukt", ran.SetResult),
            new Job("lang", Hour, async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token).ContinueWith(_ => stopped.SetResult(), TaskScheduler.Default);
                token.ThrowIfCancellationRequested();
                return Result.Success();
            }));

        await node.Runner.StartAsync(CancellationToken.None);
        await ran.Task.WaitAsync(Patience);
        await UntilAsync(() => node.Log.Count("The job mislukt failed") == 1);
        await UntilAsync(async () => (await node.Host.QueryAsync("SELECT name FROM curation.job WHERE started_at IS NOT NULL")).Contains("lang"));
        await node.Runner.StopAsync(CancellationToken.None).WaitAsync(Patience);

        stopped.Task.IsCompleted.ShouldBeTrue();
        // What was broken off stays due.
        (await node.StateAsync("lang")).ShouldSatisfyAllConditions(s => s.EndedAt.ShouldBeNull(), s => s.Failures.ShouldBe(0));
    }

    [Fact]
    public async Task What_runs_in_the_background_of_Admin_is_sent_as_a_command_and_shows()
    {
        var clock = new FakeTimeProvider(Start);
        await using var node = new Node(await databases.CreateEmptyAsync(), clock);
        foreach (var job in node.Host.Services.GetServices<Job>())
            await node.LookAsync(job);
        var shown = (await node.Host.CommandAsync(new ListJobsQuery())).Value;
        shown.Select(j => j.Name).ShouldContain("forget-ended-mail");
        shown.ShouldAllBe(j => j.SucceededAt == Start && j.Failures == 0);
    }

    private static Job Doing(string name, Action action) => new(name, Hour, (_, _) =>
    {
        action();
        return Task.FromResult(Result.Success());
    });

    private static Task UntilAsync(Func<bool> happened) => UntilAsync(() => Task.FromResult(happened()));

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
    }

    private sealed class Node : IAsyncDisposable
    {
        public Node(string database, TimeProvider clock, params IEnumerable<Job> jobs) => Host = new GuideHost(database, clock, configure: services =>
        {
            services.AddBackgroundWork(new ConfigurationBuilder().Build()).AddLogging(logging => logging.AddProvider(Log));
            foreach (var job in jobs)
                services.AddSingleton(job);
        });

        public GuideHost Host { get; }

        public CollectedLog Log { get; } = new();

        public JobRunner Runner => Host.Services.GetServices<IHostedService>().OfType<JobRunner>().Single();

        public Task<TimeSpan> LookAsync(Job job) => Runner.RunIfDueAsync(job, CancellationToken.None);

        public async Task<JobResponse> StateAsync(string job) => (await Host.CommandAsync(new ListJobsQuery())).Value.Single(j => j.Name == job);

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
