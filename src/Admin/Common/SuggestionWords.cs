using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Common;

/// <summary>What came in and what became of it, in the words that people here use.</summary>
internal static class SuggestionWords
{
    /// <summary>The parts of the queue, as they are called and with their words in addresses; the first is what you see when you come.</summary>
    public static readonly IReadOnlyList<SuggestionPart> Parts =
    [
        new("", "Nieuw", [SuggestionState.New], SuggestionOrder.Newest, "Dit heeft nog niemand opgepakt. Wat het laatst binnenkwam, staat bovenaan.", "Er is niets nieuws."),
        new(Addresses.MySuggestions, "Van mij", [SuggestionState.InProgress], SuggestionOrder.Longest, "Dit heb jij in behandeling. Wat het langst wacht, staat bovenaan.", "Je hebt niets in behandeling.", Mine: true),
        new(Addresses.LongestSuggestions, "Wacht het langst", [SuggestionState.New, SuggestionState.InProgress], SuggestionOrder.Longest, "Alles wat nog niet is afgehandeld, van wie het ook is. Wat het langst wacht, staat bovenaan.", "Er wacht niets: alles is afgehandeld."),
        new("afgehandeld", "Afgehandeld", [SuggestionState.Accepted, SuggestionState.Declined, SuggestionState.Duplicate], SuggestionOrder.Newest, "Overgenomen, afgewezen, of al eerder gezegd.", "Er is nog niets afgehandeld."),
        new("alles", "Alles", [], SuggestionOrder.Newest, "Alles wat ooit binnenkwam.", "Er kwam nog nooit iets binnen."),
    ];

    /// <summary>What one is called: what it is for, and the tool that is missed or the card that it is about.</summary>
    public static string Name(SuggestionResponse suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return Name(suggestion.Kind, suggestion.Proposed.Title, suggestion.About);
    }

    public static string Name(SuggestionLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Name(line.Kind, line.ProposedTitle, line.About);
    }

    public static string Of(SuggestionState state) => state switch
    {
        SuggestionState.New => "Nieuw",
        SuggestionState.InProgress => "In behandeling",
        SuggestionState.Accepted => "Overgenomen",
        SuggestionState.Declined => "Afgewezen",
        _ => "Herhaling",
    };

    public static string Style(SuggestionState state) => state switch
    {
        SuggestionState.New => "badge badge-warning",
        SuggestionState.Accepted => "badge badge-success",
        _ => "badge",
    };

    /// <summary>How it came in, as the end of a sentence.</summary>
    public static string Of(SuggestionChannel channel) => channel switch
    {
        SuggestionChannel.Form => "via het formulier",
        SuggestionChannel.Api => "via een andere site of app",
        SuggestionChannel.Mail => "per mail",
        _ => "per telefoon",
    };

    /// <summary>What happened, after the name of who did it.</summary>
    public static string Of(SuggestionAct act) => act switch
    {
        SuggestionAct.Received => "Binnengekomen",
        SuggestionAct.Entered => "Ingevoerd",
        SuggestionAct.Assigned => "In behandeling gegeven",
        SuggestionAct.Released => "Teruggelegd",
        SuggestionAct.Noted => "Notitie geschreven",
        SuggestionAct.Replied => "Antwoord gegeven",
        SuggestionAct.Accepted => "Overgenomen",
        SuggestionAct.Declined => "Afgewezen",
        SuggestionAct.MarkedDuplicate => "Een herhaling genoemd",
        SuggestionAct.Reopened => "Heropend",
        SuggestionAct.Corrected => "Gegevens van de afzender verbeterd",
        SuggestionAct.SubmitterErased => "Gegevens van de afzender gewist",
        SuggestionAct.Blanked => "Tekst weggehaald",
        _ => "Tekst gewist omdat de bewaartijd om was",
    };

    public static string Of(MailKind kind) => kind switch
    {
        MailKind.SuggestionReceived => "Bevestiging dat het binnen is",
        MailKind.SuggestionReply => "Antwoord",
        _ => "Bericht over de afloop",
    };

    public static string Of(MailState state) => state switch
    {
        MailState.Waiting => "wordt verstuurd",
        MailState.Sent => "verstuurd",
        MailState.Undelivered => "niet aangekomen",
        _ => "niet verstuurd",
    };

    private static string Name(SuggestionKind kind, string? proposed, AboutNow? about) => (proposed ?? about?.Title) is { Length: > 0 } title ? $"{kind.Label}: {title}" : kind.Label;

    /// <summary>How long ago, in the unit that fits: a waiting time is felt in days.</summary>
    public static string Waiting(DateTimeOffset since, DateTimeOffset now) => (now - since) switch
    {
        { TotalMinutes: < 60 } => "minder dan een uur",
        { TotalHours: < 24 } passed => Dutch.Count((int)passed.TotalHours, "uur", "uur"),
        var passed => Dutch.Count((int)passed.TotalDays, "dag", "dagen"),
    };
}

/// <summary>A part of the queue.</summary>
/// <param name="Word">In addresses; empty for the part that you come to first.</param>
/// <param name="States">Empty for every state.</param>
/// <param name="Empty">What is said where there is nothing in it.</param>
internal sealed record SuggestionPart(string Word, string Name, IReadOnlyList<SuggestionState> States, SuggestionOrder Order, string Explanation, string Empty, bool Mine = false);
