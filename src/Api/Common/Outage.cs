using System.Data.Common;

namespace Wegwijzer.Api.Common;

/// <summary>Tells that the database is away for now from a bug of ours: who comes back in a moment is helped.</summary>
internal static class Outage
{
    // A former primary, after another took its place.
    private const string ReadOnly = "25006";

    public static bool Is(Exception? exception) =>
        exception is DbException { IsTransient: true } or DbException { SqlState: null or ReadOnly } or TimeoutException || (exception?.InnerException is { } inner && Is(inner));
}
