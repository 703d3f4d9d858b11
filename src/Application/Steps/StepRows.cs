using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Steps;

namespace Wegwijzer.Application.Steps;

public sealed class PhaseRow : TitledRow
{
    public int Number { get; init; }

    public static PhaseRow From(Phase phase)
    {
        ArgumentNullException.ThrowIfNull(phase);
        return new PhaseRow { Slug = phase.Slug.Value, Title = phase.Name, Number = phase.Number };
    }
}

public sealed class StepRow : TitledRow
{
    public int Number { get; init; }

    public required string Phase { get; init; }

    public static StepRow From(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new StepRow { Slug = step.Slug.Value, Title = step.Name, Number = step.Number, Phase = step.Phase.Value };
    }
}

/// <summary>A row of something that stands in one step and setting.</summary>
public abstract class PlacedRow : PublishedRow
{
    public required string Title { get; init; }

    public required string Step { get; init; }

    public required string Setting { get; init; }

    public int Position { get; init; }
}
