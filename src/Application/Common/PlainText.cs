using System.Globalization;

namespace Wegwijzer.Application.Common;

internal static class PlainText
{
    /// <summary>Whether a name has this text in it, whatever its case and accents.</summary>
    public static bool Contains(string name, string text) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
