using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Search;

internal static class Spelling
{
    /// <summary>Folded words as the guide spells them, accents included.</summary>
    public static string InGuide(GuideSnapshot guide, string folded)
    {
        var spelled = folded.Split(' ');
        var open = spelled.ToHashSet(StringComparer.Ordinal);
        foreach (var text in Texts(guide))
        {
            // Most words have no accent, so most texts need no closer look.
            if (open.Count == 0)
                break;
            if (System.Text.Ascii.IsValid(text))
                continue;
            foreach (var word in Words.In(text).Where(word => open.Remove(word.Folded)))
                spelled = [.. spelled.Select(s => s == word.Folded ? text.Substring(word.Start, word.Length).ToLowerInvariant() : s)];
        }

        return string.Join(' ', spelled);
    }

    private static IEnumerable<string> Texts(GuideSnapshot guide) =>
        ContentKind.All.SelectMany(kind => guide.Slugs(kind).Select(slug => guide.Find(kind, slug)!)).Select(e => SearchText.Of(e.Item)).SelectMany(t => t.Body.Concat(t.Keywords).Prepend(t.Title));
}
