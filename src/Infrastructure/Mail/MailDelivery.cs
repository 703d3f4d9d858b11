using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>
/// Sends what waits in the outbox; any number of nodes do so at once. A node takes a message by moving its due time past a lease, in a
/// transaction of its own that skips what others are taking. A node that dies between the mail server's yes and noting it leaves the
/// message to be sent again after the lease, under the same Message-ID: at least once, and that is the best that mail can do.
/// </summary>
internal sealed partial class MailDelivery(IDbContextFactory<WegwijzerDbContext> contexts, IMailTransport transport, TimeProvider clock, ILogger<MailDelivery> logger) : BackgroundService
{
    /// <summary>Well within the lease, so that nobody else has the message meanwhile.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Breather = TimeSpan.FromSeconds(30);

    /// <summary>How long a message under way may take when the node is stopping.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private bool isTroubled;

    /// <summary>Tries the message that has been due longest; null where none is due.</summary>
    internal async Task<MailAttempt?> TryNextAsync(CancellationToken stoppingToken)
    {
        // One context for the whole attempt, as it remembers which state of the row is ours; while sending it holds no connection.
        await using var context = await contexts.CreateDbContextAsync(stoppingToken);
        if (await TakeAsync(context, stoppingToken) is not { } mail)
            return null;
        var problem = await SendAsync(mail, stoppingToken);
        await NoteAsync(context, mail, problem, stoppingToken);
        return new MailAttempt(mail.Id, problem?.Fault);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (transport is FolderTransport)
            LogFolder(transport.Destination);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await EmptyAsync(stoppingToken);
            await Task.Delay(pause, clock, stoppingToken);
        }
    }

    /// <summary>Sends all that is due; says how long to wait before looking again.</summary>
    private async Task<TimeSpan> EmptyAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await TryNextAsync(stoppingToken) is { } attempt)
            {
                stoppingToken.ThrowIfCancellationRequested();
                if (attempt.Fault == MailFault.Unreachable)
                    return Breather;
            }

            isTroubled = false;
            return Poll;
        }
#pragma warning disable CA1031 // Whatever goes wrong, what waits is still in the outbox, and is tried again.
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (!isTroubled)
                LogTroubled(e);
            isTroubled = true;
            return Poll;
        }
    }

    private async Task<OutgoingMail?> TakeAsync(WegwijzerDbContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var due = await context.Database.SqlQuery<Guid>(
            $"""
            SELECT id FROM intake.outgoing_mail
            WHERE state = 'Waiting' AND due_at <= {now} ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellationToken);
        if (due is not [var id])
            return null;
        var mail = await context.OutgoingMail.SingleAsync(m => m.Id == id, cancellationToken);
        mail.BeginAttempt(now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return mail;
    }

    private async Task<MailProblem?> SendAsync(OutgoingMail mail, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        await using var hurry = stoppingToken.Register(() => limit.CancelAfter(Grace));
        try
        {
            return await transport.SendAsync(mail, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new MailProblem(MailFault.Temporary, "De mailserver antwoordde niet op tijd.", "the mail server took too long, or this node stopped");
        }
    }

    private async Task NoteAsync(WegwijzerDbContext context, OutgoingMail mail, MailProblem? problem, CancellationToken stoppingToken)
    {
        var at = clock.GetUtcNow();
        if (problem is null)
            mail.Accepted(at);
        else
            mail.Failed(problem.Explanation, problem.Fault == MailFault.Permanent, at, Random.Shared.NextDouble());
        if (!await SaveAsync(context, stoppingToken))
            LogOvertaken(mail.Id);
        else if (mail.State == MailState.Undelivered)
            LogUndelivered(mail.Id, mail.Kind, mail.Attempts, problem!.LogText);
        else if (problem is not null)
            LogPutOff(mail.Id, mail.Kind, mail.Attempts, mail.DueAt, problem.LogText);
    }

    /// <summary>
    /// Keeps trying where the database does not answer: what was sent and is not noted is sent twice.
    /// False where somebody else changed the message meanwhile.
    /// </summary>
    private async Task<bool> SaveAsync(WegwijzerDbContext context, CancellationToken stoppingToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        await using var hurry = stoppingToken.Register(() => limit.CancelAfter(Grace));
        while (true)
        {
            try
            {
                return (await context.SaveAsync(limit.Token)).Succeeded;
            }
#pragma warning disable CA1031 // Whatever the database's reason is not to answer.
            catch (Exception) when (!limit.IsCancellationRequested)
#pragma warning restore CA1031
            {
                await Task.Delay(Retry, clock, limit.Token);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No mail server is configured (Mail__Host), so mail is written to {Folder}")]
    private partial void LogFolder(string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox can't be read or written; mail waits, and this goes on trying")]
    private partial void LogTroubled(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} ({Kind}) was not delivered at attempt {Attempt}, and is tried again at {DueAt}: {Problem}")]
    private partial void LogPutOff(Guid id, MailKind kind, int attempt, DateTimeOffset dueAt, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Id} ({Kind}) is not delivered after {Attempts} attempts, and waits for a person: {Problem}")]
    private partial void LogUndelivered(Guid id, MailKind kind, int attempts, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} was cancelled or erased while it was being sent")]
    private partial void LogOvertaken(Guid id);
}

/// <param name="Fault">Null where it was taken.</param>
internal sealed record MailAttempt(Guid Id, MailFault? Fault);
