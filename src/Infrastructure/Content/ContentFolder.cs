using System.Text.Json;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Infrastructure.Content;

/// <summary>Reads a folder with one JSON file per kind into a bundle; every fault is told with its file, item and place.</summary>
internal static class ContentFolder
{
    public static Result<Bundle> Read(string folder)
    {
        var errors = new List<Error>();
        var items = new List<ContentItem>();
        if (!Directory.Exists(folder))
            return Fault(folder, "De map bestaat niet.");
        foreach (var stray in Directory.EnumerateFiles(folder, "*.json").Where(file => !ContentKind.All.Any(kind => kind.Plural == Path.GetFileNameWithoutExtension(file))))
            errors.Add(Fault(Path.GetFileName(stray), "Dit bestand hoort bij geen enkele soort inhoud."));
        foreach (var kind in ContentKind.All)
            ReadFile(folder, kind, items, errors);
        if (errors.Count > 0)
            return Result<Bundle>.Failure(errors);
        var bundle = Bundle.Create(items);
        return bundle.Succeeded ? bundle : Result<Bundle>.Failure([.. bundle.Errors.Select(e => e with { Message = $"{e.Field!.Split('/')[0]}.json: {e.Message}" })]);
    }

    private static void ReadFile(string folder, ContentKind kind, List<ContentItem> items, List<Error> errors)
    {
        var file = $"{kind.Plural}.json";
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            errors.Add(Fault(file, "Het bestand ontbreekt."));
            return;
        }

        var parsed = StrictJson.Parse(File.ReadAllBytes(path));
        if (!parsed.Succeeded)
        {
            errors.AddRange(parsed.Errors.Select(e => Fault(file, e.Message)));
            return;
        }

        using var document = parsed.Value;
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            errors.Add(Fault(file, "Het bestand heeft geen lijst ‘items’."));
            return;
        }

        foreach (var member in document.RootElement.EnumerateObject().Where(m => m.Name is not ("$schema" or "items")))
            errors.Add(Fault(file, $"Het veld ‘{member.Name}’ bestaat hier niet."));
        foreach (var (index, json) in list.EnumerateArray().Index())
            ReadItem(file, index, kind, json, items, errors);
    }

    private static void ReadItem(string file, int index, ContentKind kind, JsonElement json, List<ContentItem> items, List<Error> errors)
    {
        var item = ContentItem.Read(kind, json);
        if (item.Succeeded)
            items.Add(item.Value);
        else
            errors.AddRange(item.Errors.Select(e => e with { Message = $"{file}, item {index + 1} ({NameOf(json)}), {e.Field}: {e.Message}" }));
    }

    private static string NameOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("slug", out var slug) && slug.ValueKind == JsonValueKind.String ? slug.GetRawText().Trim('"') : "zonder slug";

    private static Error Fault(string file, string message) => new("invalid-content", $"{file}: {message}", ErrorKind.Invalid, file);
}
