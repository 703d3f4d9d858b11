using System.Text.Json.Nodes;

namespace Wegwijzer.Application.Tests.Content;

/// <summary>A copy of the guide's own content folder, to spoil.</summary>
internal sealed class TheFolder : IDisposable
{
    private TheFolder(string path) => Path = path;

    public string Path { get; }

    public static string Own => System.IO.Path.Combine(AppContext.BaseDirectory, "content");

    public static TheFolder Copy()
    {
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"wegwijzer-content-{Guid.NewGuid():N}");
        Directory.CreateDirectory(path);
        foreach (var file in Directory.EnumerateFiles(Own, "*.json"))
            File.Copy(file, System.IO.Path.Combine(path, System.IO.Path.GetFileName(file)));
        return new TheFolder(path);
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Changes the first item of a file; gives its slug.</summary>
    public string ChangeFirst(string file, Action<JsonObject> change)
    {
        var slug = "";
        Change(file, json =>
        {
            var first = json["items"]![0]!.AsObject();
            slug = first["slug"]!.GetValue<string>();
            change(first);
        });
        return slug;
    }

    public void Change(string file, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(At(file)))!.AsObject();
        change(json);
        File.WriteAllText(At(file), json.ToJsonString());
    }

    public void ChangeText(string file, Func<string, string> change) => File.WriteAllText(At(file), change(File.ReadAllText(At(file))));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
