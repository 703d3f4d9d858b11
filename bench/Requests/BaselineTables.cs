using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Wegwijzer.Requests;

/// <summary>Makes the tables that the hand-written statements read (see setup.sql), with each item's JSON as the Api serves it.</summary>
internal static class BaselineTables
{
    private static readonly string[] Kinds = ["guidance", "signals", "conversationTips", "factors", "tools"];

    public static async Task FillAsync(NpgsqlDataSource database, string api, bool cells, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var setup = new NpgsqlCommand(Sql.Of("setup"), connection) { CommandTimeout = 300 })
            await setup.ExecuteNonQueryAsync(cancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(api), Timeout = TimeSpan.FromMinutes(2) };
        await FillToolsAsync(connection, http, cancellationToken);
        if (cells)
            await FillCellsAsync(connection, http, cancellationToken);
        await using var analyse = new NpgsqlCommand("ANALYZE bench.tool; ANALYZE bench.cell", connection);
        await analyse.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task FillToolsAsync(NpgsqlConnection connection, HttpClient http, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY bench.tool FROM STDIN (FORMAT binary)", cancellationToken);
        for (var next = "/api/v1/tools?sort=title&pageSize=100"; next is not null;)
        {
            using var list = JsonDocument.Parse(await http.GetByteArrayAsync(next, cancellationToken));
            foreach (var tool in list.RootElement.GetProperty("items").EnumerateArray())
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(tool.GetProperty("slug").GetString()!, NpgsqlDbType.Text, cancellationToken);
                await copy.WriteAsync(tool.GetRawText(), NpgsqlDbType.Text, cancellationToken);
            }

            next = list.RootElement.GetProperty("_links").GetProperty("next") is { ValueKind: JsonValueKind.Object } link ? link.GetProperty("href").GetString() : null;
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task FillCellsAsync(NpgsqlConnection connection, HttpClient http, CancellationToken cancellationToken)
    {
        var (steps, settings) = (await SlugsAsync("steps"), await SlugsAsync("settings"));
        await using var copy = await connection.BeginBinaryImportAsync("COPY bench.cell FROM STDIN (FORMAT binary)", cancellationToken);
        foreach (var (step, setting) in steps.SelectMany(step => settings.Select(setting => (step, setting))))
        {
            using var cell = JsonDocument.Parse(await http.GetByteArrayAsync($"/api/v1/steps/{step}/settings/{setting}", cancellationToken));
            foreach (var kind in Kinds)
            {
                foreach (var (position, item) in cell.RootElement.GetProperty(kind).EnumerateArray().Index())
                {
                    await copy.StartRowAsync(cancellationToken);
                    foreach (var text in (string[])[step, setting, kind])
                        await copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
                    await copy.WriteAsync(position, NpgsqlDbType.Integer, cancellationToken);
                    await copy.WriteAsync(item.GetRawText(), NpgsqlDbType.Text, cancellationToken);
                }
            }
        }

        await copy.CompleteAsync(cancellationToken);

        async Task<List<string>> SlugsAsync(string list)
        {
            using var json = JsonDocument.Parse(await http.GetByteArrayAsync($"/api/v1/{list}", cancellationToken));
            return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
        }
    }
}
