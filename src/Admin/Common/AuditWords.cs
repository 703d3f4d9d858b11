using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>The audit trail in words. Each sort of command that a person can give has a line here; a test sees to that.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["sign-in"] = "Inloggen",
        ["sign-in-second-step"] = "Inloggen met een tweede stap",
        ["sign-in-passkey"] = "Inloggen met een toegangssleutel",
        ["choose-password"] = "Wachtwoord kiezen via een link",
        ["forget-password"] = "Link vragen voor een nieuw wachtwoord",
        ["end-session"] = "Uitloggen",
        ["confirm-session"] = "Wachtwoord bevestigen",
        ["change-password"] = "Wachtwoord wijzigen",
        ["start-app"] = "App met codes beginnen",
        ["add-app"] = "App met codes toevoegen",
        ["remove-app"] = "App met codes verwijderen",
        ["make-recovery-codes"] = "Herstelcodes maken",
        ["add-passkey"] = "Toegangssleutel toevoegen",
        ["remove-passkey"] = "Toegangssleutel verwijderen",
        ["invite-user"] = "Gebruiker uitnodigen",
        ["invite-again"] = "Uitnodiging opnieuw sturen",
        ["change-role"] = "Rol wijzigen",
        ["block-user"] = "Gebruiker blokkeren",
        ["unblock-user"] = "Gebruiker weer toelaten",
        ["end-user-sessions"] = "Gebruiker overal uitloggen",
        ["reset-second-step"] = "Tweede stap weghalen",
        ["require-second-step"] = "Tweede stap verplichten of niet",
        ["refuse-page"] = "Pagina openen of formulier sturen",
        ["save-draft"] = "Concept opslaan",
        ["publish"] = "Publiceren",
        ["publish-many"] = "Samen publiceren",
        ["submit"] = "Indienen voor beoordeling",
        ["send-back"] = "Terugsturen met een opmerking",
        ["plan-publication"] = "Publicatie inplannen",
        ["plan-withdrawal"] = "Intrekking inplannen",
        ["call-off-plan"] = "Planning afzeggen",
        ["carry-out-plan"] = "Geplande publicatie of intrekking uitvoeren",
        ["change-editorial-rules"] = "Afspraken wijzigen",
        ["discard-draft"] = "Concept weggooien",
        ["arrange-cell"] = "Volgorde in een vak wijzigen",
        ["withdraw"] = "Intrekken",
        ["withdraw-many"] = "Samen intrekken",
        ["rename"] = "Adres wijzigen",
        ["arrange-items"] = "Volgorde wijzigen",
        ["merge-items"] = "Samenvoegen",
        ["import-bundle"] = "Inhoud inlezen",
        ["keep-worksheet"] = "Tekst bewaren tijdens het typen",
        ["clear-worksheet"] = "Bewaarde tekst weggooien",
        ["accept-suggestion"] = "Suggestie overnemen",
        ["accept-as-tool"] = "Suggestie overnemen als hulpmiddel",
        ["accept-as-change"] = "Suggestie overnemen als wijziging",
        ["decline-suggestion"] = "Suggestie afwijzen",
        ["mark-suggestion-duplicate"] = "Suggestie dubbel noemen",
        ["take-suggestion"] = "Suggestie oppakken",
        ["assign-suggestion"] = "Suggestie toewijzen",
        ["release-suggestion"] = "Suggestie loslaten",
        ["reopen-suggestion"] = "Suggestie heropenen",
        ["answer-suggestion"] = "Suggestie beantwoorden",
        ["add-suggestion-note"] = "Notitie bij een suggestie",
        ["enter-suggestion"] = "Suggestie invoeren",
        ["find-submitter"] = "Zoeken wat we van iemand bewaren",
        ["export-submitter"] = "Gegevens van een afzender opvragen",
        ["correct-submitter"] = "Gegevens van een afzender verbeteren",
        ["erase-submitter"] = "Gegevens van een afzender wissen",
        ["blank-text"] = "Tekst van een suggestie wissen",
        ["blank-passage"] = "Stuk tekst van een suggestie wissen",
        ["cancel-mail"] = "Mail annuleren",
        ["retry-mail"] = "Mail opnieuw sturen",
        ["start-link-run"] = "Links nakijken",
        ["stop-link-run"] = "Links nakijken stoppen",
        ["check-link"] = "Link opnieuw nakijken",
        ["keep-archived-copy"] = "Bewaarde kopie van een link vastleggen",
        ["mend-link"] = "Link overal vervangen",
    };

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["forbidden"] = "rol niet genoeg",
        ["page-refused"] = "rol niet genoeg, of vreemd formulier",
        ["wrong-password"] = "verkeerd wachtwoord",
        ["wrong-code"] = "verkeerde code",
        ["try-later"] = "te vaak geprobeerd",
        ["blocked"] = "gebruiker is geblokkeerd",
        ["invalid-input"] = "niet goed ingevuld",
        ["outdated"] = "intussen gewijzigd door een ander",
        ["last-beheerder"] = "laatste beheerder",
        ["not-confirmed"] = "wachtwoord niet bevestigd",
        ["not-signed-in"] = "niet (meer) ingelogd",
        ["email-taken"] = "adres bestaat al",
        ["self"] = "eigen account",
        ["second-person"] = "tweede persoon nodig",
        ["title-taken"] = "titel is al van een ander item",
        ["unknown-reference"] = "verwijst naar iets wat er niet (meer) is",
    };

    /// <summary>Whether there are words for an action.</summary>
    public static bool Knows(string action) => Actions.ContainsKey(action);

    public static string Action(string action) => Actions.GetValueOrDefault(action, action);

    public static string Outcome(AuditOutcome outcome) => outcome switch
    {
        AuditOutcome.Done => "gedaan",
        AuditOutcome.Refused => "geweigerd",
        _ => "niet gelukt",
    };

    public static string Reason(string? reason) => reason is null ? "" : Reasons.GetValueOrDefault(reason, "");

    /// <summary>What it was done to: a tool by its name, a page by its address.</summary>
    public static string Subject(AuditEntryResponse entry) => entry.SubjectKind switch
    {
        "" => "",
        "page" => $"pagina {entry.Subject}",
        "user" => $"gebruiker {entry.Subject}",
        "link" => $"link {entry.Subject}",
        "rules" => entry.Subject,
        var kind => string.Join(' ', new[] { ContentKind.Find(kind)?.DutchName ?? "", entry.Subject }.Where(part => part.Length > 0)),
    };

    public static IReadOnlyList<NamedValue> Choices(IEnumerable<string> actions) =>
        [.. actions.Select(action => new NamedValue(action, Action(action))).OrderBy(choice => choice.Name, StringComparer.CurrentCultureIgnoreCase)];
}
