using System.Text.Json;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>A bundle as one JSON document, which is what an export gives: <c>format</c>, <c>version</c>, <c>digest</c> and <c>content</c>, a list per kind.</summary>
public static class BundleJson
{
    public const string Format = "wegwijzer-bundle-1";

    // What is about the document and not about the guide.
    private static readonly string[] Beside = ["format", "version", "digest", "content", "_links"];

    /// <summary>Reads an export; content that is not what its own digest says was damaged on the way, and is refused.</summary>
    public static Result<Bundle> Read(ReadOnlyMemory<byte> utf8)
    {
        var parsed = StrictJson.Parse(utf8);
        if (!parsed.Succeeded)
            return Result<Bundle>.Failure(parsed.Errors);
        using var document = parsed.Value;
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "format") != Format || !root.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.Object)
            return Fault("format", $"Dit is geen export van de wegwijzer (‘format’ is ‘{Format}’, en ‘content’ heeft een lijst per soort).");
        var errors = root.EnumerateObject().Where(m => !Beside.Contains(m.Name, StringComparer.Ordinal)).Select(m => Fault(m.Name, $"Het veld ‘{m.Name}’ bestaat hier niet.")).ToList();
        List<ContentItem> items = [.. content.EnumerateObject().SelectMany(list => ReadList(list, errors))];
        if (errors.Count > 0)
            return Result<Bundle>.Failure(errors);
        var bundle = Bundle.Create(items);
        return bundle.Succeeded && Text(root, "digest") is { } digest && digest != bundle.Value.Digest
            ? Fault("digest", "De inhoud is niet die van de vingerafdruk ‘digest’: het bestand is onderweg veranderd.")
            : bundle;
    }

    private static List<ContentItem> ReadList(JsonProperty list, List<Error> errors)
    {
        var items = new List<ContentItem>();
        if (ContentKind.All.FirstOrDefault(kind => kind.Plural == list.Name) is not { } kind || list.Value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(Fault(list.Name, $"‘{list.Name}’ is geen lijst van een soort inhoud."));
            return items;
        }

        foreach (var (index, json) in list.Value.EnumerateArray().Index())
        {
            var item = ContentItem.Read(kind, json);
            if (item.Succeeded)
                items.Add(item.Value);
            else
                errors.AddRange(item.Errors.Select(e => e with { Message = $"{list.Name}, item {index + 1}, {e.Field}: {e.Message}", Field = $"{list.Name}[{index}].{e.Field}" }));
        }

        return items;
    }

    private static string? Text(JsonElement root, string member) => root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Error Fault(string field, string message) => new("invalid-bundle", message, ErrorKind.Invalid, field);
}
