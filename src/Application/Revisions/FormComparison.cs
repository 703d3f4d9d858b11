namespace Wegwijzer.Application.Revisions;

/// <summary>A field that differs between two texts of an item, word by word.</summary>
/// <param name="Row">Which row of a list, from 1; in the newer text, or where it is gone there in the older.</param>
public sealed record ComparedField(string Label, int? Row, IReadOnlyList<DiffPart> Parts);

/// <summary>What differs between two forms of the same kind, in the order of its fields.</summary>
internal static class FormComparison
{
    public static IReadOnlyList<ComparedField> Of(ItemForm before, ItemForm after)
    {
        var fields = FormFields.Of(after.Kind);
        return
        [
            .. fields.Where(f => !f.IsInList).SelectMany(f => Differs(f, f.Label, null, before, f.Path, after, f.Path)),
            .. fields.Where(f => f.IsInList).GroupBy(f => f.ListName, StringComparer.Ordinal).SelectMany(list => OfList(list.Key, [.. list], before, after)),
        ];
    }

    private static IEnumerable<ComparedField> OfList(string list, IReadOnlyList<FormField> fields, ItemForm before, ItemForm after)
    {
        foreach (var (old, now) in Pairs(list, fields, before, after))
        {
            foreach (var field in fields)
            {
                foreach (var difference in Differs(field, field.Label, (now ?? old!) + 1, before, field.At(old ?? ItemForm.MaxRows), after, field.At(now ?? ItemForm.MaxRows)))
                    yield return difference;
            }
        }
    }

    private static IEnumerable<ComparedField> Differs(FormField field, string label, int? row, ItemForm before, string old, ItemForm after, string now)
    {
        var (was, becomes) = (before.Shown(field, old), after.Shown(field, now));
        if (was != becomes)
            yield return new ComparedField(label, row, WordDiff.Of(was, becomes));
    }

    /// <summary>Which row of the one is which row of the other: the longest series of rows that are alike, and the rest went or came.</summary>
    private static List<(int? Old, int? Now)> Pairs(string list, IReadOnlyList<FormField> fields, ItemForm before, ItemForm after)
    {
        var (olds, news) = (before.Rows(list), after.Rows(list));
        var longest = new int[olds + 1, news + 1];
        for (var i = olds - 1; i >= 0; i--)
        {
            for (var j = news - 1; j >= 0; j--)
                longest[i, j] = Math.Max(Alike(fields, before, i, after, j) is > 0 and var likeness ? longest[i + 1, j + 1] + likeness : 0, Math.Max(longest[i + 1, j], longest[i, j + 1]));
        }

        var pairs = new List<(int?, int?)>();
        for (int i = 0, j = 0; i < olds || j < news;)
        {
            if (i < olds && j < news && Alike(fields, before, i, after, j) is > 0 and var likeness && longest[i, j] == longest[i + 1, j + 1] + likeness)
                pairs.Add((i++, j++));
            else if (j == news || (i < olds && longest[i + 1, j] >= longest[i, j + 1]))
                pairs.Add((i++, null));
            else
                pairs.Add((null, j++));
        }

        return pairs;
    }

    /// <summary>In how many fields two rows say the same; 0 where that is less than half of what they say.</summary>
    private static int Alike(IReadOnlyList<FormField> fields, ItemForm before, int old, ItemForm after, int now)
    {
        var shown = fields.Select(f => (Old: before.Shown(f, f.At(old)), Now: after.Shown(f, f.At(now)))).Where(f => f.Old.Length + f.Now.Length > 0).ToList();
        var same = shown.Count(f => f.Old == f.Now);
        return same * 2 >= shown.Count ? same : 0;
    }
}
