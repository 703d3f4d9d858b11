using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>One suggestion with all that happened to it. Who sent it is for those who may answer.</summary>
public sealed record GetSuggestionQuery(Guid Id, Actor Actor) : IRequest<Result<SuggestionResponse>>;

/// <param name="Message">Null once it was erased.</param>
/// <param name="Submitter">Null where they did not say, once that was erased, and for a redacteur.</param>
/// <param name="CanBeMailed">Whether an answer goes out by mail; everybody who has the code can read it.</param>
/// <param name="MayHandle">Null where the one who asks may act on it now, else why not.</param>
/// <param name="Duplicates">The suggestions that were closed because this one says the same.</param>
public sealed record SuggestionResponse(
    Guid Id,
    string Code,
    SuggestionKind Kind,
    SuggestionState State,
    SuggestionChannel Channel,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ClosedAt,
    string? Message,
    string? Url,
    PlaceNames Context,
    AboutNow? About,
    Proposal Proposed,
    Submitter? Submitter,
    bool CanBeMailed,
    bool MentionsDanger,
    bool ConfirmedNoPersonalData,
    Actor? AssignedTo,
    string? Reply,
    DateTimeOffset? RepliedAt,
    SuggestedItem? AcceptedAs,
    Guid? SameTextAs,
    Guid? DuplicateOf,
    IReadOnlyList<Guid> Duplicates,
    Error? MayHandle,
    IReadOnlyList<SuggestionHappening> History,
    IReadOnlyList<SuggestionRemark> Notes,
    IReadOnlyList<SuggestionPost> Mail);

/// <summary>What a suggestion is about, and how that is now.</summary>
/// <param name="Slug">The name that it has now; the one that it had where it is not there any more.</param>
/// <param name="Title">Null where it is not there any more.</param>
/// <param name="ChangedSince">Whether what is public now is another text than the sender saw.</param>
public sealed record AboutNow(ContentKind Kind, Slug Slug, string? Title, bool ChangedSince)
{
    internal static AboutNow? Of(AboutItem? about, GuideSnapshot guide)
    {
        if (about is null)
            return null;
        return guide.CurrentSlug(about.Kind, about.Slug.Value) is { } slug && guide.Find(about.Kind, slug) is { } entry
            ? new AboutNow(about.Kind, entry.Item.Slug, entry.Item.DisplayTitle, entry.Version != about.Version)
            : new AboutNow(about.Kind, about.Slug, null, ChangedSince: true);
    }
}

public sealed record SuggestionHappening(SuggestionAct Act, Actor By, DateTimeOffset At, string? Detail);

/// <param name="Text">Null once it was erased.</param>
public sealed record SuggestionRemark(string? Text, Actor By, DateTimeOffset At);

/// <summary>A message to its sender, and whether it went out.</summary>
public sealed record SuggestionPost(MailKind Kind, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, string? Problem);

internal sealed class GetSuggestionHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetSuggestionQuery, Result<SuggestionResponse>>
{
    public async Task<Result<SuggestionResponse>> Handle(GetSuggestionQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        // Who may act on it the aggregate knows, so it is read whole.
        var found = await context.Suggestions.AsNoTracking().Include(s => s.History).Include(s => s.Notes).SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (found is null)
            return SuggestionErrors.UnknownSuggestion;
        var duplicates = await context.Suggestions.AsNoTracking().Where(s => s.DuplicateOf == request.Id).OrderBy(s => s.ReceivedAt).Select(s => s.Id).ToListAsync(cancellationToken);
        var mail = await context.OutgoingMail.AsNoTracking().Where(m => m.About == request.Id).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id)
            .Select(m => new SuggestionPost(m.Kind, m.State, m.CreatedAt, m.EndedAt, m.Problem)).ToListAsync(cancellationToken);
        return Describe(found, request.Actor, duplicates, mail);
    }

    private SuggestionResponse Describe(Suggestion s, Actor actor, IReadOnlyList<Guid> duplicates, IReadOnlyList<SuggestionPost> mail)
    {
        var answers = actor.Lacks(Role.Eindredacteur) is null;
        return new SuggestionResponse(
            s.Id, s.Code.Value, s.Kind, s.State, s.Channel, s.ReceivedAt, s.ClosedAt, s.Message, s.Url?.Value, PlaceNames.Of(s.Context, guide), AboutNow.Of(s.About, guide), s.Proposed,
            answers ? s.Submitter : null, s.Submitter is { Email: not null, ConsentsToMail: true }, s.MentionsDanger, s.ConfirmedNoPersonalData, s.AssignedTo, s.Reply, s.RepliedAt,
            s.AcceptedAs, s.SameTextAs, s.DuplicateOf, duplicates, s.MayHandle(actor),
            [.. s.History.OrderBy(e => e.Id).Select(e => new SuggestionHappening(e.Act, e.By, e.At, e.Detail))],
            [.. s.Notes.OrderBy(n => n.Id).Select(n => new SuggestionRemark(n.Text, n.By, n.At))],
            // What a mail server says of an address is about whoever has it.
            [.. mail.Select(m => answers ? m : m with { Problem = null })]);
    }
}
