using MediatR;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Privacy;

/// <summary>Takes some words of a suggestion away, wherever they stand in it, and leaves the rest. Unsent mail in which they stand does not go.</summary>
public sealed record BlankPassageCommand(Guid Id, string? Passage, Actor Actor) : IRequest<Result<Blanked>>, IActsOn
{
    // Never the words.
    public AuditSubject ActsOn => AuditedSuggestions.Of(Id);

    public override string ToString() => $"{nameof(BlankPassageCommand)} {Id}";
}

internal sealed class BlankPassageHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<BlankPassageCommand, Result<Blanked>>
{
    public async Task<Result<Blanked>> Handle(BlankPassageCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var passage = Passage.Create(request.Passage);
        if (!passage.Succeeded)
            return Result<Blanked>.Failure(passage.Errors);
        if (await context.WholeSuggestionAsync(request.Id, cancellationToken) is not { } suggestion)
            return SuggestionErrors.UnknownSuggestion;
        var at = clock.GetUtcNow();
        var done = suggestion.BlankPassage(passage.Value, request.Actor, at);
        if (!done.Succeeded)
            return Result<Blanked>.Failure(done.Errors);
        await context.CancelMailAboutAsync([suggestion.Id], mail => StandsIn(mail, passage.Value), request.Actor, at, cancellationToken);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new Blanked(suggestion.Id, suggestion.AcceptedAs) : Result<Blanked>.Failure(saved.Errors);
    }

    private static bool StandsIn(OutgoingMail mail, Passage passage) => passage.IsIn(mail.Subject) || passage.IsIn(mail.Text) || passage.IsIn(mail.Html);
}
