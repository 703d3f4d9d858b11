using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Tools;

/// <summary>A resource elsewhere (hulpmiddel): a signal card, guideline, e-learning and so on, with its places in the guide.</summary>
public sealed record Tool : ContentItem
{
    public const int MaxTitle = 200;
    public const int MaxDescription = 1500;
    public const int MaxOrganisations = 2;
    public const int MaxPlacements = 50;

    internal Tool(ItemReader read)
        : base(read)
    {
        Title = read.RequiredText("title", MaxTitle);
        Description = read.RequiredText("description", MaxDescription);
        ToolKind = read.Slug("kind");
        Organisations = read.Slugs("organisations", MaxOrganisations);
        Address = read.OptionalAddress("url");
        Situations = read.Slugs("situations");
        Age = read.Age("age");
        Placements = Sorted(read.Objects("placements", MaxPlacements, child => new Placement(child)));
        if (Placements.Count == 0)
            read.Fault("placements", "Een hulpmiddel staat op minstens één plek in de wegwijzer.", "no-placement");
        foreach (var twice in Placements.GroupBy(p => (p.Step, p.Setting, p.Position)).Where(g => g.Count() > 1))
            read.Fault("placements", $"Het hulpmiddel staat twee keer op plaats {twice.Key.Position} van {twice.Key.Step} bij {twice.Key.Setting}.", "double-placement");
    }

    public override ContentKind Kind => ContentKind.Tool;

    public override string DisplayTitle => Title;

    public string Title { get; }

    public string Description { get; }

    public Slug ToolKind { get; }

    /// <summary>Who publishes it: none, one or two.</summary>
    public IReadOnlyList<Slug> Organisations { get; }

    public WebAddress? Address { get; }

    public IReadOnlyList<Slug> Situations { get; }

    public AgeRange? Age { get; }

    public IReadOnlyList<Placement> Placements { get; }

    public override IEnumerable<ItemReference> References =>
    [
        new ItemReference(ContentKind.ToolKind, ToolKind, "kind"),
        .. ItemReference.To(ContentKind.Organisation, Organisations, "organisations"),
        .. ItemReference.To(ContentKind.Situation, Situations, "situations"),
        .. Placements.SelectMany((placement, i) => (IEnumerable<ItemReference>)
        [
            new ItemReference(ContentKind.Step, placement.Step, $"placements[{i}].step"),
            new ItemReference(ContentKind.Setting, placement.Setting, $"placements[{i}].setting"),
            .. ItemReference.To(ContentKind.Situation, placement.OwnSituations, $"placements[{i}].situations"),
        ]),
    ];

    /// <summary>What this card says of situations: its own where it differs, else the tool's.</summary>
    public IReadOnlyList<Slug> SituationsAt(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return placement.OwnSituations.Count > 0 ? placement.OwnSituations : Situations;
    }

    /// <summary>What this card says of age: its own where it differs, else the tool's.</summary>
    public AgeRange? AgeAt(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return placement.OwnAge ?? Age;
    }

    /// <summary>The address of this card: opened at its first page where the tool is a PDF.</summary>
    public WebAddress? AddressAt(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return placement.Pages is { } pages && Address is { IsPdf: true } ? Address.AtPage(pages.FirstPage) : Address;
    }

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["title"] = Title,
        ["description"] = Description,
        ["kind"] = ToolKind.Value,
        ["organisations"] = ItemJson.Array(Organisations),
        ["url"] = Address?.Value,
        ["situations"] = ItemJson.Array(Situations),
        ["age"] = ItemJson.Age(Age),
        ["placements"] = new JsonArray([.. Placements.Select(p => p.ToJson())]),
    };

    // One order, so that the same places have the same canonical form however they were entered.
    private static Placement[] Sorted(IReadOnlyList<Placement> placements) =>
        [.. placements.OrderBy(p => p.Step.Value, StringComparer.Ordinal).ThenBy(p => p.Setting.Value, StringComparer.Ordinal).ThenBy(p => p.Position)];
}
