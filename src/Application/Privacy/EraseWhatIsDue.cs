using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Privacy;

/// <summary>Erases whatever has been kept for as long as it may be. It does the same however often it runs, so a run that was broken off is taken up by the next.</summary>
public sealed record EraseWhatIsDueCommand(RetentionPeriods Periods) : IRequest<Result<ErasedByTime>>;

/// <summary>How much was erased; nothing of what it was.</summary>
public sealed record ErasedByTime(int Submitters, int Texts, int Sendings, int Mails, int AuditEntries);

internal sealed class EraseWhatIsDueHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<EraseWhatIsDueCommand, Result<ErasedByTime>>
{
    // Each lot is a transaction of its own: a curator who saves at the same moment holds up this lot alone.
    private const int LotSize = 100;

    public async Task<Result<ErasedByTime>> Handle(EraseWhatIsDueCommand request, CancellationToken cancellationToken)
    {
        var (periods, now) = (request.Periods, clock.GetUtcNow());
        var texts = await TextsAsync(periods, now, cancellationToken);
        if (!texts.Succeeded)
            return Result<ErasedByTime>.Failure(texts.Errors);
        var submitters = await SubmittersAsync(periods, now, cancellationToken);
        if (!submitters.Succeeded)
            return Result<ErasedByTime>.Failure(submitters.Errors);
        var mails = await UndeliveredMailAsync(periods, now, cancellationToken);
        if (!mails.Succeeded)
            return Result<ErasedByTime>.Failure(mails.Errors);
        return new ErasedByTime(
            submitters.Value, texts.Value, await SendingsAsync(periods, now, cancellationToken), mails.Value, await AuditEntriesAsync(periods, now, cancellationToken));
    }

    private Task<Result<int>> TextsAsync(RetentionPeriods periods, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddMonths(-periods.TextMonths);
        return InLotsAsync(s => s.Message != null && s.ReceivedAt <= before, s => s.EraseText(now), now, cancellationToken);
    }

    private Task<Result<int>> SubmittersAsync(RetentionPeriods periods, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (received, closed) = (now.AddMonths(-periods.SubmitterMonths), now.AddDays(-periods.SubmitterDaysAfterClosing));
        return InLotsAsync(
            s => s.Submitter != null && (s.ReceivedAt <= received || s.ClosedAt <= closed), s => s.EraseSubmitter(Actor.System, now), now, cancellationToken);
    }

    private async Task<Result<int>> InLotsAsync(Expression<Func<Suggestion, bool>> isDue, Action<Suggestion> erase, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var erased = 0; ;)
        {
            var lot = await context.Suggestions.Include(s => s.History).Include(s => s.Notes)
                .Where(isDue).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).Take(LotSize).ToListAsync(cancellationToken);
            if (lot.Count == 0)
                return erased;
            await context.CancelMailAboutAsync([.. lot.Select(s => s.Id)], _ => true, Actor.System, now, cancellationToken);
            lot.ForEach(erase);
            var saved = await context.SaveAsync(cancellationToken);
            if (!saved.Succeeded)
                return Result<int>.Failure(saved.Errors);
            erased += lot.Count;
        }
    }

    private async Task<Result<int>> UndeliveredMailAsync(RetentionPeriods periods, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-periods.UndeliveredMailDays);
        var old = await context.OutgoingMail.Where(m => m.State == MailState.Undelivered && m.CreatedAt <= before).ToListAsync(cancellationToken);
        old.ForEach(mail => mail.Cancel(Actor.System, now));
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? old.Count : Result<int>.Failure(saved.Errors);
    }

    /// <summary>And the salts of those days, without which a hash that escaped us means nothing.</summary>
    private async Task<int> SendingsAsync(RetentionPeriods periods, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddHours(-periods.SendingHours);
        var lastDay = DateOnly.FromDateTime(before.UtcDateTime);
        await context.Set<ClientSalt>().Where(s => s.Day < lastDay).ExecuteDeleteAsync(cancellationToken);
        return await context.Set<Sending>().Where(s => s.At <= before).ExecuteDeleteAsync(cancellationToken);
    }

    private Task<int> AuditEntriesAsync(RetentionPeriods periods, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddMonths(-periods.AuditMonths);
        return context.Set<AuditEntry>().Where(e => e.At <= before).ExecuteDeleteAsync(cancellationToken);
    }
}
