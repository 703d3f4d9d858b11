using Wegwijzer.Application.Steps;

namespace Wegwijzer.Api.Site.Guide;

/// <summary>How much there is, in words.</summary>
internal static class CountsText
{
    public static string Of(Counts counts) => (Background(counts), counts.Tools) switch
    {
        (0, 0) => "nog niets",
        (0, var tools) => Tools(tools),
        (_, 0) => $"achtergrond, {Tools(0)}",
        (_, var tools) => $"achtergrond en {Tools(tools)}",
    };

    public static int Background(Counts counts) => counts.Guidance + counts.Signals + counts.ConversationTips + counts.Factors;

    /// <summary>What the door to the background leads to.</summary>
    public static string BackgroundOf(Counts counts)
    {
        string[] parts =
        [
            .. Part(counts.Guidance, "onderwerp", "onderwerpen"),
            .. Part(counts.Signals, "signaal", "signalen"),
            .. Part(counts.ConversationTips, "gesprekstip", "gesprekstips"),
            .. Part(counts.Factors, "factor", "factoren"),
        ];
        return parts.Length == 0 ? "nog niets" : string.Join(", ", parts);
    }

    public static string Tools(int count) => count switch
    {
        0 => "nog geen hulpmiddelen",
        1 => "1 hulpmiddel",
        _ => $"{count} hulpmiddelen",
    };

    private static IEnumerable<string> Part(int count, string one, string more) => count == 0 ? [] : [$"{count} {(count == 1 ? one : more)}"];
}
