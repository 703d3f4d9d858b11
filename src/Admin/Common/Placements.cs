using System.Globalization;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tools;

namespace Wegwijzer.Admin.Common;

/// <summary>The places of a tool as rows of its form, and what the buttons around them do; with script or without, it is done here.</summary>
internal static class Placements
{
    public const string List = "placements";

    /// <summary>The buttons: a card more in a cell (<c>erbij:stap:setting</c>), one less, earlier or later within its cell, to another cell.</summary>
    public const string Add = "erbij";
    public const string Remove = "weg";
    public const string Earlier = "eerder";
    public const string Later = "later";
    public const string To = "naar";
    public const string Past = "voorbij";

    /// <param name="cards">What others have in each cell, so that a new card comes after them.</param>
    public static ItemForm Change(ItemForm form, string? act, IReadOnlyList<Card> cards)
    {
        ArgumentNullException.ThrowIfNull(form);
        return (act ?? "").Split(':') switch
        {
            [Add] => Added(form, "", "", cards),
            [Add, var step, var setting] => Added(form, step, setting, cards),
            [Remove, var row] when Row(form, row) is { } r => form.WithoutRow(List, r),
            [Earlier, var row] when Row(form, row) is { } r => Swapped(form, r, earlier: true),
            [Later, var row] when Row(form, row) is { } r => Swapped(form, r, earlier: false),
            [Past, var row, var other] when Row(form, row) is { } r && Row(form, other) is { } o => MovedPast(form, r, o),
            [To, var row, var step, var setting] when Row(form, row) is { } r => Moved(form, r, step, setting, cards),
            _ => form,
        };
    }

    /// <summary>The part of the page that a button was about.</summary>
    public static string? Anchor(string? act) => (act ?? "").Split(':')[0] is Add or Remove or Earlier or Later or To or Past ? "#plekken" : null;

    public static string Path(int row, string member) => string.Create(CultureInfo.InvariantCulture, $"{List}[{row}].{member}");

    /// <summary>The rows that stand in a cell, in the order in which their cards do.</summary>
    public static IReadOnlyList<int> In(ItemForm form, string step, string setting)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. Enumerable.Range(0, form.Rows(List)).Where(row => form.Text(Path(row, "step")) == step && form.Text(Path(row, "setting")) == setting).OrderBy(row => Position(form, row)).ThenBy(row => row)];
    }

    private static ItemForm Added(ItemForm form, string step, string setting, IReadOnlyList<Card> cards)
    {
        var row = form.Rows(List);
        // A second card in a cell begins like the first: it is often the same one with other pages.
        var like = In(form, step, setting) is [.., var last] ? last : (int?)null;
        return form.With(Path(row, "step"), step)
            .With(Path(row, "setting"), setting)
            .With(Path(row, "label"), like is { } l ? form.Text(Path(l, "label")) : form.Text("title"))
            .With(Path(row, "purpose"), "")
            .With(Path(row, "position"), NextPosition(form, step, setting, cards));
    }

    private static ItemForm Moved(ItemForm form, int row, string step, string setting, IReadOnlyList<Card> cards)
    {
        if (form.Text(Path(row, "step")) == step && form.Text(Path(row, "setting")) == setting)
            return form;
        var position = NextPosition(form, step, setting, cards);
        return form.With(Path(row, "step"), step).With(Path(row, "setting"), setting).With(Path(row, "position"), position);
    }

    private static ItemForm Swapped(ItemForm form, int row, bool earlier)
    {
        var rows = In(form, form.Text(Path(row, "step")), form.Text(Path(row, "setting"))).ToList();
        var at = rows.IndexOf(row);
        if (rows.ElementAtOrDefault(earlier ? at - 1 : at + 1, -1) is not (>= 0 and var other))
            return form;
        // Their cards change places, and so do their fieldsets, so that the page reads in the order of the cell.
        var (mine, theirs) = (form.Text(Path(row, "position")), form.Text(Path(other, "position")));
        return form.With(Path(row, "position"), theirs).With(Path(other, "position"), mine).WithRowsSwapped(List, row, other);
    }

    private static string NextPosition(ItemForm form, string step, string setting, IReadOnlyList<Card> cards)
    {
        if (step.Length == 0 || setting.Length == 0)
            return "";
        var taken = cards.Where(c => c.Step == step && c.Setting == setting).Select(c => c.Position)
            .Concat(In(form, step, setting).Select(row => Position(form, row)).Where(p => p < int.MaxValue));
        return (taken.DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>To the other side of another card in the same cell, one place at a time.</summary>
    private static ItemForm MovedPast(ItemForm form, int row, int other)
    {
        var rows = In(form, form.Text(Path(row, "step")), form.Text(Path(row, "setting"))).ToList();
        var (from, to) = (rows.IndexOf(row), rows.IndexOf(other));
        for (var at = from; to >= 0 && at != to; at += to > from ? 1 : -1)
            form = Swapped(form, rows[at], earlier: to < from);
        return form;
    }

    private static int Position(ItemForm form, int row) => int.TryParse(form.Text(Path(row, "position")), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : int.MaxValue;

    private static int? Row(ItemForm form, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < form.Rows(List) ? row : null;

    private static T ElementAtOrDefault<T>(this List<T> list, int index, T otherwise) => index >= 0 && index < list.Count ? list[index] : otherwise;
}
