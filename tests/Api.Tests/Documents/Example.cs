using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Tests.Documents;

/// <summary>A piece of code in a document for developers, with what the document says that it gives.</summary>
/// <param name="Result">The block right below, where that is text or JSON; null where nothing is said.</param>
internal sealed partial record Example(string Language, string Code, (string Language, string Text)? Result)
{
    /// <summary>The server as documents name it.</summary>
    public const string Server = "https://wegwijzer.example";

    private static readonly string[] Runs = ["bash", "js", "html"];
    private static readonly string[] Results = ["json", "text"];

    public string FirstLine => Code.Split('\n')[0];

    public static IReadOnlyList<Example> In(string markdown)
    {
        var blocks = Fences().Matches(markdown).Select(m => (Language: m.Groups["language"].Value, Text: m.Groups["text"].Value, Start: m.Index, End: m.Index + m.Length)).ToList();
        var unknown = blocks.Select(b => b.Language).Except([.. Runs, .. Results]).ToList();
        return unknown.Count > 0
            ? throw new NotSupportedException($"Nothing here runs a block of ‘{unknown[0]}’.")
            : [.. blocks.Select((block, i) => (Block: block, Next: blocks.ElementAtOrDefault(i + 1)))
                .Where(pair => Runs.Contains(pair.Block.Language))
                .Select(pair => new Example(pair.Block.Language, pair.Block.Text, IsResult(pair.Next, pair.Block.End) ? (pair.Next.Language, pair.Next.Text) : null))];

        // Nothing but an empty line stands between what is run and what it gives.
        bool IsResult((string Language, string Text, int Start, int End) next, int end) => next.Language is not null && Results.Contains(next.Language) && string.IsNullOrWhiteSpace(markdown[end..next.Start]);
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fences();
}
