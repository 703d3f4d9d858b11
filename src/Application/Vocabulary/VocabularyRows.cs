using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Vocabulary;

public sealed class SettingRow : TitledRow
{
    public int Position { get; init; }

    public bool IsGeneral { get; init; }

    public static SettingRow From(Setting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return new SettingRow { Slug = setting.Slug.Value, Title = setting.Name, Position = setting.Position, IsGeneral = setting.IsGeneral };
    }
}

public sealed class SituationRow : TitledRow
{
    public required ICollection<SituationParentRow> Parents { get; init; }

    public static SituationRow From(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return new SituationRow
        {
            Slug = situation.Slug.Value,
            Title = situation.Name,
            Parents = [.. situation.Parents.Select(p => new SituationParentRow { Situation = situation.Slug.Value, Parent = p.Value })],
        };
    }
}

public sealed class SituationParentRow
{
    public required string Situation { get; init; }

    public required string Parent { get; init; }
}

/// <summary>That an item names a situation; one table for each kind that can.</summary>
public abstract class ItemSituationRow
{
    public required string Item { get; init; }

    public required string Situation { get; init; }
}

public sealed class OrganisationRow : TitledRow
{
    public static OrganisationRow From(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new OrganisationRow { Slug = organisation.Slug.Value, Title = organisation.Name };
    }
}

public sealed class ToolKindRow : TitledRow
{
    public static ToolKindRow From(ToolKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new ToolKindRow { Slug = kind.Slug.Value, Title = kind.Name };
    }
}
