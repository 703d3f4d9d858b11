using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Domain.Factors;

/// <summary>Whether a factor hinders a child's development or helps it along.</summary>
public enum FactorKind
{
    Risk,
    Protective,
}

/// <summary>Where in the child's life a factor lies.</summary>
public enum FactorDomain
{
    Jeugdige,
    OudersGezin,
    Overkoepelend,
}

/// <summary>A risk or protective factor to weigh. That one is present does not yet mean that it does its work.</summary>
public sealed record Factor : ContentItem
{
    public const int MaxTitle = 150;
    public const int MaxExplanation = 2000;
    public const int MaxPosition = 200;

    internal Factor(ItemReader read)
        : base(read)
    {
        Title = read.RequiredText("title", MaxTitle);
        Explanation = read.OptionalText("explanation", MaxExplanation);
        FactorKind = read.Choice<FactorKind>("kind");
        Domain = read.Choice<FactorDomain>("domain");
        Step = read.Slug("step");
        Setting = read.Slug("setting");
        Situations = read.Slugs("situations");
        Age = read.Age("age");
        Position = read.Number("position", 1, MaxPosition);
        SourcePage = read.OptionalNumber("sourcePage", 1, PageReference.HighestPage);
    }

    public override ContentKind Kind => ContentKind.Factor;

    public override string DisplayTitle => Title;

    public string Title { get; }

    public string? Explanation { get; }

    public FactorKind FactorKind { get; }

    public FactorDomain Domain { get; }

    public Slug Step { get; }

    public Slug Setting { get; }

    public IReadOnlyList<Slug> Situations { get; }

    public AgeRange? Age { get; }

    public int Position { get; }

    public int? SourcePage { get; }

    public override IEnumerable<ItemReference> References =>
    [
        new ItemReference(ContentKind.Step, Step, "step"),
        new ItemReference(ContentKind.Setting, Setting, "setting"),
        .. ItemReference.To(ContentKind.Situation, Situations, "situations"),
    ];

    public override ItemPlace? Place => new($"{Step}/{Setting}/{ItemReader.Word(FactorKind)}/{ItemReader.Word(Domain)}", Position);

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["title"] = Title,
        ["explanation"] = Explanation,
        ["kind"] = ItemReader.Word(FactorKind),
        ["domain"] = ItemReader.Word(Domain),
        ["step"] = Step.Value,
        ["setting"] = Setting.Value,
        ["situations"] = ItemJson.Array(Situations),
        ["age"] = ItemJson.Age(Age),
        ["position"] = Position,
        ["sourcePage"] = SourcePage,
    };
}
