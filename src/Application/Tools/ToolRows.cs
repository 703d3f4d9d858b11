using Wegwijzer.Application.Common;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Tools;

public sealed class ToolRow : TitledRow
{
    public required string ToolKind { get; init; }

    public string? Address { get; init; }

    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    public bool Prenatal { get; init; }

    public required ICollection<ToolOrganisationRow> Organisations { get; init; }

    public required ICollection<ToolSituationRow> Situations { get; init; }

    public required ICollection<PlacementRow> Placements { get; init; }

    public static ToolRow From(Tool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return new ToolRow
        {
            Slug = tool.Slug.Value,
            Title = tool.Title,
            ToolKind = tool.ToolKind.Value,
            Address = tool.Address?.Value,
            AgeFrom = tool.Age?.From,
            AgeTo = tool.Age?.To,
            Prenatal = tool.Age?.Prenatal ?? false,
            Organisations = [.. tool.Organisations.Select(o => new ToolOrganisationRow { Tool = tool.Slug.Value, Organisation = o.Value })],
            Situations = [.. tool.Situations.Select(s => new ToolSituationRow { Item = tool.Slug.Value, Situation = s.Value })],
            Placements = [.. tool.Placements.Select(p => PlacementRow.From(tool, p))],
        };
    }
}

public sealed class ToolSituationRow : ItemSituationRow;

public sealed class ToolOrganisationRow
{
    public required string Tool { get; init; }

    public required string Organisation { get; init; }
}

public sealed class PlacementRow
{
    public required string Tool { get; init; }

    public required string Step { get; init; }

    public required string Setting { get; init; }

    public int Position { get; init; }

    public required string Label { get; init; }

    public string? Pages { get; init; }

    public int? MeldcodeStep { get; init; }

    public required ICollection<PlacementSituationRow> Situations { get; init; }

    public static PlacementRow From(Tool tool, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(placement);
        return new PlacementRow
        {
            Tool = tool.Slug.Value,
            Step = placement.Step.Value,
            Setting = placement.Setting.Value,
            Position = placement.Position,
            Label = placement.Label,
            Pages = placement.Pages?.Text,
            MeldcodeStep = placement.MeldcodeStep,
            Situations = [.. placement.OwnSituations.Select(s => new PlacementSituationRow
            {
                Tool = tool.Slug.Value, Step = placement.Step.Value, Setting = placement.Setting.Value, Position = placement.Position, Situation = s.Value,
            })],
        };
    }
}

public sealed class PlacementSituationRow
{
    public required string Tool { get; init; }

    public required string Step { get; init; }

    public required string Setting { get; init; }

    public int Position { get; init; }

    public required string Situation { get; init; }
}
