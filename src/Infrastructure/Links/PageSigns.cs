using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>What a page itself says: that it is not there, that it is only for people, or that it is elsewhere. Only its title and first headings are looked at, so that a page about such things is no such page.</summary>
internal static partial class PageSigns
{
    private const int LongestTitle = 300;

    // A wall is a small page; a large one may carry the same script and be what was asked for.
    private const int MostOfWall = 20_000;

    // A page that only leads on does so at once, or after a word of goodbye.
    private const int LongestFarewell = 10;

    /// <summary>Null where nothing is wrong with it.</summary>
    public static LinkFinding? Of(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return LinkFinding.Empty;
        var headings = Heading().Matches(html).Select(m => Plain(m.Groups["text"].Value)).Where(t => t.Length is > 0 and < LongestTitle).Take(4).ToList();
        if (headings.Exists(h => ForPeopleOnly().IsMatch(h)) || (html.Length < MostOfWall && Challenge().IsMatch(html)))
            return LinkFinding.BotWall;
        // A title often has the name of the site after a dash or bar.
        return headings.SelectMany(h => Parts().Split(h)).Any(part => NotThere().IsMatch(part.Trim())) ? LinkFinding.SaysNotFound : null;
    }

    /// <summary>Where the page says to go on to by itself; null where it does not.</summary>
    public static string? LeadsOnTo(string html)
    {
        foreach (var meta in Refresh().Matches(html).Select(m => m.Value))
        {
            if (RefreshContent().Match(WebUtility.HtmlDecode(meta)) is { Success: true } refresh
                && double.TryParse(refresh.Groups["wait"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wait) && wait <= LongestFarewell)
                return refresh.Groups["url"].Value.Trim();
        }

        return null;
    }

    private static string Plain(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    [GeneratedRegex(@"<(?<tag>title|h1)\b[^>]*>(?<text>.*?)</\k<tag>\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Space();

    [GeneratedRegex(@"\s+[-–—|·:»]\s+|[:.!?]\s+|[.!?]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    // Whole parts of a title only: "Vader niet gevonden" and "Artikel 404" are titles like any other.
    [GeneratedRegex(
        """
        ^(
            (http\s*)?(error|fout)?(code)?\s*404(\s*(error|fout|pagina|page|niet\sgevonden|not\sfound|\(.*\)))*
          | (helaas,?\s|oeps,?\s|sorry,?\s|oops,?\s)*(deze\s|de\s|je\s|uw\s|this\s|the\s|that\s|opgevraagde\s|gevraagde\s|gezochte\s|requested\s)*
            (pagina|webpagina|page|bestand|document|file|artikel|article|publicatie|product|item|inhoud|content)\s*
            (die\s(je|u)\s(zoekt|zocht|opvroeg)\s|you\s(are|were)\slooking\sfor\s|(you\s)?requested\s|met\sdeze\snaam\s)?
            ((is|was|werd|wordt|kon|kan|kunnen|could|can|has|does|cannot|couldn't|can't|isn't|doesn't)\s)*(helaas\s)?(
                niet\s(meer\s)?(worden\s)?(gevonden|beschikbaar)(\sworden)?|bestaat\s(helaas\s)?niet(\s\(?meer\)?)?|niet\s(te\s)?vinden|verwijderd
              | (not\s)?(be\s)?(been\s)?(not\s)?found|not\s(be\s)?found|not\savailable|(no\slonger|not|doesn't|does\snot)\s(exists?|available)|removed)
          | (niet|not)\s(gevonden|found)
          | (we|wij)\s(kunnen|konden)\sdeze\spagina\s(helaas\s)?niet\s(meer\s)?vinden
        )\s*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex NotThere();

    [GeneratedRegex(
        @"^(just a moment\W*|attention required!?.*|access denied.*|robot check.*|(ben je|bent u) (een|geen) (robot|mens)\W*|are you (a )?(human|robot)\W*|security check.*|bot verification.*|verifi(e|ë)er (dat )?(je|u) (een|geen) (mens|robot).*|request unsuccessful.*|pardon our interruption\W*|checking your browser.*|even geduld( a\.?u\.?b\.?| alstublieft)?\W*|ddos-?guard.*|human verification.*)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ForPeopleOnly();

    // What the best known walls put in the page that they show instead of the one asked for.
    [GeneratedRegex(@"_Incapsula_Resource|window\._cf_chl_opt|geo\.captcha-delivery\.com|id=""px-captcha|AwsWafIntegration", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Challenge();

    [GeneratedRegex(@"<meta\b[^>]*http-equiv\s*=\s*[""']?refresh\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Refresh();

    [GeneratedRegex(@"content\s*=\s*[""']?\s*(?<wait>[\d.]+)\s*[;,]\s*url\s*=\s*[""']?(?<url>[^""'>]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RefreshContent();
}
