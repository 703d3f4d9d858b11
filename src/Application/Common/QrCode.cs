using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace Wegwijzer.Application.Common;

/// <summary>A text as a picture that a phone reads; drawn in the page itself, so that what it says has no address of its own.</summary>
public static class QrCode
{
    /// <param name="label">What it is, for who can't see it.</param>
    public static string Svg(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var dots = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            // A run of dark squares is one stroke.
            for (var (column, run) = (0, 0); column < code.ModuleMatrix.Count; column += run + 1)
            {
                run = Run(code.ModuleMatrix[row], column);
                if (run > 0)
                    dots.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{run}v1h-{run}z");
            }
        }

        var size = code.ModuleMatrix.Count;
        // Black on white in dark mode as well: that is what phones read.
        return $"<svg class=\"qr\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}h-{size}z\"/><path fill=\"#000\" d=\"{dots}\"/></svg>";
    }

    private static int Run(System.Collections.BitArray row, int from)
    {
        var to = from;
        while (to < row.Count && row[to])
            to++;
        return to - from;
    }
}
