using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Links;

/// <summary>The addresses elsewhere that an item leads to: its own one, and those of the links in its texts.</summary>
public static partial class ItemLinks
{
    private const string AddressMember = "url";

    /// <summary>Each once, without what is after the <c>#</c>.</summary>
    public static IReadOnlyList<WebAddress> Of(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var found = new List<WebAddress>();
        Walk(item.ToJson(), address =>
        {
            if (WebAddress.Create(address) is { Succeeded: true } valid)
                found.Add(valid.Value.WithoutFragment);
            return address;
        });
        return [.. found.Distinct()];
    }

    /// <summary>The item with another address wherever it leads to the old one; what came after the <c>#</c> stays where the new one says nothing there.</summary>
    public static Result<ContentItem> Replace(ContentItem item, WebAddress old, WebAddress replacement)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(replacement);
        var json = item.ToJson();
        Walk(json, address =>
        {
            var parts = address.Split('#', 2);
            if (parts[0] != old.WithoutFragment.Value)
                return address;
            return parts.Length > 1 && !replacement.Value.Contains('#', StringComparison.Ordinal) ? $"{replacement.Value}#{parts[1]}" : replacement.Value;
        });
        return ContentItem.Read(item.Kind, json.ToJsonString());
    }

    private static void Walk(JsonNode? node, Func<string, string> visit)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is not JsonValue text)
                        Walk(value, visit);
                    else if (text.TryGetValue<string>(out var before) && Visited(name, before, visit) is var after && after != before)
                        members[name] = after;
                }

                break;
            case JsonArray rows:
                foreach (var row in rows)
                    Walk(row, visit);
                break;
        }
    }

    private static string Visited(string member, string text, Func<string, string> visit) =>
        member == AddressMember ? visit(text) : LinkInText().Replace(text, link => $"{link.Groups["before"].Value}{visit(link.Groups["address"].Value)}{link.Groups["after"].Value}");

    // The two ways in which CommonMark, as the guide uses it, writes a link to elsewhere.
    [GeneratedRegex(@"(?<before>\]\(|<)(?<address>https?://[^)>\s]+)(?<after>[)>\s])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkInText();
}
