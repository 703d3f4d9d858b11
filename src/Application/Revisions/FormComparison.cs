using System.Globalization;
using Wegwijzer.Application.Vocabulary;

namespace Wegwijzer.Application.Revisions;

/// <summary>A field that differs between two texts of an item, word by word.</summary>
/// <param name="Label">With the row of a list as it is counted in the newer text, or where it is gone there in the older.</param>
public sealed record ComparedField(string Label, IReadOnlyList<DiffPart> Parts);

/// <summary>What differs between two forms of the same kind, in the order of its fields.</summary>
internal static class FormComparison
{
    /// <param name="choices">What people call what is chosen.</param>
    public static IReadOnlyList<ComparedField> Of(ItemForm before, ItemForm after, Choices choices)
    {
        return [.. FormFields.Parts(after.Kind).SelectMany(part => part.List is null ? part.Fields.SelectMany(f => Differs(f, f.Label, f.Path, f.Path)) : OfList(part))];

        IEnumerable<ComparedField> OfList(FormPart part) =>
            from pair in Pairs(part.List!, part.Fields, before, after)
            from field in part.Fields
            from difference in Differs(field, Label(part, (pair.Now ?? pair.Old)!.Value, field), field.At(pair.Old ?? ItemForm.MaxRows), field.At(pair.Now ?? ItemForm.MaxRows))
            select difference;

        IEnumerable<ComparedField> Differs(FormField field, string label, string old, string now) =>
            before.Shown(field, old) == after.Shown(field, now) ? [] : [new ComparedField(label, WordDiff.Of(before.Shown(field, old, choices), after.Shown(field, now, choices)))];
    }

    /// <summary>Such as: Plek 2: waarvoor.</summary>
    internal static string Label(FormPart part, int row, FormField field) => string.Create(CultureInfo.InvariantCulture, $"{part.Row} {row + 1}: {field.Label.ToLowerInvariant()}");

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
