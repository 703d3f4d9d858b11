using System.Text;
using System.Text.Json;

namespace Wegwijzer.Requests;

/// <summary>That the hand-written statement and the Api give the same answer: without that their speeds say nothing.</summary>
internal static class Agreement
{
    public static async Task CheckAsync(Client api, int baselinePort, IEnumerable<string> paths)
    {
        using var baseline = new Client(baselinePort);
        foreach (var path in paths)
        {
            var (ours, theirs) = (Said(await api.AskOneAsync(Client.Get("/api/v1" + path))), Said(await baseline.AskOneAsync(Client.Get("/sql" + path))));
            var differ = ours.Zip(theirs).FirstOrDefault(lines => lines.First != lines.Second);
            if (differ != default || ours.Count != theirs.Count)
                throw new InvalidOperationException($"The statement and the Api differ on {path}:\n{theirs.Count} lines, {differ.Second}\n{ours.Count} lines, {differ.First}");
        }
    }

    private static List<string> Said(RawAnswer answer)
    {
        if (answer.Status != 200)
            return [$"{answer.Status} {Encoding.UTF8.GetString(answer.Body)}"];
        using var json = JsonDocument.Parse(answer.Body);
        var list = json.RootElement;
        return
        [
            .. list.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()),
            list.GetProperty("page").GetRawText(),
            list.GetProperty("groups").GetRawText(),
            list.GetProperty("general") is { ValueKind: JsonValueKind.Object } general ? general.GetProperty("count").GetRawText() : "null",
        ];
    }
}
