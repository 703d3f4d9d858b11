using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Search;

/// <summary>A found item as an answer shows it: with a marked piece of its text, where it stands and where to find it.</summary>
internal static class SearchHits
{
    public static SearchHitResponse Of(ContentItem item, GuideSnapshot guide, Func<string, bool> marks) => new(
        item.Kind.Name, item.Slug.Value, item.DisplayTitle, Highlighter.Mark(SearchText.Of(item).Shown, marks), Context(item, guide), SelfLink.To(Address(item)));

    private static string Context(ContentItem item, GuideSnapshot guide)
    {
        var parts = item switch
        {
            Tool tool => [Name(ContentKind.ToolKind, tool.ToolKind), .. guide.Vocabulary.Names(ContentKind.Organisation, tool.Organisations).Select(o => o.Name)],
            Signal signal when guide.Find<SignalGroup>(ContentKind.SignalGroup, signal.Group.Value) is { } group => ["Signaal", .. Place(group.Item.Step, group.Item.Setting), group.Item.Name],
            ConversationTip tip when guide.Find<ConversationSection>(ContentKind.ConversationSection, tip.Section.Value) is { } section => ["Gesprekstip", .. Place(section.Item.Step, section.Item.Setting), section.Item.Name],
            Factor factor => [factor.FactorKind == FactorKind.Risk ? "Risicofactor" : "Beschermende factor", .. Place(factor.Step, factor.Setting)],
            GuidanceSection section => ["Achtergrondinformatie", .. Place(section.Step, section.Setting)],
            SignalGroup group => ["Groep signalen", .. Place(group.Step, group.Setting)],
            ConversationSection section => ["Gesprekstips", .. Place(section.Step, section.Setting)],
            Step step => ["Stap", Name(ContentKind.Phase, step.Phase)],
            _ => (IReadOnlyList<string>)[char.ToUpperInvariant(item.Kind.DutchName[0]) + item.Kind.DutchName[1..]],
        };
        return string.Join(" · ", parts);

        string Name(ContentKind kind, Slug slug) => guide.Vocabulary.Name(kind, slug).Name;
        string[] Place(Slug step, Slug setting) => [Name(ContentKind.Step, step), Name(ContentKind.Setting, setting)];
    }

    // What has no address of its own is found in the list that holds it.
    private static string Address(ContentItem item)
    {
        var slug = item.Slug.Value;
        return item switch
        {
            GuidanceSection section => ApiPaths.Cell(section.Step.Value, section.Setting.Value),
            SignalGroup => $"{ApiPaths.Base}/signals?group={slug}",
            SignalCategory => $"{ApiPaths.Base}/signals?category={slug}",
            ConversationSection => $"{ApiPaths.Base}/conversation-tips?section={slug}",
            _ when item.Kind == ContentKind.Situation => ApiPaths.Tools("situation", slug),
            _ when item.Kind == ContentKind.Organisation => ApiPaths.Tools("organisation", slug),
            _ when item.Kind == ContentKind.ToolKind => ApiPaths.Tools("kind", slug),
            _ when item.Kind == ContentKind.Setting => ApiPaths.Tools("setting", slug),
            _ when item.Kind == ContentKind.Abbreviation || item.Kind == ContentKind.AdviceLine => $"{ApiPaths.Base}/{item.Kind.Plural}",
            _ => ApiPaths.Item(item.Kind.Plural, slug),
        };
    }
}
