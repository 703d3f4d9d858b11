using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Vocabulary;

/// <summary>What is filled in for the words that the rest of the guide is arranged by.</summary>
internal static class VocabularyFields
{
    public static readonly IReadOnlyList<FormPart> Situation =
    [
        new(
            "De situatie",
            new FormField("name", FieldType.Text, "Naam") { Longest = Domain.Vocabulary.Situation.MaxName },
            new FormField("description", FieldType.Text, "Beschrijving", Prose: true) { Hint = "In één of twee zinnen. Mag leeg blijven.", Longest = Domain.Vocabulary.Situation.MaxDescription, Lines = 3 },
            new FormField("synonyms", FieldType.Lines, "Andere woorden") { Hint = "Woorden waar mensen op zoeken en die hetzelfde betekenen. Elk op een eigen regel.", Lines = 4 },
            new FormField("parents", FieldType.List, "Valt onder")
            {
                Of = ContentKind.Situation,
                Hint = "Bredere situaties. Wie daarop zoekt, vindt ook wat bij deze situatie hoort.",
            }),
    ];

    public static readonly IReadOnlyList<FormPart> Organisation =
    [
        new(
            "De organisatie",
            new FormField("name", FieldType.Text, "Naam") { Hint = "Heeft zij een korte naam? Zet die er tussen haakjes achter.", Longest = Domain.Vocabulary.Organisation.MaxName },
            new FormField("synonyms", FieldType.Lines, "Andere namen") { Hint = "Namen waar mensen op zoeken, zoals een vroegere. Elk op een eigen regel.", Lines = 3 },
            new FormField("url", FieldType.Text, "Webadres") { Longest = WebAddress.MaxLength }),
    ];

    public static readonly IReadOnlyList<FormPart> ToolKind =
    [
        new("De soort", new FormField("name", FieldType.Text, "Naam") { Hint = "Zoals ‘Richtlijn’ of ‘E-learning’.", Longest = Domain.Vocabulary.ToolKind.MaxName }),
    ];

    public static readonly IReadOnlyList<FormPart> Setting =
    [
        new(
            "De setting",
            new FormField("name", FieldType.Text, "Naam") { Longest = Domain.Vocabulary.Setting.MaxName },
            new FormField("description", FieldType.Text, "Beschrijving", Prose: true) { Hint = "Voor wie is deze setting?", Longest = Domain.Vocabulary.Setting.MaxDescription, Lines = 3 },
            new FormField("professions", FieldType.Lines, "Functies") { Hint = "Wie er werkt, elke functie op een eigen regel.", Lines = 8 },
            CommonFields.Position("in de rij met settings"),
            new FormField("general", FieldType.Flag, "Wat hier staat, geldt voor iedereen")
            {
                Hint = "Dat is bij precies één setting zo. Wil je het een andere laten zijn? Bewaar dan beide als concept en publiceer ze samen, vanuit de lijst.",
            },
            CommonFields.SourcePage),
    ];
}
