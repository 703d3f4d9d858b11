using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Search;

/// <summary>A query with the grade of each item that answers it; see <c>judged-queries.txt</c>.</summary>
internal sealed record JudgedQuery(string Text, string? Kind, IReadOnlyDictionary<string, int> Grades)
{
    private const int Depth = 5;

    public static IReadOnlyList<JudgedQuery> All { get; } = [.. File.ReadLines(Repository.File("tests/Api.Tests/Search/judged-queries.txt")).Where(line => line.Contains(" => ", StringComparison.Ordinal) && !line.StartsWith('#')).Select(Read)];

    public string Address => $"/api/v1/search?q={Uri.EscapeDataString(Text)}{(Kind is null ? "" : $"&in={Kind}")}";

    /// <summary>Of the first five, or as many as there are relevant ones where these are fewer, the share that is relevant.</summary>
    public double Precision(IEnumerable<string> hits)
    {
        var depth = Math.Min(Depth, Grades.Count);
        return (double)hits.Take(depth).Count(Grades.ContainsKey) / depth;
    }

    private static JudgedQuery Read(string line)
    {
        var (query, answers) = (line.Split(" => ")[0], line.Split(" => ")[1].Split(';'));
        var kind = Regex.Match(query, @" \[(?<kind>[a-z-]+)\]$", RegexOptions.None, TimeSpan.FromMinutes(1)).Groups["kind"];
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var part = 0; part < answers.Length; part++)
        {
            foreach (var pattern in answers[part].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var matching = Matching(pattern).Where(item => !kind.Success || item.StartsWith(kind.Value + "/", StringComparison.Ordinal)).ToList();
                matching.ShouldNotBeEmpty($"{pattern} of “{query}” is nothing in the guide");
                foreach (var item in matching)
                    grades.TryAdd(item, 2 - part);
            }
        }

        return new JudgedQuery(kind.Success ? query[..(kind.Index - 2)] : query, kind.Success ? kind.Value : null, grades);
    }

    private static IEnumerable<string> Matching(string pattern)
    {
        var parts = pattern.Split('/');
        var slug = new Regex($"^{Regex.Escape(parts[1]).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromMinutes(1));
        var plural = Domain.Content.ContentKind.Find(parts[0])!.Plural;
        return Guide.Slugs(plural).Where(s => slug.IsMatch(s)).Select(s => $"{parts[0]}/{s}");
    }
}

/// <summary>How well the judged queries are answered.</summary>
internal sealed class Relevance
{
    private readonly List<(JudgedQuery Query, IReadOnlyList<string> Hits)> answers = [];

    public double Precision => answers.Average(a => a.Query.Precision(a.Hits));

    /// <summary>The share of queries of which the first hit is just what was asked for.</summary>
    public double FirstIsBest => answers.Average(a => a.Hits.Count > 0 && a.Query.Grades.GetValueOrDefault(a.Hits[0]) == 2 ? 1.0 : 0.0);

    public int Unanswered => answers.Count(a => !a.Hits.Any(a.Query.Grades.ContainsKey));

    public static async Task<Relevance> OfAsync(Func<string, Task<Answer>> ask, bool degraded)
    {
        var relevance = new Relevance();
        foreach (var query in JudgedQuery.All)
        {
            var answer = (await ask(query.Address)).ShouldBeOk().Json;
            answer.GetProperty("degraded").GetBoolean().ShouldBe(degraded);
            relevance.answers.Add((query, [.. answer.GetProperty("items").EnumerateArray().Select(hit => $"{hit.GetProperty("kind").GetString()}/{hit.GetProperty("slug").GetString()}")]));
        }

        return relevance;
    }

    /// <summary>The figures, and each query that is not answered in full with its first five hits; what is not relevant has a minus.</summary>
    public override string ToString()
    {
        var report = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{answers.Count} queries: precision at 5 {Precision:0.000}, first hit of grade 2 {FirstIsBest:0.000}, nothing relevant found {Unanswered}\n"));
        foreach (var (query, hits) in answers.Where(a => a.Query.Precision(a.Hits) < 1))
            report.Append(CultureInfo.InvariantCulture, $"{query.Precision(hits):0.00} {query.Text}: {string.Join(' ', hits.Take(5).Select(hit => query.Grades.TryGetValue(hit, out var grade) ? $"{hit}({grade})" : $"-{hit}"))}\n");
        return report.ToString();
    }
}
