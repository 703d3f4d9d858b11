using Ganss.Xss;
using Markdig;
using Markdown = Wegwijzer.Domain.Common.Markdown;

namespace Wegwijzer.Application.Common;

/// <summary>Turns the guide's texts into what is served: internal links as addresses, and HTML in which nothing can run.</summary>
internal static class TextRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static TextResponse Render(Markdown text)
    {
        var markdown = text.InternalLinks.Distinct(StringComparer.Ordinal).Aggregate(
            text.Text, (result, link) => result.Replace($"]({Markdown.InternalScheme}{link})", $"]({SitePaths.OfInternalLink(link)})", StringComparison.Ordinal));
        return new TextResponse(markdown, Sanitizer().Sanitize(Markdig.Markdown.ToHtml(markdown, Pipeline)).TrimEnd());
    }

    private static HtmlSanitizer Sanitizer()
    {
        // One each time: a sanitizer is not safe to share between threads, and texts are rendered once per publication.
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["p", "ul", "ol", "li", "em", "strong", "a", "br", "h2", "h3", "h4", "blockquote"], StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        });
        return sanitizer;
    }
}
