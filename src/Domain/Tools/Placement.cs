using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Tools;

/// <summary>A tool's place in one step and setting: where it stands, what the card there says, and what it is for at that step.</summary>
public sealed record Placement
{
    public const int MaxPosition = 500;
    public const int MaxLabel = 150;
    public const int MaxPurpose = 400;
    public const int MeldcodeSteps = 5;

    internal Placement(ItemReader read)
    {
        Step = read.Slug("step");
        Setting = read.Slug("setting");
        Position = read.Number("position", 1, MaxPosition);
        Label = read.RequiredText("label", MaxLabel);
        Purpose = read.RequiredText("purpose", MaxPurpose);
        Pages = read.Text("pages") is { } pages ? read.Take("pages", PageReference.Create(pages)) : null;
        MeldcodeStep = read.OptionalNumber("meldcodeStep", 1, MeldcodeSteps);
        OwnSituations = read.Slugs("situations");
        OwnAge = read.Age("age");
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public Slug Step { get; }

    public Slug Setting { get; }

    /// <summary>Its place among the cards of this step and setting, from 1.</summary>
    public int Position { get; }

    public string Label { get; }

    public string Purpose { get; }

    public PageReference? Pages { get; }

    /// <summary>Which of the five steps of the Dutch reporting code (meldcode) it belongs to.</summary>
    public int? MeldcodeStep { get; }

    /// <summary>Only where this card names other situations than the tool does; else empty.</summary>
    public IReadOnlyList<Slug> OwnSituations { get; }

    /// <summary>Only where this card names another age than the tool does.</summary>
    public AgeRange? OwnAge { get; }

    /// <summary>The page of the document that this card was on.</summary>
    public int? SourcePage { get; }

    internal JsonObject ToJson() => new()
    {
        ["step"] = Step.Value,
        ["setting"] = Setting.Value,
        ["position"] = Position,
        ["label"] = Label,
        ["purpose"] = Purpose,
        ["pages"] = Pages?.Text,
        ["meldcodeStep"] = MeldcodeStep,
        ["situations"] = ItemJson.Array(OwnSituations),
        ["age"] = ItemJson.Age(OwnAge),
        ["sourcePage"] = SourcePage,
    };
}
