using System.Text.Json.Nodes;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Pages;

/// <summary>An abbreviation that the guide uses, and what it stands for.</summary>
public sealed record Abbreviation : ContentItem
{
    public const int MaxCode = 20;
    public const int MaxMeaning = 200;
    public const int MaxPosition = 500;

    internal Abbreviation(ItemReader read)
        : base(read)
    {
        Code = read.RequiredText("code", MaxCode);
        Meaning = read.RequiredText("meaning", MaxMeaning);
        Position = read.Number("position", 1, MaxPosition);
    }

    public override ContentKind Kind => ContentKind.Abbreviation;

    public override string DisplayTitle => Code;

    public string Code { get; }

    public string Meaning { get; }

    public int Position { get; }

    public override ItemPlace? Place => new("", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["code"] = Code,
        ["meaning"] = Meaning,
        ["position"] = Position,
    };
}
