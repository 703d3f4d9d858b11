using Wegwijzer.Application.Common;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.ConversationTips;

namespace Wegwijzer.Application.ConversationTips;

public sealed class ConversationSectionRow : PlacedRow
{
    public static ConversationSectionRow From(ConversationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new ConversationSectionRow
        {
            Slug = section.Slug.Value,
            Title = section.Name,
            Step = section.Step.Value,
            Setting = section.Setting.Value,
            Position = section.Position,
        };
    }
}

public sealed class ConversationTipRow : PublishedRow
{
    public required string Title { get; init; }

    public required string Section { get; init; }

    public int Position { get; init; }

    public required ICollection<ConversationTipSituationRow> Situations { get; init; }

    public static ConversationTipRow From(ConversationTip tip)
    {
        ArgumentNullException.ThrowIfNull(tip);
        return new ConversationTipRow
        {
            Slug = tip.Slug.Value,
            Title = tip.Title,
            Section = tip.Section.Value,
            Position = tip.Position,
            Situations = [.. tip.Situations.Select(s => new ConversationTipSituationRow { Item = tip.Slug.Value, Situation = s.Value })],
        };
    }
}

public sealed class ConversationTipSituationRow : ItemSituationRow;
