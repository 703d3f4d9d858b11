using Microsoft.Extensions.Logging.Abstractions;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Application.Tests.Common;

/// <summary>Search as it is when the database is gone.</summary>
internal sealed class WithoutDatabase : ITextSearch
{
    public static GuideSearch Search(GuideSnapshot guide) => new(guide, new WithoutDatabase(), new SearchBreaker(), TimeProvider.System, NullLogger<GuideSearch>.Instance);

    public Task<TextHits> FindAsync(SearchTerms terms, CancellationToken cancellationToken) => throw new TimeoutException();
}
