using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Pages;

/// <summary>A text about the guide itself: for whom it is, its goal, the disclaimer, the privacy statement and so on.</summary>
public sealed record Page : ContentItem
{
    public const int MaxTitle = 200;
    public const int MaxPosition = 100;

    internal Page(ItemReader read)
        : base(read)
    {
        Title = read.RequiredText("title", MaxTitle);
        Body = read.RequiredMarkdown("body");
        Position = read.Number("position", 1, MaxPosition);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.Page;

    public override string DisplayTitle => Title;

    public string Title { get; }

    public Markdown Body { get; }

    public int Position { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References => ItemReference.In(Body, "body");

    public override ItemPlace? Place => new("", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["title"] = Title,
        ["body"] = Body.Text,
        ["position"] = Position,
        ["sourcePage"] = SourcePage,
    };
}
