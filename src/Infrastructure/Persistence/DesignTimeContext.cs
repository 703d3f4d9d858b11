using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Wegwijzer.Infrastructure.Persistence;

/// <summary>Lets the EF Core tools make migrations without starting a host or a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<WegwijzerDbContext>
{
    public WegwijzerDbContext CreateDbContext(string[] args) => new(PersistenceOptions.For("Host=localhost;Database=wegwijzer"));
}

internal static class PersistenceOptions
{
    public static DbContextOptions<WegwijzerDbContext> For(string connectionString) =>
        (DbContextOptions<WegwijzerDbContext>)Configure(new DbContextOptionsBuilder<WegwijzerDbContext>(), b => b.UseNpgsql(connectionString, Configure)).Options;

    public static DbContextOptions<WegwijzerDbContext> For(NpgsqlDataSource dataSource) =>
        (DbContextOptions<WegwijzerDbContext>)Configure(new DbContextOptionsBuilder<WegwijzerDbContext>(), b => b.UseNpgsql(dataSource, Configure)).Options;

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, Action<DbContextOptionsBuilder> useNpgsql)
    {
        useNpgsql(builder);
        return builder.UseSnakeCaseNamingConvention();
    }

    public static void Configure(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.MigrationsHistoryTable("migration", Schemas.Curation);
}
