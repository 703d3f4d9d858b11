using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Steps;

namespace Wegwijzer.Application.Steps;

/// <summary>What is filled in for a step, and for a phase with its sources.</summary>
internal static class StepFields
{
    public static readonly IReadOnlyList<NamedValue> Colours = [.. Enum.GetValues<PhaseColour>().Select(c => new NamedValue(ItemReader.Word(c), c.ToString()))];

    public static readonly IReadOnlyList<FormPart> Step =
    [
        new(
            "De stap",
            new FormField("name", FieldType.Text, "Naam") { Longest = Domain.Steps.Step.MaxName },
            new FormField("number", FieldType.Number, "Nummer") { Hint = "Bepaalt ook de volgorde van de stappen." },
            new FormField("phase", FieldType.Text, "Fase") { Of = ContentKind.Phase },
            CommonFields.Introduction("Lezers zien dit boven de stap, in elke setting."),
            CommonFields.SourcePage),
    ];

    public static readonly IReadOnlyList<FormPart> Phase =
    [
        new(
            "De fase",
            new FormField("name", FieldType.Text, "Naam") { Longest = Domain.Steps.Phase.MaxName },
            new FormField("number", FieldType.Number, "Nummer") { Hint = "Bepaalt ook de volgorde van de fasen." },
            new FormField("colour", FieldType.Text, "Kleur") { Choices = Colours },
            CommonFields.Introduction("Lezers zien dit boven de fase."),
            CommonFields.SourcePage),
        new(
            "Bronnen",
            new FormField("sources[].title", FieldType.Text, "Beschrijving") { Hint = "Schrijver, jaar, titel en uitgever.", Longest = LiteratureSource.MaxTitle, Lines = 2 },
            new FormField("sources[].url", FieldType.Text, "Webadres") { Hint = "Mag leeg blijven.", Longest = WebAddress.MaxLength })
        {
            Row = "Bron",
            Hint = "De literatuur waar deze fase op steunt. Zonder bronnen lezen bezoekers dat die er nog niet zijn.",
        },
    ];
}
