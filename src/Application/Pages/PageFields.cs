using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Application.Pages;

/// <summary>What is filled in for a page about the guide.</summary>
internal static class PageFields
{
    public static readonly IReadOnlyList<FormField> All =
    [
        new("slug", FieldType.Text, "Naam in het adres"),
        new("title", FieldType.Text, "Titel"),
        new("body", FieldType.LongText, "Tekst", Prose: true),
        new("position", FieldType.Number, "Plaats in de lijst"),
        new("sourcePage", FieldType.Number, "Bladzijde in de pdf van de wegwijzer"),
    ];
}
