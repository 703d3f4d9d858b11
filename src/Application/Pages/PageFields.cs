using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Pages;

/// <summary>What is filled in for a page about the guide, for an abbreviation and for an advice line.</summary>
internal static class PageFields
{
    public static readonly IReadOnlyList<FormPart> Page =
    [
        new(
            "Tekst",
            new FormField("title", FieldType.Text, "Titel") { Longest = Domain.Pages.Page.MaxTitle },
            new FormField("body", FieldType.LongText, "Tekst", Prose: true) { Longest = Markdown.MaxLength, Lines = 18 },
            CommonFields.Position("in de lijst met pagina’s"),
            CommonFields.SourcePage),
    ];

    public static readonly IReadOnlyList<FormPart> Abbreviation =
    [
        new(
            "De afkorting",
            new FormField("code", FieldType.Text, "Afkorting") { Longest = Domain.Pages.Abbreviation.MaxCode },
            new FormField("meaning", FieldType.Text, "Betekenis") { Longest = Domain.Pages.Abbreviation.MaxMeaning },
            CommonFields.Position("in de lijst met afkortingen")),
    ];

    public static readonly IReadOnlyList<FormPart> AdviceLine =
    [
        new(
            "De advieslijn",
            new FormField("name", FieldType.Text, "Naam") { Longest = Domain.Pages.AdviceLine.MaxName },
            new FormField("phone", FieldType.Text, "Telefoonnummer") { Hint = "Zoals ‘0800 2000’.", Longest = Domain.Pages.AdviceLine.MaxPhone },
            new FormField("url", FieldType.Text, "Webadres") { Longest = WebAddress.MaxLength },
            new FormField("note", FieldType.Text, "Waarvoor je belt", Prose: true) { Longest = Domain.Pages.AdviceLine.MaxNote, Lines = 3 },
            CommonFields.Position("in de lijst met advieslijnen")),
    ];
}
