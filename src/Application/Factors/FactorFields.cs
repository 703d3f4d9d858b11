using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Factors;

namespace Wegwijzer.Application.Factors;

/// <summary>What is filled in for a factor.</summary>
internal static class FactorFields
{
    public static readonly IReadOnlyList<NamedValue> Kinds =
        [new(ItemReader.Word(FactorKind.Risk), "Risicofactor"), new(ItemReader.Word(FactorKind.Protective), "Beschermende factor")];

    public static readonly IReadOnlyList<NamedValue> Domains =
    [
        new(ItemReader.Word(FactorDomain.Jeugdige), "Bij de jeugdige"),
        new(ItemReader.Word(FactorDomain.OudersGezin), "Bij ouders en gezin"),
        new(ItemReader.Word(FactorDomain.Overkoepelend), "Overkoepelend"),
    ];

    public static readonly IReadOnlyList<FormPart> All =
    [
        new(
            "De factor",
            new FormField("title", FieldType.Text, "Factor") { Hint = "In een paar woorden, zoals ‘Laag inkomen’.", Longest = Factor.MaxTitle },
            new FormField("explanation", FieldType.Text, "Uitleg", Prose: true) { Hint = "Laat leeg als de factor voor zich spreekt.", Longest = Factor.MaxExplanation, Lines = 5 },
            new FormField("kind", FieldType.Text, "Soort") { Choices = Kinds },
            new FormField("domain", FieldType.Text, "Waar hij ligt") { Choices = Domains }),
        new("Waar het staat", CommonFields.Step, CommonFields.Setting, CommonFields.Position("van deze soort, op deze plek"), CommonFields.SourcePage),
        CommonFields.ForWhom("de factor"),
    ];
}
