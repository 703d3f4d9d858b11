using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Signals;

namespace Wegwijzer.Application.Signals;

/// <summary>What is filled in for a signal, and for the groups and categories that signals stand in.</summary>
internal static class SignalFields
{
    public static readonly IReadOnlyList<FormPart> Signal =
    [
        new(
            "Wat je merkt",
            new FormField("title", FieldType.Text, "Signaal") { Hint = "In een paar woorden, zoals ‘Druk’.", Longest = Domain.Signals.Signal.MaxTitle },
            new FormField("explanation", FieldType.Text, "Uitleg", Prose: true) { Hint = "Waaraan merk je het? Geef een voorbeeld.", Longest = Domain.Signals.Signal.MaxExplanation, Lines = 5 }),
        new(
            "Waar het staat",
            new FormField("group", FieldType.Text, "Groep") { Of = ContentKind.SignalGroup, Hint = "De groep bepaalt bij welke stap en setting het signaal staat." },
            CommonFields.Position("in zijn groep"),
            CommonFields.SourcePage),
        CommonFields.ForWhom("het signaal"),
    ];

    public static readonly IReadOnlyList<FormPart> Group =
    [
        new(
            "De groep",
            new FormField("name", FieldType.Text, "Naam") { Hint = "Zoals ‘Externaliserend gedrag’.", Longest = SignalCategory.MaxName },
            CommonFields.Step,
            CommonFields.Setting,
            new FormField("category", FieldType.Text, "Categorie") { Of = ContentKind.SignalCategory, Blank = "Geen", Hint = "Niet elke setting heeft categorieën. Kies er een van dezelfde stap en setting." },
            CommonFields.Position("in deze categorie"),
            CommonFields.SourcePage),
    ];

    public static readonly IReadOnlyList<FormPart> Category =
    [
        new(
            "De categorie",
            new FormField("name", FieldType.Text, "Naam") { Hint = "Het begin van een zin, zoals ‘Ik zie bij een jeugdige’.", Longest = SignalCategory.MaxName },
            CommonFields.Step,
            CommonFields.Setting,
            CommonFields.Position("in dit vak")),
    ];
}
