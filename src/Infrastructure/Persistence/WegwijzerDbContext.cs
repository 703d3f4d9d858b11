using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Infrastructure.Search;

namespace Wegwijzer.Infrastructure.Persistence;

internal sealed class WegwijzerDbContext(DbContextOptions<WegwijzerDbContext> options) : DbContext(options), IWegwijzerContext, IDataProtectionKeyContext
{
    /// <summary>The channel on which a publication wakes every node; it says only that there is news.</summary>
    public const string PublishedChannel = "wegwijzer_published";

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<PublishedItem> PublishedItems => Set<PublishedItem>();

    public DbSet<ContentVersion> ContentVersions => Set<ContentVersion>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Worksheet> Worksheets => Set<Worksheet>();

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();

    public async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SaveChangesAsync(cancellationToken);
            return Result.Success();
        }
        catch (DbUpdateConcurrencyException)
        {
            ChangeTracker.Clear();
            return RevisionErrors.Outdated;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException refusal && ConstraintErrors.Of(refusal) is { } error)
        {
            ChangeTracker.Clear();
            return error;
        }
    }

    public async Task<Result<T>> InPublicationAsync<T>(Func<ContentVersion, Task<Result<T>>> publish, CancellationToken cancellationToken)
    {
        ChangeTracker.Clear();
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var version = (await ContentVersions.FromSql($"SELECT * FROM published.content_version WHERE id = {ContentVersion.TheOnly} FOR UPDATE").ToListAsync(cancellationToken)).Single();
        var before = version.Number;
        var published = await publish(version);
        if (!published.Succeeded)
        {
            ChangeTracker.Clear();
            return published;
        }

        var saved = await SaveAsync(cancellationToken);
        if (!saved.Succeeded)
            return Result<T>.Failure(saved.Errors);
        try
        {
            if (version.Number != before)
            {
                await SearchWord.AddAsync(Database, version.Number, cancellationToken);
                await Database.ExecuteSqlAsync($"SELECT pg_notify({PublishedChannel}, {version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)})", cancellationToken);
            }

            // References are checked here, at the end, because their constraints are deferred.
            await transaction.CommitAsync(cancellationToken);
            return published;
        }
        catch (PostgresException refusal) when (ConstraintErrors.Of(refusal) is { } error)
        {
            ChangeTracker.Clear();
            return error;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.HasPostgresExtension("fuzzystrmatch");
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WegwijzerDbContext).Assembly);
    }
}
