using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

/// <summary>What is filled in for a tool.</summary>
internal static class ToolFields
{
    public static readonly IReadOnlyList<FormPart> All =
    [
        new(
            "Wat het is",
            new FormField("title", FieldType.Text, "Titel") { Hint = "Zo staat het in elke lijst. Maak de titel herkenbaar: noem bijvoorbeeld de situatie of de leeftijd.", Longest = Tool.MaxTitle },
            new FormField("description", FieldType.Text, "Beschrijving", Prose: true) { Hint = "Wat is het en wat heb je eraan? Twee of drie zinnen.", Longest = Tool.MaxDescription, Lines = 5 },
            new FormField("kind", FieldType.Text, "Soort") { Of = ContentKind.ToolKind },
            new FormField("url", FieldType.Text, "Webadres") { Hint = "Kopieer het hele adres uit je browser. Is er geen? Laat het leeg.", Longest = 2000 },
            new FormField("organisations", FieldType.List, "Organisatie") { Of = ContentKind.Organisation, Most = Tool.MaxOrganisations }),
        CommonFields.ForWhom("het hulpmiddel"),
        new(
            "Plekken in de wegwijzer",
            new FormField("placements[].step", FieldType.Text, "Stap") { Of = ContentKind.Step },
            new FormField("placements[].setting", FieldType.Text, "Setting") { Of = ContentKind.Setting },
            new FormField("placements[].position", FieldType.Number, "Plaats in het vak"),
            new FormField("placements[].label", FieldType.Text, "Tekst op de kaart"),
            new FormField("placements[].purpose", FieldType.Text, "Waar het hier voor dient", Prose: true),
            new FormField("placements[].pages", FieldType.Text, "Bladzijden"),
            new FormField("placements[].meldcodeStep", FieldType.Number, "Stap van de meldcode"),
            new FormField("placements[].situations", FieldType.List, "Andere situaties op deze plek") { Of = ContentKind.Situation },
            new FormField("placements[].age.from", FieldType.Number, "Andere leeftijd op deze plek, van"),
            new FormField("placements[].age.to", FieldType.Number, "Andere leeftijd op deze plek, tot en met"),
            new FormField("placements[].age.prenatal", FieldType.Flag, "Op deze plek ook vóór de geboorte"),
            new FormField("placements[].sourcePage", FieldType.Number, "Bladzijde in de pdf van de wegwijzer")) { Row = "Plek" },
    ];
}
