using Markdig;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Search;

/// <summary>What of an item can be found, from what weighs most to what weighs least.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Keywords">Other names: synonyms, labels of cards, professions.</param>
/// <param name="Body">What it says, as plain text.</param>
/// <param name="Tags">What it belongs to, as <c>kind:slug</c>: a synonym of a situation finds what names that situation, however it is written there.</param>
internal sealed record SearchText(string Title, IReadOnlyList<string> Keywords, IReadOnlyList<string> Body, IReadOnlyList<string> Tags)
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static SearchText Of(ContentItem item) => item switch
    {
        Tool tool => new(
            tool.Title,
            [.. tool.Placements.Select(p => p.Label).Distinct(StringComparer.Ordinal)],
            [tool.Description, .. tool.Placements.Select(p => p.Purpose).Distinct(StringComparer.Ordinal)],
            [.. TagsOf(tool.References.Where(r => r.Kind == ContentKind.Situation || r.Kind == ContentKind.Organisation || r.Kind == ContentKind.ToolKind))]),
        Signal signal => new(signal.Title, [], [signal.Explanation], [.. TagsOf(signal.References)]),
        ConversationTip tip => new(tip.Title, [], [.. Said(tip.Explanation), .. tip.Examples], [.. TagsOf(tip.References)]),
        Factor factor => new(factor.Title, [], [.. Said(factor.Explanation)], [.. TagsOf(factor.References)]),
        GuidanceSection section => new(section.Title, [], [.. Said(section.Body)], []),
        Page page => new(page.Title, [], [.. Said(page.Body)], []),
        Phase phase => new(phase.Name, [], [.. Said(phase.Introduction)], []),
        Step step => new(step.Name, [], [.. Said(step.Introduction)], []),
        Setting setting => new(setting.Name, setting.Professions, [setting.Description], []),
        Situation situation => new(situation.Name, situation.Synonyms, [.. Said(situation.Description)], [Tag(ContentKind.Situation, situation.Slug.Value)]),
        Organisation organisation => new(organisation.Name, organisation.Synonyms, [], [Tag(ContentKind.Organisation, organisation.Slug.Value)]),
        ToolKind kind => new(kind.Name, [], [], [Tag(ContentKind.ToolKind, kind.Slug.Value)]),
        ConversationSection section => new(section.Name, [], [.. Said(section.Introduction)], []),
        Abbreviation abbreviation => new(abbreviation.Code, [abbreviation.Meaning], [], []),
        AdviceLine line => new(line.Name, [line.Phone], [.. Said(line.Note)], []),
        _ => new(item.DisplayTitle, [], [], []),
    };

    public static string Tag(ContentKind kind, string slug) => $"{kind.Name}:{slug}";

    /// <summary>What a hit shows a piece of: what it says or, where it says nothing, its other names or else its title.</summary>
    public string Shown => string.Join(' ', Body.Count > 0 ? Body : Keywords.Count > 0 ? Keywords : [Title]);

    private static IEnumerable<string> TagsOf(IEnumerable<ItemReference> references) => references.Select(r => Tag(r.Kind, r.Slug.Value)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Said(string? text) => text is null ? [] : [text];

    private static IEnumerable<string> Said(Domain.Common.Markdown? text) => text is null ? [] : [Markdig.Markdown.ToPlainText(text.Text, Plain).ReplaceLineEndings(" ").Trim()];
}
