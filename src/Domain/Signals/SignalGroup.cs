using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Signals;

/// <summary>What somebody notices, such as "Ik zie bij een jeugdige": signal groups of one setting are gathered under it.</summary>
public sealed record SignalCategory : ContentItem
{
    public const int MaxName = 150;
    public const int MaxPosition = 100;

    internal SignalCategory(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Step = read.Slug("step");
        Setting = read.Slug("setting");
        Position = read.Number("position", 1, MaxPosition);
    }

    public override ContentKind Kind => ContentKind.SignalCategory;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public Slug Step { get; }

    public Slug Setting { get; }

    public int Position { get; }

    public override IEnumerable<ItemReference> References =>
        [new ItemReference(ContentKind.Step, Step, "step"), new ItemReference(ContentKind.Setting, Setting, "setting")];

    public override ItemPlace? Place => new($"{Step}/{Setting}", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["step"] = Step.Value,
        ["setting"] = Setting.Value,
        ["position"] = Position,
    };
}

/// <summary>Signals that belong together, such as "Externaliserend gedrag"; some settings have no categories above their groups.</summary>
public sealed record SignalGroup : ContentItem
{
    internal SignalGroup(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", SignalCategory.MaxName);
        Step = read.Slug("step");
        Setting = read.Slug("setting");
        Category = read.OptionalSlug("category");
        Position = read.Number("position", 1, SignalCategory.MaxPosition);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.SignalGroup;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public Slug Step { get; }

    public Slug Setting { get; }

    public Slug? Category { get; }

    public int Position { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References =>
    [
        new ItemReference(ContentKind.Step, Step, "step"),
        new ItemReference(ContentKind.Setting, Setting, "setting"),
        .. ItemReference.To(ContentKind.SignalCategory, Category, "category"),
    ];

    public override ItemPlace? Place => new($"{Step}/{Setting}/{Category}", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["step"] = Step.Value,
        ["setting"] = Setting.Value,
        ["category"] = Category?.Value,
        ["position"] = Position,
        ["sourcePage"] = SourcePage,
    };
}
