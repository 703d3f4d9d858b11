using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Steps;

/// <summary>The colours that readers of the guide know the phases by.</summary>
public enum PhaseColour
{
    Roze,
    Blauw,
    Groen,
}

/// <summary>One of the three phases of the guide, with the literature that it rests on.</summary>
public sealed record Phase : ContentItem
{
    public const int MaxName = 100;
    public const int MaxNumber = 9;

    internal Phase(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Number = read.Number("number", 1, MaxNumber);
        Colour = read.Choice<PhaseColour>("colour");
        Introduction = read.RequiredMarkdown("introduction");
        Sources = read.Objects("sources", 200, child => new LiteratureSource(child));
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.Phase;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public int Number { get; }

    public PhaseColour Colour { get; }

    public Markdown Introduction { get; }

    public IReadOnlyList<LiteratureSource> Sources { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References => ItemReference.In(Introduction, "introduction");

    public override ItemPlace? Place => new("", Number, "number");

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["number"] = Number,
        ["colour"] = ItemReader.Word(Colour),
        ["introduction"] = Introduction.Text,
        ["sources"] = new JsonArray([.. Sources.Select(s => s.ToJson())]),
        ["sourcePage"] = SourcePage,
    };
}

/// <summary>A publication that a phase rests on.</summary>
public sealed record LiteratureSource
{
    public const int MaxTitle = 500;

    internal LiteratureSource(ItemReader read)
    {
        Title = read.RequiredText("title", MaxTitle);
        Address = read.OptionalAddress("url");
    }

    public string Title { get; }

    public WebAddress? Address { get; }

    internal JsonObject ToJson() => new() { ["title"] = Title, ["url"] = Address?.Value };
}
