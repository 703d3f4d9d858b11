using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>The Api over a guide of its own, for a class that sends in suggestions; without a limit, unless the class sets one.</summary>
public sealed class Intake(TestDatabases databases) : IAsyncLifetime
{
    public const string Suggestions = "/api/v1/suggestions";
    public const string Check = Suggestions + "/_check";

    internal static readonly Dictionary<string, string> NoLimit = new() { ["Suggestions:PerClient:Most"] = "0" };

    private ApiHost? api;

    internal ApiHost Api => api ?? throw new InvalidOperationException("The class has not started.");

    internal string Database { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Database = await databases.CreateWithGuideAsync();
        api = await ApiHost.StartReadyAsync(Database, settings: NoLimit);
    }

    public async ValueTask DisposeAsync()
    {
        if (api is not null)
            await api.DisposeAsync();
    }

    /// <summary>A whole, right suggestion that no other has the words of, with only what the test is about said.</summary>
    internal static string Json(Action<JsonObject>? change = null)
    {
        var suggestion = new JsonObject { ["kind"] = "missing-tool", ["message"] = $"Ik mis een hulpmiddel over {AWord()}." };
        change?.Invoke(suggestion);
        return suggestion.ToJsonString();
    }

    /// <summary>A word that no other text has, and that is no number.</summary>
    internal static string AWord() => string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + Convert.ToInt32($"{c}", 16))));

    internal Task<Answer> SendAsync(string json, params (string Name, string Value)[] headers) => Api.PostAsync(Suggestions, json, headers);

    internal Task<long> CountAsync(string where = "true") => QueryAsync<long>(Database, $"SELECT count(*) FROM intake.suggestion WHERE {where}");

    internal Task<T> QueryAsync<T>(string sql) => QueryAsync<T>(Database, sql);

    internal static async Task<T> QueryAsync<T>(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }
}

internal static class IntakeAnswers
{
    public static Answer ShouldBeTakenIn(this Answer answer)
    {
        ((int)answer.Status).ShouldBe(201, answer.Text);
        return answer;
    }

    public static string Code(this Answer answer) => answer.ShouldBeTakenIn().Json.GetProperty("code").GetString()!;

    public static IReadOnlyList<(string Field, string Kind)> Findings(this Answer answer) =>
        [.. answer.Json.GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("field").GetString()!, f.GetProperty("kind").GetString()!))];

    public static bool IsNull(this JsonElement element, string member) => element.GetProperty(member).ValueKind == JsonValueKind.Null;
}
