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

    /// <summary>Tells the project group that something came in, and where to look; what it is stays in Admin.</summary>
    public static OutgoingMail Notice(DateTimeOffset at) => OutgoingMail.ToProjectGroup(
        "Er zijn nieuwe suggesties", $"{Greeting}Er is een nieuwe suggestie binnengekomen voor de wegwijzer. Je vindt haar in de beheeromgeving, bij Suggesties.\n", at);

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
