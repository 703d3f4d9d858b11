using System.Text.RegularExpressions;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>Words of ours that no curator should have to know; docs/admin.md has those that are used instead.</summary>
internal static partial class OurWords
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "slug", "placement", "snapshot", "json", "markdown", "database", "postgresql", "api", "digest", "hash", "server", "cache", "http", "https", "url", "html", "null", "token",
        "query", "backend", "endpoint", "migratie", "migraties", "utc", "cell", "guidance", "true", "false", "unchecked", "protective",
        "id", "guid", "uuid", "revision", "draft", "worksheet", "bundle", "outbox", "session", "cookie", "undefined", "nan", "exception", "error", "string", "command", "handler",
    };

    public static IEnumerable<string> In(string text) => Word().Matches(Address().Replace(text, "")).Select(m => m.Value.ToLowerInvariant()).Where(All.Contains).Distinct(StringComparer.Ordinal);

    // A web address is no word, with or without how it begins.
    [GeneratedRegex(@"https?://\S*|[\w-]+(\.[\w-]+)+/\S*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
