using Npgsql;

namespace Wegwijzer.Testing;

/// <summary>Looks for words in every row of every table, whatever they are called: what was erased or refused is nowhere.</summary>
public static class DatabaseText
{
    /// <returns>Those of the words that stand somewhere, in whatever case, in the order of the words.</returns>
    public static async Task<IReadOnlyList<string>> FoundAsync(string connectionString, IEnumerable<string> words)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        string[] sought = [.. words];
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(dataSource))
        {
            await using var look = dataSource.CreateCommand(
                $"SELECT sought.it FROM unnest($1) AS sought(it) WHERE EXISTS (SELECT FROM {table} AS t WHERE position(lower(sought.it) IN lower(row_to_json(t)::text)) > 0)");
            look.Parameters.Add(new() { Value = sought });
            await using var reader = await look.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                found.Add(reader.GetString(0));
        }

        return [.. sought.Where(found.Contains)];
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlDataSource dataSource)
    {
        await using var list = dataSource.CreateCommand(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1");
        await using var reader = await list.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables.Count > 0 ? tables : throw new InvalidOperationException("There is no table to look in.");
    }
}
