using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Links;
using Wegwijzer.Infrastructure.Jobs;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>
/// Carries out the run that is to be, whoever began it and on whichever node: one node at a time, by an advisory lock that ends with the
/// node. The list of work is in the database, so after a node that died the next goes on where it was.
/// </summary>
internal sealed partial class LinkRunner(
    LinkSettings settings, LinkNetwork network, IServiceScopeFactory scopes, IDbContextFactory<WegwijzerDbContext> contexts, NpgsqlDataSource dataSource, IPublishedLinks published,
    TimeProvider clock, ILogger<LinkRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    internal const string Turn = "link-run";

    /// <summary>Carries out the run that is under way, if there is one and nobody else does; gives whether it did.</summary>
    internal async Task<bool> RunIfAnyAsync(CancellationToken stoppingToken)
    {
        if (await GoingOnAsync(stoppingToken) is null)
            return false;
        await using var turn = await JobTurn.TryTakeAsync(dataSource, Turn, clock, stoppingToken);
        // Looked at again, now that nobody else can carry it out.
        if (turn is null || await GoingOnAsync(stoppingToken) is not { } run)
            return false;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, turn.Lost);
        LogBegun(run);
        using var work = new LinkWork(run, settings, network, scopes, contexts, published, clock);
        var state = await work.DoAsync(limit.Token);
        LogEnded(run, state);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isTroubled = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunIfAnyAsync(stoppingToken);
                isTroubled = false;
            }
#pragma warning disable CA1031 // Whatever goes wrong, the list of work is in the database, and this goes on with it.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (!isTroubled)
                    LogTroubled(e);
                isTroubled = true;
            }

            await Task.Delay(Poll, clock, stoppingToken);
        }
    }

    private async Task<Guid?> GoingOnAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<LinkRun>().Where(r => r.GoesOn == true).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Link run {Run} is carried out here")]
    private partial void LogBegun(Guid run);

    [LoggerMessage(Level = LogLevel.Information, Message = "Link run {Run} ended: {State}")]
    private partial void LogEnded(Guid run, LinkRunState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link run was broken off; this goes on trying")]
    private partial void LogTroubled(Exception e);
}
