using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Takes in a suggestion of a visitor, once: a request that is sent again gets the answer that it got before.</summary>
/// <param name="Client">Null where it is not known; then nothing is counted.</param>
/// <param name="Form">Only where it comes from the form for people.</param>
public sealed record SendSuggestionCommand(SuggestionInput Input, SuggestionChannel Channel, SentRequest Request, ClientNetwork? Client, FilledForm? Form = null) : IRequest<Result<SuggestionReceipt>>;

/// <summary>What tells a person who fills in the form from a program.</summary>
/// <param name="Stamp">What <see cref="OpenFormQuery"/> gave.</param>
/// <param name="Trap">The field that no person sees.</param>
public sealed record FilledForm(string? Stamp, string? Trap);

/// <summary>The client has sent what one client may send in this time.</summary>
public sealed record TooManyError(Allowance Allowance)
    : Error("too-many", "Je hebt in korte tijd veel suggesties gestuurd. Wacht even en probeer het dan opnieuw.", ErrorKind.TooMany);

/// <summary>What was taken in, whether now or by the same request before.</summary>
public sealed record TakenIn(Suggestion Suggestion, Allowance? Allowance);

/// <summary>Adds to the intake, with the locks and counting that LINQ has no words for.</summary>
public interface ISuggestionIntake
{
    /// <summary>What this request was answered with before; an error where its key belongs to another request; null where it is new.</summary>
    Task<Result<Suggestion>?> FindAsync(SentRequest request, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The keys that forms are stamped with; today's first, and yesterday's, so that a form may stay open over midnight.</summary>
    Task<IReadOnlyList<byte[]>> FormKeysAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Stores it for good, unless the request was answered before or its client has sent too many.</summary>
    /// <param name="mail">What goes out if it is stored, and only then.</param>
    Task<Result<TakenIn>> TakeInAsync(Suggestion suggestion, IReadOnlyList<OutgoingMail> mail, SentRequest request, ClientNetwork? client, CancellationToken cancellationToken);
}

internal sealed class SendSuggestionHandler(IWegwijzerContext context, GuideSnapshot guide, ISuggestionIntake intake, TimeProvider clock)
    : IRequestHandler<SendSuggestionCommand, Result<SuggestionReceipt>>
{
    public async Task<Result<SuggestionReceipt>> Handle(SendSuggestionCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // First, for what it refers to may have been withdrawn since it was answered.
        if (await intake.FindAsync(request.Request, now, cancellationToken) is { } before)
            return before.Succeeded ? SuggestionReceipt.Of(before.Value, null) : Result<SuggestionReceipt>.Failure(before.Errors);
        var content = SuggestionReader.Read(request.Input, guide);
        if (!content.Succeeded)
            return Result<SuggestionReceipt>.Failure(content.Errors);
        if (request.Form is { } form && await RefusalAsync(form, now, cancellationToken) is { } refusal)
            return refusal;
        // In whole milliseconds: the database rounds what is finer, and the same request must get the same answer.
        var suggestion = Suggestion.Receive(content.Value, request.Channel, DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()));
        var mail = await SuggestionMail.OnReceiptAsync(context, suggestion, now, cancellationToken);
        var taken = await intake.TakeInAsync(suggestion, mail, request.Request, request.Client, cancellationToken);
        return taken.Succeeded ? SuggestionReceipt.Of(taken.Value.Suggestion, taken.Value.Allowance) : Result<SuggestionReceipt>.Failure(taken.Errors);
    }

    // Never silently: a person whose browser fills in what they don't see must be able to send it after all.
    private async Task<Error?> RefusalAsync(FilledForm form, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(form.Trap))
            return SuggestionErrors.TrapFilled;
        return FormStamp.Convinces(form.Stamp, await intake.FormKeysAsync(now, cancellationToken), now) ? null : SuggestionErrors.TooQuick;
    }
}
