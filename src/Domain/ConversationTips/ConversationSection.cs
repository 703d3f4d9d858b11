using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.ConversationTips;

/// <summary>Conversation tips that belong together: a subject such as trust, an age band, or talking with parents.</summary>
public sealed record ConversationSection : ContentItem
{
    public const int MaxName = 150;
    public const int MaxPosition = 100;

    internal ConversationSection(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Introduction = read.OptionalMarkdown("introduction");
        Step = read.Slug("step");
        Setting = read.Slug("setting");
        Position = read.Number("position", 1, MaxPosition);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.ConversationSection;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public Markdown? Introduction { get; }

    public Slug Step { get; }

    public Slug Setting { get; }

    public int Position { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References =>
    [
        new ItemReference(ContentKind.Step, Step, "step"),
        new ItemReference(ContentKind.Setting, Setting, "setting"),
        .. ItemReference.In(Introduction, "introduction"),
    ];

    public override ItemPlace? Place => new($"{Step}/{Setting}", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["introduction"] = Introduction?.Text,
        ["step"] = Step.Value,
        ["setting"] = Setting.Value,
        ["position"] = Position,
        ["sourcePage"] = SourcePage,
    };
}
