using Microsoft.EntityFrameworkCore;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Common;

/// <summary>What the use cases see of the database; the sets are the repositories.</summary>
public interface IWegwijzerContext
{
    DbSet<Revision> Revisions { get; }

    DbSet<PublishedItem> PublishedItems { get; }

    DbSet<ContentVersion> ContentVersions { get; }

    DbSet<Worksheet> Worksheets { get; }

    DbSet<Suggestion> Suggestions { get; }

    /// <summary>What is added here is sent once the change that it was saved with is made, and only then.</summary>
    DbSet<OutgoingMail> OutgoingMail { get; }

    DbSet<TRow> Set<TRow>()
        where TRow : class;

    /// <summary>Saves; what a constraint of the database refuses comes back as that feature's error.</summary>
    Task<Result> SaveAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs one publication in a transaction that holds the row with the content version, saves, wakes those who listen and commits.
    /// A failure, whether of the publication itself or of a constraint, leaves everything as it was.
    /// </summary>
    Task<Result<T>> InPublicationAsync<T>(Func<ContentVersion, Task<Result<T>>> publish, CancellationToken cancellationToken);
}
