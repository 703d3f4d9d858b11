using System.Text.Json.Nodes;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Readability;
using Wegwijzer.Domain.Vocabulary;
using Wegwijzer.Infrastructure.Content;

namespace Wegwijzer.Application.Tests.Content;

/// <summary>The bounds are those of <see cref="PlainLanguage"/>; docs/content.md says where they come from.</summary>
public sealed class EveryTextIsPlain
{
    private static readonly HashSet<string> Formatted = new(StringComparer.Ordinal) { "body", "introduction" };
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "description", "explanation", "examples", "purpose", "note" };

    /// <summary>Names, and what programs read: these are facts of the source, or no Dutch at all.</summary>
    private static readonly HashSet<string> NoProse = new(StringComparer.Ordinal)
    {
        "slug", "title", "name", "label", "code", "meaning", "phone", "url", "pages", "colour", "professions", "synonyms", "parents", "situations", "organisations",
        "kind", "domain", "step", "setting", "phase", "category", "group", "section",
    };

    /// <summary>Harder than the bounds, with the reason why they stay so.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["guidance/met-wie-bespreken-onderwijs-kinderopvang/body"] = "A list of professions; their names are facts, and long.",
        ["guidance/met-wie-bespreken-jgz/body"] = "A list of professions; their names are facts, and long.",
        ["guidance/met-wie-samenwerken/body"] = "A list of professions and organisations; their names are facts, and long.",
        ["signal/zorgen/explanation"] = "Names the 22 people and places of p. 19 that may worry.",
        ["page/kwetsbare-situaties/body"] = "Names the seven situations of p. 2 as the document does.",
    };

    /// <summary>Not abbreviations that a reader could be told the meaning of.</summary>
    private static readonly string[] Names = ["AA" /* a level of WCAG */, "DNA" /* the DNA-V method, which is called just that */];

    private static readonly IReadOnlyList<ContentItem> Items = ContentFolder.Read(Path.Combine(AppContext.BaseDirectory, "content")).Value.Items;

    private static readonly IReadOnlyList<Text> Texts = [.. Items.SelectMany(TextsOf)];

    [Fact]
    public void No_text_is_harder_than_the_bounds_but_for_the_exceptions()
    {
        Texts.Count.ShouldBeGreaterThan(600);
        Texts.Where(t => !Exceptions.ContainsKey(t.Path)).SelectMany(t => t.Remarks(hard: true)).ShouldBeEmpty();
    }

    [Fact]
    public void An_exception_that_is_plain_by_now_is_none() =>
        Exceptions.Keys.Where(path => Texts.Single(t => t.Path == path).Remarks(hard: true).Count == 0).ShouldBeEmpty();

    [Fact]
    public void Every_abbreviation_is_spelled_out_or_in_the_list() => Texts.SelectMany(t => t.Remarks(hard: false)).ShouldBeEmpty();

    [Fact]
    public void Every_member_that_holds_text_is_known_as_prose_or_not() =>
        Items.SelectMany(item => Strings(item.ToJson(), "", "")).Select(s => s.Member).Distinct(StringComparer.Ordinal)
            .Where(member => !Formatted.Contains(member) && !Plain.Contains(member) && !NoProse.Contains(member)).ShouldBeEmpty();

    private static IEnumerable<Text> TextsOf(ContentItem item)
    {
        var known = Known.Concat(Capitals(item.DisplayTitle)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, member, value) in Strings(item.ToJson(), item.ToString(), ""))
        {
            if (Formatted.Contains(member))
                yield return new Text(path, value, ReadabilityReport.OfMarkdown(value, known));
            else if (Plain.Contains(member))
                yield return new Text(path, value, ReadabilityReport.OfPlainText(value, known));
        }
    }

    /// <summary>The list of abbreviations, and the names of organisations. What stands in its own title is a name too: SPARK, ALPHA-NL.</summary>
    private static IEnumerable<string> Known =>
        Items.OfType<Abbreviation>().Select(a => a.Code).Concat(Items.OfType<Organisation>().SelectMany(o => Capitals(o.Name))).Concat(Names);

    private static IEnumerable<string> Capitals(string name) => name.Split([' ', '-', '/', '(', ')', ',', ':', '.']).Where(part => part.Length > 1 && part.All(char.IsUpper));

    private static IEnumerable<(string Path, string Member, string Value)> Strings(JsonNode? node, string path, string member) => node switch
    {
        JsonObject members => members.SelectMany(m => Strings(m.Value, $"{path}/{m.Key}", m.Key)),
        JsonArray elements => elements.SelectMany((element, i) => Strings(element, $"{path}[{i}]", member)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, member, text)],
        _ => [],
    };

    private sealed record Text(string Path, string Value, ReadabilityReport Report)
    {
        public IReadOnlyList<string> Remarks(bool hard) =>
            [.. Report.Remarks.Where(r => r.Code != ReadabilityRemark.UnexplainedAbbreviation == hard).Select(r => $"{Path}: {r.Message} “{Value.Substring(r.Start, r.Length)}”")];
    }
}
