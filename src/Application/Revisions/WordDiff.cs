using System.Text.RegularExpressions;

namespace Wegwijzer.Application.Revisions;

public enum DiffSort
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of text that two texts share, or that only one of them has.</summary>
public sealed record DiffPart(DiffSort Sort, string Text);

/// <summary>
/// What differs between two texts, by the word. Without what was added the parts are the old text, and without what was removed the new one.
/// </summary>
internal static partial class WordDiff
{
    // Some thousand words on each side; what differs more than that is another text.
    private const long MostCells = 16_000_000;

    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        string[] old = [.. Token().Matches(before).Select(m => m.Value)], now = [.. Token().Matches(after).Select(m => m.Value)];
        var (start, end) = Shared(old, now);
        var edits = new List<DiffPart>();
        edits.AddRange(old[..start].Select(t => new DiffPart(DiffSort.Same, t)));
        edits.AddRange(Between(old[start..^end], now[start..^end]));
        edits.AddRange(old[^end..].Select(t => new DiffPart(DiffSort.Same, t)));
        return Joined(edits);
    }

    private static (int Start, int End) Shared(string[] old, string[] now)
    {
        var most = Math.Min(old.Length, now.Length);
        var start = 0;
        while (start < most && old[start] == now[start])
            start++;
        var end = 0;
        while (end < most - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        return (start, end);
    }

    /// <summary>By the longest row of words that both have in the same order.</summary>
    private static List<DiffPart> Between(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostCells)
            return [.. old.Select(t => new DiffPart(DiffSort.Removed, t)), .. now.Select(t => new DiffPart(DiffSort.Added, t))];
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var edits = new List<DiffPart>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (edits, i, j) = (With(edits, DiffSort.Same, old[i]), i + 1, j + 1);
            else if (j == now.Length || (i < old.Length && longest[i + 1, j] >= longest[i, j + 1]))
                (edits, i) = (With(edits, DiffSort.Removed, old[i]), i + 1);
            else
                (edits, j) = (With(edits, DiffSort.Added, now[j]), j + 1);
        }

        return edits;
    }

    private static List<DiffPart> With(List<DiffPart> edits, DiffSort sort, string token)
    {
        edits.Add(new DiffPart(sort, token));
        return edits;
    }

    /// <summary>One part for each run: of a change first all that went, then all that came; a space between two changes belongs to them.</summary>
    private static List<DiffPart> Joined(List<DiffPart> edits)
    {
        var parts = new List<DiffPart>();
        var (removed, added) = ("", "");
        for (var at = 0; at < edits.Count; at++)
        {
            var (sort, text) = edits[at];
            if (sort == DiffSort.Removed)
                removed += text;
            else if (sort == DiffSort.Added)
                added += text;
            else if (string.IsNullOrWhiteSpace(text) && removed.Length > 0 && added.Length > 0 && at + 1 < edits.Count && edits[at + 1].Sort != DiffSort.Same)
                (removed, added) = (removed + text, added + text);
            else
                (removed, added) = Same(parts, removed, added, text);
        }

        Same(parts, removed, added, "");
        return parts;
    }

    private static (string Removed, string Added) Same(List<DiffPart> parts, string removed, string added, string text)
    {
        if (removed.Length > 0)
            parts.Add(new DiffPart(DiffSort.Removed, removed));
        if (added.Length > 0)
            parts.Add(new DiffPart(DiffSort.Added, added));
        if (text.Length == 0)
            return ("", "");
        if (parts is [.., { Sort: DiffSort.Same } last])
            parts[^1] = last with { Text = last.Text + text };
        else
            parts.Add(new DiffPart(DiffSort.Same, text));
        return ("", "");
    }

    // Words, the space between them, and each other sign by itself: nothing of a text is in none of these.
    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+|\s+|[^\p{L}\p{M}\p{Nd}\s]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
