using Wegwijzer.Application.Steps;
using Wegwijzer.Domain.Guidance;

namespace Wegwijzer.Application.Guidance;

public sealed class GuidanceRow : PlacedRow
{
    public static GuidanceRow From(GuidanceSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new GuidanceRow
        {
            Slug = section.Slug.Value,
            Title = section.Title,
            Step = section.Step.Value,
            Setting = section.Setting.Value,
            Position = section.Position,
        };
    }
}
