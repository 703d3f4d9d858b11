using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>The guide's longer texts as a page here shows them.</summary>
internal static partial class GuideText
{
    /// <summary>The text's sanitised HTML, its links within the guide leading to the pages here; a link that would lead nowhere becomes plain text.</summary>
    public static IHtmlContent Render(TextResponse text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new HtmlString(GuideLink().Replace(text.Html, link => Addresses.OfGuideLink(link.Groups["path"].Value) is { } address
            ? $"<a href=\"{address}\">{link.Groups["label"].Value}</a>"
            : link.Groups["label"].Value));
    }

    [GeneratedRegex("<a href=\"(?<path>/[^\"]*)\">(?<label>.*?)</a>", RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex GuideLink();
}
