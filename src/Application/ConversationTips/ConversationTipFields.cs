using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;

namespace Wegwijzer.Application.ConversationTips;

/// <summary>What is filled in for a conversation tip, and for the sections that tips stand in.</summary>
internal static class ConversationTipFields
{
    public static readonly IReadOnlyList<FormPart> Tip =
    [
        new(
            "De tip",
            new FormField("title", FieldType.Text, "Tip") { Hint = "Wat doe of zeg je? In één korte zin.", Longest = ConversationTip.MaxTitle },
            new FormField("explanation", FieldType.Text, "Uitleg", Prose: true) { Hint = "Laat leeg als de tip voor zich spreekt.", Longest = ConversationTip.MaxExplanation, Lines = 5 },
            new FormField("examples", FieldType.Lines, "Voorbeeldzinnen", Prose: true)
            {
                Hint = $"Wat je zou kunnen zeggen. Elke zin op een eigen regel, hoogstens {ConversationTip.MaxExamples}.",
                Lines = 5,
            }),
        new(
            "Waar het staat",
            new FormField("section", FieldType.Text, "Onderdeel") { Of = ContentKind.ConversationSection, Hint = "Het onderdeel bepaalt bij welke stap en setting de tip staat." },
            CommonFields.Position("in zijn onderdeel"),
            CommonFields.SourcePage),
        CommonFields.ForWhom("de tip"),
    ];

    public static readonly IReadOnlyList<FormPart> Section =
    [
        new(
            "Het onderdeel",
            new FormField("name", FieldType.Text, "Naam") { Hint = "Zoals ‘Vertrouwensband’.", Longest = ConversationSection.MaxName },
            CommonFields.Introduction("Staat boven de tips. Mag leeg blijven."),
            CommonFields.Step,
            CommonFields.Setting,
            CommonFields.Position("in dit vak"),
            CommonFields.SourcePage),
    ];
}
