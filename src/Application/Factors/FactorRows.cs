using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Factors;

namespace Wegwijzer.Application.Factors;

public sealed class FactorRow : PlacedRow
{
    public FactorKind FactorKind { get; init; }

    public FactorDomain Domain { get; init; }

    public required ICollection<FactorSituationRow> Situations { get; init; }

    public static FactorRow From(Factor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return new FactorRow
        {
            Slug = factor.Slug.Value,
            Title = factor.Title,
            FactorKind = factor.FactorKind,
            Domain = factor.Domain,
            Step = factor.Step.Value,
            Setting = factor.Setting.Value,
            Position = factor.Position,
            Situations = [.. factor.Situations.Select(s => new FactorSituationRow { Item = factor.Slug.Value, Situation = s.Value })],
        };
    }
}

public sealed class FactorSituationRow : ItemSituationRow;
