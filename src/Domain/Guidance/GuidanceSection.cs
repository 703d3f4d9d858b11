using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Guidance;

/// <summary>One block of background (achtergrondinformatie) of one step in one setting.</summary>
public sealed record GuidanceSection : ContentItem
{
    public const int MaxTitle = 200;
    public const int MaxPosition = 100;

    internal GuidanceSection(ItemReader read)
        : base(read)
    {
        Title = read.RequiredText("title", MaxTitle);
        Body = read.RequiredMarkdown("body");
        Step = read.Slug("step");
        Setting = read.Slug("setting");
        Position = read.Number("position", 1, MaxPosition);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.Guidance;

    public override string DisplayTitle => Title;

    public string Title { get; }

    public Markdown Body { get; }

    public Slug Step { get; }

    public Slug Setting { get; }

    public int Position { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References =>
    [
        new ItemReference(ContentKind.Step, Step, "step"),
        new ItemReference(ContentKind.Setting, Setting, "setting"),
        .. ItemReference.In(Body, "body"),
    ];

    public override ItemPlace? Place => new($"{Step}/{Setting}", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["title"] = Title,
        ["body"] = Body.Text,
        ["step"] = Step.Value,
        ["setting"] = Setting.Value,
        ["position"] = Position,
        ["sourcePage"] = SourcePage,
    };
}
