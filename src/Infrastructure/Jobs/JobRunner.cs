using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wegwijzer.Domain.Jobs;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Jobs;

/// <summary>
/// Runs each job when it is due, on whichever node has the turn. When it is due stands in the database, so restarts and more nodes do not
/// make it run more often, and what was broken off is taken up again.
/// </summary>
internal sealed partial class JobRunner(
    IEnumerable<Job> jobs, IServiceScopeFactory scopes, IDbContextFactory<WegwijzerDbContext> contexts, NpgsqlDataSource dataSource, TimeProvider clock, ILogger<JobRunner> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(job => FollowAsync(job, stoppingToken)));

    private async Task FollowAsync(Job job, CancellationToken stoppingToken)
    {
        var isTroubled = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Retry;
            try
            {
                pause = await RunIfDueAsync(job, stoppingToken);
                isTroubled = false;
            }
#pragma warning disable CA1031 // The database does not answer; what is due stays due.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (!isTroubled)
                    LogTroubled(job.Name, e);
                isTroubled = true;
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    /// <summary>Runs the job where it is due and nobody else runs it; says how long to wait before looking again.</summary>
    internal async Task<TimeSpan> RunIfDueAsync(Job job, CancellationToken stoppingToken)
    {
        if (await UntilDueAsync(job, stoppingToken) is { } early)
            return early;
        await using var turn = await JobTurn.TryTakeAsync(dataSource, job.Name, clock, stoppingToken);
        if (turn is null)
            return job.Interval < LongestPause ? job.Interval : LongestPause;
        // Looked at again, now that nobody else can change it: another node may have been ready just before.
        if (await UntilDueAsync(job, stoppingToken) is { } done)
            return done;
        await NoteAsync(job, state => state.Start(clock.GetUtcNow()), stoppingToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, turn.Lost);
        var succeeded = await RunAsync(job, limit.Token, stoppingToken);
        turn.Lost.ThrowIfCancellationRequested();
        var at = clock.GetUtcNow();
        await NoteAsync(job, state => End(state, succeeded, at, job.Interval), stoppingToken);
        return TimeSpan.Zero;
    }

    private static void End(JobState state, bool succeeded, DateTimeOffset at, TimeSpan interval)
    {
        if (succeeded)
            state.Succeed(at, interval);
        else
            state.Fail(at, interval);
    }

    private async Task<bool> RunAsync(Job job, CancellationToken limit, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var result = await job.RunAsync(scope.ServiceProvider.GetRequiredService<IMediator>(), limit);
            if (!result.Succeeded)
                LogRefused(job.Name, string.Join(", ", result.Errors.Select(e => e.Code)));
            return result.Succeeded;
        }
#pragma warning disable CA1031 // One job's fault stops neither the others nor its own next run.
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(job.Name, e);
            return false;
        }
    }

    /// <returns>Null where it is due.</returns>
    private async Task<TimeSpan?> UntilDueAsync(Job job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.Set<JobState>().Where(j => j.Name == job.Name).Select(j => (DateTimeOffset?)j.DueAt).SingleOrDefaultAsync(cancellationToken);
        var wait = due - clock.GetUtcNow();
        return wait > LongestPause ? LongestPause : wait > TimeSpan.Zero ? wait : null;
    }

    private async Task NoteAsync(Job job, Action<JobState> change, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.Set<JobState>().SingleOrDefaultAsync(j => j.Name == job.Name, cancellationToken);
        if (state is null)
        {
            state = new JobState(job.Name, clock.GetUtcNow());
            context.Add(state);
        }

        change(state);
        await context.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed, and is tried again")]
    private partial void LogFailed(string job, Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} was refused ({Codes}), and is tried again")]
    private partial void LogRefused(string job, string codes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job {Job} can't be run: the database does not answer; this goes on trying")]
    private partial void LogTroubled(string job, Exception e);
}
