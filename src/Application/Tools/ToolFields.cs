using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Application.Tools;

/// <summary>What is filled in for a tool.</summary>
internal static class ToolFields
{
    public static readonly IReadOnlyList<FormField> All =
    [
        new("slug", FieldType.Text, "Naam in het adres"),
        new("title", FieldType.Text, "Titel"),
        new("description", FieldType.Text, "Beschrijving", Prose: true),
        new("kind", FieldType.Text, "Soort"),
        new("organisations", FieldType.List, "Organisaties"),
        new("url", FieldType.Text, "Webadres"),
        new("situations", FieldType.List, "Situaties"),
        new("age.from", FieldType.Number, "Leeftijd van"),
        new("age.to", FieldType.Number, "Leeftijd tot en met"),
        new("age.prenatal", FieldType.Flag, "Ook vóór de geboorte"),
        new("placements[].step", FieldType.Text, "Stap"),
        new("placements[].setting", FieldType.Text, "Setting"),
        new("placements[].position", FieldType.Number, "Plaats in het vak"),
        new("placements[].label", FieldType.Text, "Tekst op de kaart"),
        new("placements[].purpose", FieldType.Text, "Waar het hier voor dient", Prose: true),
        new("placements[].pages", FieldType.Text, "Bladzijden"),
        new("placements[].meldcodeStep", FieldType.Number, "Stap van de meldcode"),
        new("placements[].situations", FieldType.List, "Andere situaties op deze plek"),
        new("placements[].age.from", FieldType.Number, "Andere leeftijd op deze plek, van"),
        new("placements[].age.to", FieldType.Number, "Andere leeftijd op deze plek, tot en met"),
        new("placements[].age.prenatal", FieldType.Flag, "Op deze plek ook vóór de geboorte"),
        new("placements[].sourcePage", FieldType.Number, "Bladzijde in de pdf van de wegwijzer"),
    ];
}
