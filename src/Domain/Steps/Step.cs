using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Steps;

/// <summary>One of the seven steps. They are no process: each can be entered directly.</summary>
public sealed record Step : ContentItem
{
    public const int MaxName = 100;
    public const int MaxNumber = 99;

    internal Step(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Number = read.Number("number", 1, MaxNumber);
        Phase = read.Slug("phase");
        Introduction = read.RequiredMarkdown("introduction");
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.Step;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public int Number { get; }

    public Slug Phase { get; }

    public Markdown Introduction { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References =>
        [new ItemReference(ContentKind.Phase, Phase, "phase"), .. ItemReference.In(Introduction, "introduction")];

    public override ItemPlace? Place => new("", Number, "number");

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["number"] = Number,
        ["phase"] = Phase.Value,
        ["introduction"] = Introduction.Text,
        ["sourcePage"] = SourcePage,
    };
}
