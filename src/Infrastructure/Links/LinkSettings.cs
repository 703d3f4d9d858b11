using System.Net;
using Microsoft.Extensions.Configuration;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>How links are checked, as the configuration says under <c>Links</c>; what is not read there are limits that nobody needs to choose.</summary>
/// <param name="Contact">Where whoever runs a site that is checked can reach us: an e-mail or web address. Null: nothing is checked by itself.</param>
/// <param name="AllowedNetworks">Private networks that links may lead into all the same. For a test set-up alone; empty unless set.</param>
internal sealed record LinkSettings(string? Contact, IReadOnlyList<IPNetwork> AllowedNetworks)
{
    private const string Section = "Links";
    private const int LongestContact = 200;

    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For an answer to begin, and again for what is read of it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A site that asks for more than this is left alone in this run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);

    public int HostsAtOnce { get; init; } = 16;

    public int MostRedirects { get; init; } = 10;

    public int MostPageBytes { get; init; } = 256 * 1024;

    public int MostPdfBytes { get; init; } = 30 * 1024 * 1024;

    /// <summary>How a site sees who asks.</summary>
    public string UserAgent { get; } = $"Mozilla/5.0 (compatible; Wegwijzer-linkcontrole/1.0{(Contact is null ? "" : $"; +{Contact}")})";

    public static LinkSettings Read(IConfiguration configuration)
    {
        var links = configuration.GetSection(Section);
        var contact = links["Contact"] is { Length: > 0 } text ? text.Trim() : null;
        if (contact is not null && (contact.Length > LongestContact || contact.Any(c => c is < '!' or > '~' or '(' or ')' or ';')))
            throw new LinkSettingsException("Links__Contact is no e-mail or web address: it has spaces, brackets or letters that a header can't carry.");
        return new LinkSettings(contact, [.. (links["AllowedNetworks"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)]);
    }

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network : throw new LinkSettingsException($"Links__AllowedNetworks has ‘{text}’, which is no network such as 127.0.0.0/8.");
}

/// <summary>The configuration of the link watch can't be right; the message is one sentence for the operator.</summary>
public sealed class LinkSettingsException(string message) : Exception(message);
