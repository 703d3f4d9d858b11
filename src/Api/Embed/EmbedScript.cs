using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Embed;

/// <summary>
/// The web components as the one file that a page loads, so that one integrity hash covers all of it: our modules in the order of what they
/// need, without the lines that tie them together. They are written and checked as modules (<c>src/Api/Embed/Script</c>).
/// </summary>
internal static partial class EmbedScript
{
    /// <summary>The version of the elements and their attributes, in the pinned address; it goes up with every change of the script after a release.</summary>
    public const string Version = "1.0.0";

    /// <summary>In this order each module follows what it imports.</summary>
    public static readonly IReadOnlyList<string> Modules = ["dom", "api", "styles", "list", "kinds", "steps", "suggestion", "define"];

    public static byte[] Content { get; } = Encoding.UTF8.GetBytes(string.Concat(Modules.Select(Read)));

    private static string Read(string module)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"embed/{module}.js") ?? throw new InvalidOperationException($"The build left out {module}.js.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = Imports().Replace(reader.ReadToEnd().ReplaceLineEndings("\n"), "");
        return Comments().Replace(Exports().Replace(text, ""), "").TrimStart('\n');
    }

    [GeneratedRegex(@"^import .*\n", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Imports();

    [GeneratedRegex(@"^export (?=class |const |function |async )", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exports();

    // Whole lines of comment only: types and explanations for who reads the modules.
    [GeneratedRegex(@"^[ \t]*(?:/\*\*(?:[^*]|\*(?!/))*\*/|//.*)[ \t]*\n", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();
}
