using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>The fields that several kinds have.</summary>
internal static class CommonFields
{
    public static readonly FormField Slug = new("slug", FieldType.Text, "Naam in het adres")
    {
        Hint = "Kleine letters, cijfers en losse streepjes. Laat leeg: dan maken we hem zelf.",
        Longest = Domain.Common.Slug.MaxLength,
    };

    public static readonly FormField Step = new("step", FieldType.Text, "Stap") { Of = ContentKind.Step };

    public static readonly FormField Setting = new("setting", FieldType.Text, "Setting") { Of = ContentKind.Setting };

    public static readonly FormField SourcePage = new("sourcePage", FieldType.Number, "Bladzijde in de pdf van de wegwijzer")
    {
        Hint = "Waar het vandaan komt. Laat leeg als het niet in de pdf staat.",
    };

    /// <summary>For whom something is that names situations and an age.</summary>
    /// <param name="named">What names them: <c>het signaal</c>.</param>
    public static FormPart ForWhom(string named) => new(
        "Voor wie het is",
        new FormField("age.from", FieldType.Number, "Leeftijd van") { Hint = "In hele jaren. Noemt het geen leeftijd? Laat leeg." },
        new FormField("age.to", FieldType.Number, "Leeftijd tot en met") { Hint = "Laat leeg als er geen bovengrens is." },
        new FormField("age.prenatal", FieldType.Flag, "Ook vóór de geboorte"),
        new FormField("situations", FieldType.List, "Situaties") { Of = ContentKind.Situation, Hint = $"Alleen wat {named} zelf noemt." });

    /// <param name="among">Among what it has its place: <c>in zijn groep</c>.</param>
    public static FormField Position(string among) =>
        new("position", FieldType.Number, "Plaats") { Hint = $"1 staat bovenaan {among}. Laat leeg: dan komt het achteraan." };

    public static FormField Introduction(string hint) => new("introduction", FieldType.LongText, "Inleiding", Prose: true) { Hint = hint, Longest = Markdown.MaxLength, Lines = 12 };
}
