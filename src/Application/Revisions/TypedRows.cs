using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.ConversationTips;
using Wegwijzer.Application.Factors;
using Wegwijzer.Application.Guidance;
using Wegwijzer.Application.Pages;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Signals;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Revisions;

/// <summary>Which typed rows belong to which kind, and how a publication replaces them.</summary>
internal static class TypedRows
{
    private static readonly Dictionary<ContentKind, RowType> ByKind = new()
    {
        [ContentKind.Phase] = RowType.Of<Phase, PhaseRow>(PhaseRow.From),
        [ContentKind.Step] = RowType.Of<Step, StepRow>(StepRow.From),
        [ContentKind.Setting] = RowType.Of<Setting, SettingRow>(SettingRow.From),
        [ContentKind.Situation] = RowType.Of<Situation, SituationRow>(SituationRow.From),
        [ContentKind.Organisation] = RowType.Of<Organisation, OrganisationRow>(OrganisationRow.From),
        [ContentKind.ToolKind] = RowType.Of<ToolKind, ToolKindRow>(ToolKindRow.From),
        [ContentKind.Tool] = RowType.Of<Tool, ToolRow>(ToolRow.From),
        [ContentKind.SignalCategory] = RowType.Of<SignalCategory, SignalCategoryRow>(SignalCategoryRow.From),
        [ContentKind.SignalGroup] = RowType.Of<SignalGroup, SignalGroupRow>(SignalGroupRow.From),
        [ContentKind.Signal] = RowType.Of<Signal, SignalRow>(SignalRow.From),
        [ContentKind.ConversationSection] = RowType.Of<ConversationSection, ConversationSectionRow>(ConversationSectionRow.From),
        [ContentKind.ConversationTip] = RowType.Of<ConversationTip, ConversationTipRow>(ConversationTipRow.From),
        [ContentKind.Factor] = RowType.Of<Factor, FactorRow>(FactorRow.From),
        [ContentKind.Guidance] = RowType.Of<GuidanceSection, GuidanceRow>(GuidanceRow.From),
        [ContentKind.Abbreviation] = RowType.Of<Abbreviation, AbbreviationRow>(AbbreviationRow.From),
        [ContentKind.AdviceLine] = RowType.Of<AdviceLine, AdviceLineRow>(AdviceLineRow.From),
        [ContentKind.Page] = RowType.Of<Page, PageRow>(PageRow.From),
    };

    /// <summary>
    /// Deletes the rows of all these items at once and adds the new ones at the next save. References between rows are checked
    /// at commit (deferred constraints), so the order does not matter and one publication can turn things round.
    /// </summary>
    public static async Task ReplaceAsync(
        IWegwijzerContext context, IEnumerable<ContentItem> published, IEnumerable<(ContentKind Kind, string Slug)> withdrawn, long version, CancellationToken cancellationToken)
    {
        var items = published.ToLookup(item => item.Kind);
        var gone = withdrawn.ToLookup(item => item.Kind, item => item.Slug);
        foreach (var (kind, rows) in ByKind)
        {
            var slugs = items[kind].Select(item => item.Slug.Value).Concat(gone[kind]).ToList();
            if (slugs.Count == 0)
                continue;
            await rows.ReplaceAsync(context, slugs, items[kind], cancellationToken);
            await ReplaceInSearchAsync(context, kind, slugs, items[kind], version, cancellationToken);
        }
    }

    private static async Task ReplaceInSearchAsync(
        IWegwijzerContext context, ContentKind kind, List<string> slugs, IEnumerable<ContentItem> items, long version, CancellationToken cancellationToken)
    {
        var rows = context.Set<SearchRow>();
        await rows.Where(row => row.Kind == kind.Name && slugs.Contains(row.Slug)).ExecuteDeleteAsync(cancellationToken);
        rows.AddRange(items.Select(item => SearchRow.From(item, version)));
    }

    private sealed record RowType(Func<IWegwijzerContext, IReadOnlyList<string>, IEnumerable<ContentItem>, CancellationToken, Task> ReplaceAsync)
    {
        public static RowType Of<TItem, TRow>(Func<TItem, TRow> from)
            where TItem : ContentItem
            where TRow : PublishedRow => new(async (context, slugs, items, cancellationToken) =>
        {
            var rows = context.Set<TRow>();
            await rows.Where(row => slugs.Contains(row.Slug)).ExecuteDeleteAsync(cancellationToken);
            rows.AddRange(items.Cast<TItem>().Select(from));
        });
    }
}
