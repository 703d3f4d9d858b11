using Wegwijzer.Application.Mail;
using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Admin.Common;

/// <summary>Messages that did not arrive, in the words that people here use.</summary>
internal static class MailWords
{
    public static string To(UndeliveredMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return mail.Recipient is { } recipient ? $"aan {recipient}" : "aan de projectgroep";
    }

    /// <summary>What it is.</summary>
    public static string Of(MailKind kind) => kind switch
    {
        MailKind.SuggestionNotice => "Bericht dat er iets binnenkwam",
        MailKind.SuggestionReceived => "Bevestiging aan wie iets instuurde",
        MailKind.SuggestionReply => "Antwoord aan wie iets instuurde",
        MailKind.SuggestionClosed => "Bericht over de afloop aan wie iets instuurde",
        MailKind.Invitation => "Uitnodiging voor een collega",
        MailKind.NewPassword => "Link voor een nieuw wachtwoord",
        MailKind.DraftSentBack => "Bericht dat een concept terugkwam",
        MailKind.CheckReminder => "Herinnering om iets na te kijken",
        _ => "Bericht dat iets wat gepland stond niet doorging",
    };

    /// <summary>What is done about it best, beside trying again.</summary>
    public static string Advice(MailKind kind) => kind switch
    {
        MailKind.Invitation or MailKind.NewPassword => "Een link in zo’n bericht werkt maar kort. Nodig de collega liever opnieuw uit, of laat die zelf een nieuwe link vragen.",
        MailKind.SuggestionNotice => "Zonder dit bericht gaat er niets verloren: alles wat binnenkwam, staat bij Neem contact op.",
        MailKind.SuggestionReceived or MailKind.SuggestionReply or MailKind.SuggestionClosed => "De afzender kan het antwoord ook lezen met de code die bij het insturen op het scherm stond.",
        _ => "Vertel het de collega zelf als het niet kan wachten.",
    };

    /// <summary>Why it did not arrive, without what the other side said in its own words.</summary>
    public static string Why(string? problem) => problem is null ? "Waarom is niet bekend." : $"{Parts(problem).Sentence.TrimEnd('.')}.";

    /// <summary>What the other side said in its own words; null where it said nothing.</summary>
    public static string? Answer(string? problem) => problem is null ? null : Parts(problem).Answer;

    /// <summary>Whether it is about a suggestion.</summary>
    public static bool IsOfSuggestion(MailKind kind) => kind is MailKind.SuggestionNotice or MailKind.SuggestionReceived or MailKind.SuggestionReply or MailKind.SuggestionClosed;

    // A problem is a sentence of ours; what was answered follows between and after brackets.
    private static (string Sentence, string? Answer) Parts(string problem)
    {
        var at = problem.IndexOf(" (", StringComparison.Ordinal);
        return at < 0 ? (problem, null) : (problem[..at], problem[(at + 2)..].Replace("):", ":", StringComparison.Ordinal).TrimEnd(')', '.'));
    }
}
