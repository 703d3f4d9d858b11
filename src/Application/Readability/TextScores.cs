using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Readability;

namespace Wegwijzer.Application.Readability;

/// <summary>How easily the texts of the published guide read; a snapshot finds that out once, when it is first asked.</summary>
internal sealed class TextScores(IEnumerable<Entry<ContentItem>> items)
{
    /// <summary>Every text that is long enough to be judged, the hardest first.</summary>
    public IReadOnlyList<TextScore> All { get; } =
    [
        .. items.SelectMany(entry => Of(entry.Item)).OrderBy(text => text.Score).ThenBy(text => text.Item.Kind.Name, StringComparer.Ordinal).ThenBy(text => text.Item.Slug.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<TextScore> Of(ContentItem item)
    {
        if (!FormFields.Of(item.Kind).Any(field => field.Prose))
            yield break;
        var form = ItemForm.Of(item);
        foreach (var (field, path) in form.ProseFields())
        {
            foreach (var text in form.All(path))
            {
                var report = field.Type == FieldType.LongText ? ReadabilityReport.OfMarkdown(text) : ReadabilityReport.OfPlainText(text);
                if (report.Score is { } score)
                    yield return new TextScore(item, field.Label, score);
            }
        }
    }
}

/// <param name="Field">What the text is called in the form of its item.</param>
/// <param name="Score">The lower, the harder: see <see cref="ReadabilityReport.FleschDouma"/>.</param>
internal sealed record TextScore(ContentItem Item, string Field, double Score);
