using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Steps;

/// <summary>What one step still lacks in one setting, with the open call to who knows something for it.</summary>
internal static class CellGaps
{
    public static IEnumerable<Gap> Of(GuideSnapshot guide, Step step, Setting setting, Counts counts)
    {
        if (!counts.AnyBackground)
            yield return Gap("guidance", $"Over ‘{step.Name}’ is er nog geen achtergrondinformatie voor {setting.Name}.", "missing-information");
        if (counts.Tools == 0)
            yield return Gap("tools", $"Bij ‘{step.Name}’ zijn er nog geen hulpmiddelen voor {setting.Name}.", "missing-tool");

        Gap Gap(string kind, string statement, string suggestion) => new(
            kind,
            statement,
            setting.IsGeneral || guide.Vocabulary.General is not { } general ? null : InSetting(guide, step, general),
            new GapLinks(new Link($"{ApiPaths.Contact}?kind={suggestion}&step={step.Slug}&setting={setting.Slug}")));
    }

    /// <summary>A step in another setting, with what it holds there.</summary>
    public static OtherSetting InSetting(GuideSnapshot guide, Step step, Setting setting) => new(
        new NamedValue(setting.Slug.Value, setting.Name),
        Counts.OfCell(guide, step.Slug.Value, setting.Slug.Value),
        SelfLink.To(ApiPaths.Cell(step.Slug.Value, setting.Slug.Value)));
}
