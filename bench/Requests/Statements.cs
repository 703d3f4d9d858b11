using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using NpgsqlTypes;

namespace Wegwijzer.Requests;

/// <summary>The hand-written statements, prepared on one connection.</summary>
internal sealed class Statements
{
    private static readonly string[] Filters = ["step", "phase", "setting", "situation", "age", "kind", "organisation"];

    private readonly NpgsqlCommand list;
    private readonly NpgsqlCommand item;
    private readonly NpgsqlCommand cell;

    private Statements(NpgsqlConnection connection)
    {
        list = new NpgsqlCommand(Sql.Of("list"), connection);
        foreach (var filter in Filters)
            list.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | (filter == "age" ? NpgsqlDbType.Integer : NpgsqlDbType.Text) });
        list.Parameters.Add(new NpgsqlParameter<int>());
        list.Parameters.Add(new NpgsqlParameter<int>());
        list.Parameters.Add(new NpgsqlParameter<string>());
        item = new NpgsqlCommand(Sql.Of("item"), connection) { Parameters = { new NpgsqlParameter<string>() } };
        cell = new NpgsqlCommand(Sql.Of("cell"), connection) { Parameters = { new NpgsqlParameter<string>(), new NpgsqlParameter<string>() } };
    }

    public static async Task<Statements> PrepareAsync(NpgsqlConnection connection)
    {
        var statements = new Statements(connection);
        await statements.list.PrepareAsync();
        await statements.item.PrepareAsync();
        await statements.cell.PrepareAsync();
        return statements;
    }

    public Task<string> AnswerAsync(string path, string? query)
    {
        var parts = path.Split('/');
        return parts[1..] switch
        {
            ["tools"] => ListAsync(path, query),
            ["tools", var slug] => TextAsync(item, slug),
            ["steps", var step, "settings", var setting] => TextAsync(cell, step, setting),
            _ => throw new ArgumentException($"No statement answers {path}.", nameof(path)),
        };
    }

    private async Task<string> ListAsync(string path, string? query)
    {
        var given = QueryHelpers.ParseQuery(query);
        for (var i = 0; i < Filters.Length; i++)
        {
            var values = given.TryGetValue(Filters[i], out var asked) ? asked.ToArray() : null;
            list.Parameters[i].Value = values is null ? DBNull.Value : Filters[i] == "age" ? Array.ConvertAll(values, Years) : values;
        }

        list.Parameters[Filters.Length].Value = Number("page", 1);
        list.Parameters[Filters.Length + 1].Value = Number("pageSize", 20);
        list.Parameters[Filters.Length + 2].Value = $"/api/v1{path}{query}";
        return (string)(await list.ExecuteScalarAsync())!;

        int Number(string name, int otherwise) => given.TryGetValue(name, out var text) ? int.Parse(text!, CultureInfo.InvariantCulture) : otherwise;
    }

    private static int Years(string? age) => age == "prenatal" ? -1 : int.Parse(age!, CultureInfo.InvariantCulture);

    private static async Task<string> TextAsync(NpgsqlCommand command, params string[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

internal static class Sql
{
    public static string Of(string name)
    {
        using var reader = new StreamReader(typeof(Sql).Assembly.GetManifestResourceStream($"{name}.sql")!);
        return reader.ReadToEnd();
    }
}
