using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

/// <summary>What is stored in the database of a host.</summary>
internal static class Stored
{
    /// <summary>The revisions of an item, the first one first.</summary>
    public static Task<List<Revision>> RevisionsAsync(this GuideHost host, ContentKind kind, string slug) =>
        host.WithContextAsync(context => context.Revisions.AsNoTracking().OfItem(kind, Slug.Parse(slug)).OrderBy(r => r.Number).ToListAsync());

    public static Task<ContentVersion> ContentVersionAsync(this GuideHost host) => host.WithContextAsync(context => context.ContentVersions.AsNoTracking().SingleAsync());

    public static Task<PublishedItem?> PublishedAsync(this GuideHost host, ContentKind kind, string slug) =>
        host.WithContextAsync(context => context.PublishedItems.AsNoTracking().SingleOrDefaultAsync(i => i.Kind == kind.Name && i.Slug == slug));

    /// <summary>A checksum of every table but the audit trail, where refusals are written too, so that a test can tell that nothing at all has changed.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> EverythingAsync(this GuideHost host)
    {
        var tables = await host.QueryAsync("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname IN ('published', 'curation', 'intake', 'account') AND tablename <> 'audit_entry'");
        var checksums = new Dictionary<string, string>();
        foreach (var table in tables)
            checksums[table] = (await host.QueryAsync($"SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM {table} t")).Single();
        return checksums;
    }

    /// <summary>The first column of each row, as text.</summary>
    public static async Task<List<string>> QueryAsync(this GuideHost host, string sql)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetValue(0).ToString()!);
        return rows;
    }

    public static async Task ExecuteAsync(this GuideHost host, string sql)
    {
        await using var connection = new NpgsqlConnection(host.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
