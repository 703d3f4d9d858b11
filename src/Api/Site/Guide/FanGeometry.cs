using System.Globalization;

namespace Wegwijzer.Api.Site.Guide;

/// <summary>One step as a wedge of the fan: half a ring, from left to right. The web component draws the same (<c>Embed/Script/steps.js</c>).</summary>
internal sealed record FanWedge(string Path, IReadOnlyList<(double X, double Y, string Text)> Lines)
{
    public const int Centre = 320;
    private const int Inner = 92;
    private const int Outer = 308;
    private const int LabelRadius = 250;
    private const int LineLength = 13;

    public static FanWedge Of(int index, int count, int number, string name)
    {
        var angle = Math.PI / count;
        var from = Math.PI - (index * angle);
        var to = from - angle;
        var lines = Wrapped(name);
        var (x, y) = At(from - (angle / 2), LabelRadius);
        var top = y - (lines.Count * 8.5);
        return new FanWedge(
            $"M{Text(At(from, Inner))}L{Text(At(from, Outer))}A{Outer} {Outer} 0 0 1 {Text(At(to, Outer))}L{Text(At(to, Inner))}A{Inner} {Inner} 0 0 0 {Text(At(from, Inner))}Z",
            [(x, top, number.ToString(CultureInfo.InvariantCulture)), .. lines.Select((line, i) => (x, top + 18 + (i * 16), line))]);
    }

    public static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text((double X, double Y) point) => $"{Text(point.X)} {Text(point.Y)}";

    private static (double X, double Y) At(double angle, int radius) => (Centre + (radius * Math.Cos(angle)), Centre - (radius * Math.Sin(angle)));

    private static List<string> Wrapped(string name)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < LineLength)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }
}
