using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>What the sender of a suggestion hears of.</summary>
internal enum SuggestionNews
{
    None,
    Received,
    Answered,
    Closed,
}

/// <summary>
/// The messages about suggestions. None repeats what somebody sent in, and none names anybody: mail is read by more people than it is sent to.
/// </summary>
internal static class SuggestionMail
{
    private const string Greeting = "Hallo,\n\n";
    private const int MostReceiptsADay = 3;

    // However much comes in, the project group gets six messages an hour at most.
    private static readonly TimeSpan NoticeWait = TimeSpan.FromMinutes(10);

    /// <returns>Null where there is no news, or the sender did not ask to be mailed.</returns>
    public static OutgoingMail? About(Suggestion suggestion, SuggestionNews news, DateTimeOffset at)
    {
        if (suggestion.Submitter is not { Email: { } email, ConsentsToMail: true })
            return null;
        return news switch
        {
            SuggestionNews.Received => OutgoingMail.To(
                email,
                MailKind.SuggestionReceived,
                "We hebben je suggestie ontvangen",
                Letter(suggestion, "Bedankt voor je suggestie voor de wegwijzer. We lezen haar en laten je weten wat we ermee doen."),
                at,
                suggestion.Id),
            SuggestionNews.Answered => OutgoingMail.To(
                email, MailKind.SuggestionReply, "Antwoord op je suggestie", Letter(suggestion, $"Dit is ons antwoord op je suggestie voor de wegwijzer:\n\n{suggestion.Reply}"), at, suggestion.Id),
            SuggestionNews.Closed => OutgoingMail.To(email, MailKind.SuggestionClosed, "Wat er met je suggestie is gebeurd", Letter(suggestion, Outcome(suggestion, at)), at, suggestion.Id),
            _ => null,
        };
    }

    /// <summary>What goes out when a suggestion comes in: to its sender where they asked for that, and to the project group.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> OnReceiptAsync(IWegwijzerContext context, Suggestion suggestion, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var mail = new List<OutgoingMail>();
        if (About(suggestion, SuggestionNews.Received, at) is { } receipt && !await HasHadEnoughAsync(context, suggestion.Submitter!.Email!, at, cancellationToken))
            mail.Add(receipt);
        // One that waits, or that nobody could deliver, says as much as many would.
        if (!await context.OutgoingMail.AnyAsync(m => m.Kind == MailKind.SuggestionNotice && (m.State == MailState.Waiting || m.State == MailState.Undelivered), cancellationToken))
            mail.Add(Notice(at));
        return mail;
    }

    // Whoever fills in somebody else's address does not fill that person's mailbox.
    private static async Task<bool> HasHadEnoughAsync(IWegwijzerContext context, EmailAddress email, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var since = at.AddDays(-1);
        return await context.Suggestions.CountAsync(s => s.Submitter!.Email == email && s.ReceivedAt > since, cancellationToken) >= MostReceiptsADay;
    }

    // What it is stays in Admin.
    private static OutgoingMail Notice(DateTimeOffset at) => OutgoingMail.ToProjectGroup(
        "Er zijn nieuwe suggesties", $"{Greeting}Er zijn nieuwe suggesties binnengekomen voor de wegwijzer. Je vindt ze in de beheeromgeving, bij Neem contact op.\n", at, NoticeWait);

    private static string Outcome(Suggestion suggestion, DateTimeOffset at)
    {
        var outcome = suggestion.State switch
        {
            SuggestionState.Accepted when suggestion.AcceptedAs is null => "We hebben je bericht over de wegwijzer behandeld.",
            SuggestionState.Accepted => "We gaan je suggestie verwerken in de wegwijzer. Het kan even duren voordat je dat ziet.",
            SuggestionState.Declined => "We hebben je suggestie bekeken, maar nemen haar niet over.",
            _ => "Iemand anders heeft ons dit ook al laten weten. We nemen jullie suggesties samen.",
        };
        // An answer of before was mailed before.
        return suggestion.RepliedAt == at ? $"{outcome}\n\n{suggestion.Reply}" : outcome;
    }

    private static string Letter(Suggestion suggestion, string body) =>
        $"{Greeting}{body}\n\nMet deze volgcode zie je bij ‘Neem contact op’ hoe het ervoor staat:\n{suggestion.Code}\n\nMet vriendelijke groet,\nde projectgroep van de wegwijzer\n\n"
        + "Je krijgt dit bericht omdat je aangaf dat we je mochten mailen over deze suggestie.\n";
}
