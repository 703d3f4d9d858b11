using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Privacy;

/// <summary>Puts right what is held on a sender. Mail that has not gone yet goes to the right address, or not at all where there is none any more.</summary>
public sealed record CorrectSubmitterCommand(Guid Id, string? Name, string? Email, string? Organisation, string? Profession, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => AuditedSuggestions.Of(Id);
}

internal sealed class CorrectSubmitterHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<CorrectSubmitterCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(CorrectSubmitterCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (await context.Suggestions.SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken) is not { } suggestion)
            return SuggestionErrors.UnknownSuggestion;
        var corrected = Read(request);
        if (!corrected.Succeeded)
            return Result<Guid>.Failure(corrected.Errors);
        var at = clock.GetUtcNow();
        var done = suggestion.CorrectSubmitter(corrected.Value, request.Actor, at);
        if (!done.Succeeded)
            return Result<Guid>.Failure(done.Errors);
        foreach (var mail in await context.UnsentAbout(suggestion.Id).ToListAsync(cancellationToken))
            _ = corrected.Value.Email is { } email ? mail.Readdress(email) : mail.Cancel(request.Actor, at);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? suggestion.Id : Result<Guid>.Failure(saved.Errors);
    }

    /// <summary>An address is kept only with consent, so who has none left gets no mail.</summary>
    private static Result<Submitter> Read(CorrectSubmitterCommand request)
    {
        var name = SuggestionText.Read(request.Name, Submitter.MaxName, "name");
        var organisation = SuggestionText.Read(request.Organisation, Submitter.MaxOrganisation, "organisation");
        var profession = SuggestionText.Read(request.Profession, Submitter.MaxProfession, "profession");
        var email = string.IsNullOrWhiteSpace(request.Email) ? null : EmailAddress.Create(request.Email);
        Error[] errors = [.. name.Errors, .. organisation.Errors, .. profession.Errors, .. (email?.Errors ?? []).Select(e => e with { Field = "email" })];
        return errors.Length > 0
            ? Result<Submitter>.Failure(errors)
            : new Submitter(name.Value, email?.Value, organisation.Value, profession.Value, email is not null);
    }
}
