using Wegwijzer.Application.Common;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Signals;

namespace Wegwijzer.Application.Signals;

public sealed class SignalCategoryRow : PlacedRow
{
    public static SignalCategoryRow From(SignalCategory category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return new SignalCategoryRow
        {
            Slug = category.Slug.Value,
            Title = category.Name,
            Step = category.Step.Value,
            Setting = category.Setting.Value,
            Position = category.Position,
        };
    }
}

public sealed class SignalGroupRow : PlacedRow
{
    public string? Category { get; init; }

    public static SignalGroupRow From(SignalGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new SignalGroupRow
        {
            Slug = group.Slug.Value,
            Title = group.Name,
            Step = group.Step.Value,
            Setting = group.Setting.Value,
            Category = group.Category?.Value,
            Position = group.Position,
        };
    }
}

public sealed class SignalRow : PublishedRow
{
    public required string Title { get; init; }

    public required string Group { get; init; }

    public int Position { get; init; }

    public required ICollection<SignalSituationRow> Situations { get; init; }

    public static SignalRow From(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return new SignalRow
        {
            Slug = signal.Slug.Value,
            Title = signal.Title,
            Group = signal.Group.Value,
            Position = signal.Position,
            Situations = [.. signal.Situations.Select(s => new SignalSituationRow { Item = signal.Slug.Value, Situation = s.Value })],
        };
    }
}

public sealed class SignalSituationRow : ItemSituationRow;
