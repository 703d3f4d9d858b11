using Wegwijzer.Application.Common;

namespace Wegwijzer.Api.Site.Lists;

/// <summary>What tells the list of one kind of content from another, to who reads it.</summary>
/// <param name="One">The word for one of them; <paramref name="More"/> is that for more.</param>
/// <param name="Element">The element that shows the list in somebody else's page.</param>
/// <param name="Resource">Where the Api has the same list.</param>
/// <param name="Frame">The page with the list that others put in a frame.</param>
/// <param name="Suggestion">The sort of suggestion that somebody makes who misses one.</param>
public sealed record ListKind(string Title, string One, string More, string Element, string Resource, string Frame, string Suggestion)
{
    public static readonly ListKind Tools = new("Hulpmiddelen", "hulpmiddel", "hulpmiddelen", "wegwijzer-hulpmiddelen", "tools", "/embed/hulpmiddelen", "missing-tool");
    public static readonly ListKind Signals = new("Signalen", "signaal", "signalen", "wegwijzer-signalen", "signals", "/embed/signalen", "missing-information");
    public static readonly ListKind ConversationTips = new("Gesprekstips", "gesprekstip", "gesprekstips", "wegwijzer-gesprekstips", "conversation-tips", "/embed/gesprekstips", "missing-information");
    public static readonly ListKind Factors = new("Factoren", "factor", "factoren", "wegwijzer-factoren", "factors", "/embed/factoren", "missing-information");

    public string Count(int count) => count == 1 ? $"1 {One}" : $"{count} {More}";

    /// <summary>The form for a suggestion, with what the list was filtered on filled in.</summary>
    public string SuggestAddress(ILookup<string, string> given) =>
        $"{ApiPaths.Contact}?kind={Suggestion}{string.Concat(Context.Where(given.Contains).Select(name => $"&{name}={Uri.EscapeDataString(given[name].First())}"))}";

    private static readonly string[] Context = ["step", "setting", "situation"];
}
