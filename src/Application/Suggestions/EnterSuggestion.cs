using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Enters what came by mail or telephone. The privacy guard looks at it as at anything else: what a caller told may not be what can be kept.</summary>
/// <param name="ReceivedAt">When it came; null for now.</param>
public sealed record EnterSuggestionCommand(SuggestionInput Input, SuggestionChannel Channel, DateTimeOffset? ReceivedAt, Actor Actor) : IRequest<Result<SuggestionEntered>>;

/// <param name="Code">For whoever sent it, to be told or mailed.</param>
public sealed record SuggestionEntered(Guid Id, string Code, bool Mailed);

internal sealed class EnterSuggestionValidator : AbstractValidator<EnterSuggestionCommand>
{
    public EnterSuggestionValidator() => RuleFor(c => c.Channel).Must(channel => channel is SuggestionChannel.Mail or SuggestionChannel.Phone)
        .WithMessage("Kies of het per mail of per telefoon binnenkwam.");
}

internal sealed class EnterSuggestionHandler(IWegwijzerContext context, GuideSnapshot guide, TimeProvider clock) : IRequestHandler<EnterSuggestionCommand, Result<SuggestionEntered>>
{
    public async Task<Result<SuggestionEntered>> Handle(EnterSuggestionCommand request, CancellationToken cancellationToken)
    {
        var content = SuggestionReader.Read(request.Input, guide);
        if (!content.Succeeded)
            return Result<SuggestionEntered>.Failure(content.Errors);
        var now = clock.GetUtcNow();
        var entered = Suggestion.Enter(content.Value, request.Channel, request.ReceivedAt ?? now, request.Actor, now);
        if (!entered.Succeeded)
            return Result<SuggestionEntered>.Failure(entered.Errors);
        var suggestion = entered.Value;
        if (await FirstWithAsync(suggestion.TextHash, cancellationToken) is { } earlier)
            suggestion.LinkToSameText(earlier);
        context.Suggestions.Add(suggestion);
        // The project group knows: one of them enters it.
        var mail = SuggestionMail.About(suggestion, SuggestionNews.Received, now);
        if (mail is not null)
            context.OutgoingMail.Add(mail);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? new SuggestionEntered(suggestion.Id, suggestion.Code.Value, mail is not null) : Result<SuggestionEntered>.Failure(saved.Errors);
    }

    private Task<Guid?> FirstWithAsync(string? textHash, CancellationToken cancellationToken) =>
        context.Suggestions.Where(s => s.TextHash == textHash).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
}
