using System.Text.Json.Nodes;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Vocabulary;

/// <summary>Where a professional works, with the professions that belong there.</summary>
public sealed record Setting : ContentItem
{
    public const int MaxName = 100;
    public const int MaxDescription = 500;
    public const int MaxPosition = 50;

    internal Setting(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Position = read.Number("position", 1, MaxPosition);
        IsGeneral = read.Flag("general");
        Description = read.RequiredText("description", MaxDescription);
        Professions = read.Texts("professions", MaxName);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.Setting;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public int Position { get; }

    /// <summary>Whether what stands here concerns everybody, in whatever setting; true for exactly one.</summary>
    public bool IsGeneral { get; }

    public string Description { get; }

    public IReadOnlyList<string> Professions { get; }

    public int? SourcePage { get; }

    public override ItemPlace? Place => new("", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["position"] = Position,
        ["general"] = IsGeneral,
        ["description"] = Description,
        ["professions"] = ItemJson.Array(Professions),
        ["sourcePage"] = SourcePage,
    };
}
