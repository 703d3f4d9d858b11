using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Pages;

namespace Wegwijzer.Api.Site.Guide;

/// <summary>
/// The texts of one page as they are read: an abbreviation of the guide is explained where it first stands on the page, and
/// remembered, so that the foot of the page can explain them all.
/// </summary>
public sealed partial class Reading(GuideSnapshot guide)
{
    private readonly Dictionary<string, string> meanings = guide.All<Abbreviation>().ToDictionary(a => a.Item.Code, a => a.Item.Meaning, StringComparer.Ordinal);
    private readonly List<string> explained = [];

    /// <summary>The abbreviations of this page so far, in the order of the alphabet.</summary>
    public IEnumerable<(string Code, string Meaning)> Explained => explained.Order(StringComparer.OrdinalIgnoreCase).Select(code => (code, meanings[code]));

    public MarkupString Plain(string? text) => new(Explain(WebUtility.HtmlEncode(text ?? "").Replace("\n", "<br>", StringComparison.Ordinal)));

    /// <summary>Text that was rendered and sanitised already.</summary>
    public MarkupString Html(string html) =>
        new(TextBetweenTags().Replace(html, text => Explain(text.Value)));

    private string Explain(string text)
    {
        foreach (var (code, meaning) in meanings)
        {
            if (explained.Contains(code, StringComparer.Ordinal) || Place(text, code) is not (>= 0 and var at))
                continue;
            explained.Add(code);
            text = $"{text[..at]}<abbr title=\"{WebUtility.HtmlEncode(meaning)}\">{code}</abbr>{text[(at + code.Length)..]}";
        }

        return text;
    }

    // As a word of its own, and not within what was marked before.
    private static int Place(string text, string code)
    {
        for (var at = text.IndexOf(code, StringComparison.Ordinal); at >= 0; at = text.IndexOf(code, at + 1, StringComparison.Ordinal))
        {
            var standsAlone = (at == 0 || !IsWord(text[at - 1])) && (at + code.Length == text.Length || !IsWord(text[at + code.Length]));
            if (standsAlone && text.LastIndexOf('<', at) <= text.LastIndexOf('>', at))
                return at;
        }

        return -1;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '&' or ';';

    [GeneratedRegex("(?<=^|>)[^<]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TextBetweenTags();
}
