using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Privacy;

/// <summary>All that is held on a sender, in a form that can be given to them: the suggestions that a beheerder has found to be theirs.</summary>
public sealed record ExportSubmitterQuery(IReadOnlyList<Guid> Suggestions, Actor Actor) : IRequest<Result<SubmitterExport>>, IActsOn
{
    public AuditSubject ActsOn => AuditedSuggestions.Of(Suggestions);
}

/// <summary>Its JSON is what they get.</summary>
public sealed record SubmitterExport(DateTimeOffset At, IReadOnlyList<HeldSuggestion> Suggestions);

public sealed record HeldSuggestion(
    string Code,
    string Kind,
    SuggestionChannel Channel,
    DateTimeOffset ReceivedAt,
    SuggestionState State,
    DateTimeOffset? ClosedAt,
    HeldSubmitter? Submitter,
    string? Message,
    string? Url,
    string? ProposedTitle,
    string? ProposedUrl,
    string? ProposedDescription,
    string? Reply,
    DateTimeOffset? RepliedAt,
    IReadOnlyList<HeldNote> Notes,
    IReadOnlyList<HeldEvent> History,
    IReadOnlyList<HeldMail> Mail);

/// <summary>What is held on who sent a suggestion.</summary>
public sealed record HeldSubmitter(string? Name, string? Email, string? Organisation, string? Profession, bool ConsentsToMail)
{
    internal static HeldSubmitter? Of(Submitter? submitter) => submitter is null
        ? null
        : new HeldSubmitter(submitter.Name, submitter.Email?.Value, submitter.Organisation, submitter.Profession, submitter.ConsentsToMail);
}

public sealed record HeldNote(DateTimeOffset At, string? Text);

/// <summary>What was done, and when; who of the project group did it is not the sender's.</summary>
public sealed record HeldEvent(DateTimeOffset At, SuggestionAct Act);

/// <param name="Text">Null once it was sent: then only the fact is kept.</param>
public sealed record HeldMail(DateTimeOffset At, string Kind, string State, string? Recipient, string? Subject, string? Text);

internal sealed class ExportSubmitterHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ExportSubmitterQuery, Result<SubmitterExport>>
{
    public async Task<Result<SubmitterExport>> Handle(ExportSubmitterQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var suggestions = await context.Suggestions.AsNoTracking().Include(s => s.History).Include(s => s.Notes)
            .Where(s => request.Suggestions.Contains(s.Id)).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        if (suggestions.Count != request.Suggestions.Distinct().Count())
            return SuggestionErrors.UnknownSuggestion;
        var mail = await context.OutgoingMail.AsNoTracking().Where(m => m.About != null && request.Suggestions.Contains(m.About.Value)).OrderBy(m => m.CreatedAt).ToListAsync(cancellationToken);
        return new SubmitterExport(clock.GetUtcNow(), [.. suggestions.Select(s => Held(s, mail.Where(m => m.About == s.Id)))]);
    }

    private static HeldSuggestion Held(Suggestion s, IEnumerable<Domain.Mail.OutgoingMail> mail) => new(
        s.Code.Value,
        s.Kind.Name,
        s.Channel,
        s.ReceivedAt,
        s.State,
        s.ClosedAt,
        HeldSubmitter.Of(s.Submitter),
        s.Message,
        s.Url?.Value,
        s.Proposed.Title,
        s.Proposed.Url?.Value,
        s.Proposed.Description,
        s.Reply,
        s.RepliedAt,
        [.. s.Notes.OrderBy(n => n.Id).Select(n => new HeldNote(n.At, n.Text))],
        [.. s.History.OrderBy(h => h.Id).Select(h => new HeldEvent(h.At, h.Act))],
        [.. mail.Select(m => new HeldMail(m.CreatedAt, m.Kind.ToString(), m.State.ToString(), m.Recipient?.Value, m.Subject, m.Text))]);
}
