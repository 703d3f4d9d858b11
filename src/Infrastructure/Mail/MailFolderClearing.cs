using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>
/// Takes files of mail away when their time is up, and at once where what they may hold was erased, blanked or put right. Each node looks through its
/// own folder, as no other can: which files are to go follows from the database, so nothing is missed by a node that was off meanwhile
/// (docs/decisions/0035).
/// </summary>
internal sealed partial class MailFolderClearing(
    IDbContextFactory<WegwijzerDbContext> contexts, MailSettings settings, RetentionPeriods periods, TimeProvider clock, ILogger<MailFolderClearing> logger) : BackgroundService
{
    internal static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int LotSize = 500;

    private static readonly SuggestionAct[] TakesAway = [SuggestionAct.SubmitterErased, SuggestionAct.Blanked, SuggestionAct.TextErased, SuggestionAct.Corrected];

    private bool isTroubled;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ClearAsync(stoppingToken);
                isTroubled = false;
            }
#pragma warning disable CA1031 // The folder or the database does not answer; what is to go is still to go at the next round.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (!isTroubled)
                    LogTroubled(settings.Folder, e);
                isTroubled = true;
            }

            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    /// <summary>Also where mail goes to a server now: what was written before that is still there.</summary>
    internal async Task ClearAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-periods.UndeliveredMailDays);
        var files = MailFile.In(settings.Folder).ToLookup(file => file.CreatedAt <= before);
        foreach (var old in files[true])
            File.Delete(old.Path);
        foreach (var lot in files[false].Chunk(LotSize))
        {
            var gone = await GoneAsync([.. lot.Select(file => file.Id)], cancellationToken);
            foreach (var file in lot.Where(file => gone.Contains(file.Id)))
                File.Delete(file.Path);
        }
    }

    /// <summary>Mail that was taken back while it was being written, and mail about a suggestion of which something was taken away since. Mail of another database is none of ours.</summary>
    private async Task<HashSet<Guid>> GoneAsync(List<Guid> written, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.OutgoingMail.AsNoTracking()
            .Where(m => written.Contains(m.Id))
            .Where(m => m.State == MailState.Cancelled || context.Suggestions.Any(s => s.Id == m.About && s.History.Any(h => TakesAway.Contains(h.Act) && h.At >= m.CreatedAt)))
            .Select(m => m.Id)
            .ToHashSetAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The files of mail in {Folder} can't be cleared away; this goes on trying")]
    private partial void LogTroubled(string folder, Exception e);
}
