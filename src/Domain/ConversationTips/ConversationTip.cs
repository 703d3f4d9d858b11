using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.ConversationTips;

/// <summary>How to talk with a child or its parents, with sentences that one could say; its step and setting are those of its section.</summary>
public sealed record ConversationTip : ContentItem
{
    public const int MaxTitle = 200;
    public const int MaxExplanation = 2000;
    public const int MaxExample = 600;
    public const int MaxExamples = 20;
    public const int MaxPosition = 200;

    internal ConversationTip(ItemReader read)
        : base(read)
    {
        Title = read.RequiredText("title", MaxTitle);
        Explanation = read.OptionalText("explanation", MaxExplanation);
        Examples = read.Texts("examples", MaxExample, MaxExamples);
        Section = read.Slug("section");
        Situations = read.Slugs("situations");
        Age = read.Age("age");
        Position = read.Number("position", 1, MaxPosition);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.ConversationTip;

    public override string DisplayTitle => Title;

    public string Title { get; }

    public string? Explanation { get; }

    public IReadOnlyList<string> Examples { get; }

    public Slug Section { get; }

    public IReadOnlyList<Slug> Situations { get; }

    public AgeRange? Age { get; }

    public int Position { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References =>
        [new ItemReference(ContentKind.ConversationSection, Section, "section"), .. ItemReference.To(ContentKind.Situation, Situations, "situations")];

    public override ItemPlace? Place => new(Section.Value, Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["title"] = Title,
        ["explanation"] = Explanation,
        ["examples"] = ItemJson.Array(Examples),
        ["section"] = Section.Value,
        ["situations"] = ItemJson.Array(Situations),
        ["age"] = ItemJson.Age(Age),
        ["position"] = Position,
        ["sourcePage"] = SourcePage,
    };
}
