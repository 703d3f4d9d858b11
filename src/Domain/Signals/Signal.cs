using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Signals;

/// <summary>Something that can point to a vulnerable situation; its step and setting are those of its group.</summary>
public sealed record Signal : ContentItem
{
    public const int MaxTitle = 150;
    public const int MaxExplanation = 2000;
    public const int MaxPosition = 200;

    internal Signal(ItemReader read)
        : base(read)
    {
        Title = read.RequiredText("title", MaxTitle);
        Explanation = read.RequiredText("explanation", MaxExplanation);
        Group = read.Slug("group");
        Situations = read.Slugs("situations");
        Age = read.Age("age");
        Position = read.Number("position", 1, MaxPosition);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.Signal;

    public override string DisplayTitle => Title;

    public string Title { get; }

    public string Explanation { get; }

    public Slug Group { get; }

    public IReadOnlyList<Slug> Situations { get; }

    public AgeRange? Age { get; }

    public int Position { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References =>
        [new ItemReference(ContentKind.SignalGroup, Group, "group"), .. ItemReference.To(ContentKind.Situation, Situations, "situations")];

    public override ItemPlace? Place => new(Group.Value, Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["title"] = Title,
        ["explanation"] = Explanation,
        ["group"] = Group.Value,
        ["situations"] = ItemJson.Array(Situations),
        ["age"] = ItemJson.Age(Age),
        ["position"] = Position,
        ["sourcePage"] = SourcePage,
    };
}
