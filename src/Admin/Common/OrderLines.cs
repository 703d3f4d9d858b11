using System.Globalization;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>The lines of a page where things are put in order, each as <c>slug:position</c>, the place that somebody saw it at.</summary>
internal static class OrderLines
{
    public const string Save = "bewaren";

    public static string Line(string slug, int position) => string.Create(CultureInfo.InvariantCulture, $"{slug}:{position}");

    public static (Slug Slug, int Position)? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Split(':') is [var name, var text] && Slug.Create(name) is { Succeeded: true } slug && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? (slug.Value, position)
            : null;
    }

    /// <summary>The lines after one of their buttons: <c>eerder:2</c>, <c>later:2</c>.</summary>
    public static IReadOnlyList<string> Moved(IReadOnlyList<string> lines, string act)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(act);
        var moved = lines.ToList();
        if (act.Split(':') is not [var direction, var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return moved;
        var to = direction == "eerder" ? from - 1 : from + 1;
        if (from < moved.Count && to >= 0 && to < moved.Count)
            (moved[from], moved[to]) = (moved[to], moved[from]);
        return moved;
    }
}
