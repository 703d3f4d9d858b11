using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wegwijzer.Domain.Privacy;

namespace Wegwijzer.Domain.Tests.Privacy;

/// <summary>A sentence of which a person has said what it holds.</summary>
internal sealed record LabelledSentence(string Label, string Text, IReadOnlyList<(int Start, int End)> Marks)
{
    private static readonly string[] Patterns = ["bsn", "date-of-birth", "phone", "e-mail", "postal-code-with-house-number"];

    public const string NamedChild = "named-child";

    public bool IsPattern => Patterns.Contains(Label);

    public bool IsNamedChild => Label == NamedChild;

    /// <summary>A suggestion about a tool: nothing to refuse, and no danger now.</summary>
    public bool IsAboutTools => Label is "clean" or "subject";

    public PrivacyReport Report { get; } = PrivacyGuard.Examine(Text);

    /// <summary>Each marked passage is touched by a finding of its sort: refused always for a pattern, refused unless confirmed for a named child.</summary>
    public bool IsCaught => Marks.All(m => Report.Findings.Any(f => f.Start < m.End && m.Start < f.Start + f.Length && f.MayBeConfirmed == IsNamedChild));

    public override string ToString() => $"{Label} | {Text} => {Report}";
}

/// <summary>Made-up sentences in a file; its head says how they are written down.</summary>
internal static partial class Corpus
{
    public static readonly IReadOnlyList<LabelledSentence> Development = Read("corpus-development.txt");

    public static readonly IReadOnlyList<LabelledSentence> HeldOut = Read("corpus-held-out.txt");

    private static List<LabelledSentence> Read(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Privacy", name)).Where(line => line.Length > 0 && line[0] != '#').Select(Sentence)];

    private static LabelledSentence Sentence(string line)
    {
        var (label, marked) = line.Split(" | ", 2) is [var first, var second] ? (first, Unseen().Replace(second, Character)) : throw new FormatException(line);
        var text = new StringBuilder();
        var marks = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[[", 0, 2) == 0)
                (start, i) = (text.Length, i + 1);
            // Of "…[punt]]]" the last two close.
            else if (string.CompareOrdinal(marked, i, "]]", 0, 2) == 0 && string.CompareOrdinal(marked, i + 1, "]]", 0, 2) != 0)
                (_, i) = (Close(), i + 1);
            else
                text.Append(marked[i]);
        }

        return new LabelledSentence(label, text.ToString(), marks);

        bool Close()
        {
            marks.Add((start, text.Length));
            return true;
        }
    }

    private static string Character(Match code) => ((char)int.Parse(code.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex(@"\\u[0-9a-fA-F]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Unseen();
}
