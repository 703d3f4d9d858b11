using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Guidance;

namespace Wegwijzer.Application.Guidance;

/// <summary>What is filled in for a block of background.</summary>
internal static class GuidanceFields
{
    public static readonly IReadOnlyList<FormPart> All =
    [
        new(
            "Tekst",
            new FormField("title", FieldType.Text, "Kop") { Longest = GuidanceSection.MaxTitle },
            new FormField("body", FieldType.LongText, "Tekst", Prose: true) { Longest = Markdown.MaxLength, Lines = 18 }),
        new("Waar het staat", CommonFields.Step, CommonFields.Setting, CommonFields.Position("in dit vak"), CommonFields.SourcePage),
    ];
}
