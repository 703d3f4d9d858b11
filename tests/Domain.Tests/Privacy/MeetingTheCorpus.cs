using System.Text.RegularExpressions;
using Wegwijzer.Domain.Privacy;

namespace Wegwijzer.Domain.Tests.Privacy;

/// <summary>How well the guard does on sentences of which a person has said what they hold.</summary>
public sealed partial class MeetingTheCorpus
{
    private static readonly IReadOnlyList<LabelledSentence> All = [.. Corpus.Development, .. Corpus.HeldOut];

    [Fact]
    public void There_are_enough_sentences_of_each_sort()
    {
        All.Count.ShouldBeGreaterThanOrEqualTo(500);
        All.Select(s => s.Text).ShouldBeUnique();
        All.Count(s => s.Label == "subject").ShouldBeGreaterThanOrEqualTo(100);
        All.Select(s => s.Label).Distinct().Order().ShouldBe(
            ["bsn", "clean", "danger", "date-of-birth", "e-mail", "named-child", "phone", "postal-code-with-house-number", "subject"]);
        All.Where(s => (s.IsPattern || s.IsNamedChild) != s.Marks.Count > 0).ShouldBeEmpty();
    }

    [Fact]
    public void Of_the_patterns_99_in_100_are_caught() => Share(All.Where(s => s.IsPattern), s => s.IsCaught).ShouldBeGreaterThanOrEqualTo(0.99);

    [Fact]
    public void Of_the_children_who_are_named_90_in_100_are_caught_also_where_nobody_looked()
    {
        Share(All.Where(s => s.IsNamedChild), s => s.IsCaught).ShouldBeGreaterThanOrEqualTo(0.90);
        Share(Corpus.HeldOut.Where(s => s.IsNamedChild), s => s.IsCaught).ShouldBeGreaterThanOrEqualTo(0.90);
    }

    [Fact]
    public void Of_the_suggestions_about_tools_no_more_than_5_in_100_are_refused()
    {
        Share(All.Where(s => s.IsAboutTools), s => s.Report.Findings.Count > 0).ShouldBeLessThanOrEqualTo(0.05);
        Share(Corpus.HeldOut.Where(s => s.IsAboutTools), s => s.Report.Findings.Count > 0).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public void A_suggestion_about_suicide_abuse_or_violence_brings_no_notice_in_95_of_100() =>
        Share(All.Where(s => s.Label == "subject"), s => !s.Report.SpeaksOfDangerNow).ShouldBeGreaterThanOrEqualTo(0.95);

    [Fact]
    public void Danger_now_is_heard_in_90_of_100() =>
        Share(All.Where(s => s.Label == "danger"), s => s.Report.SpeaksOfDangerNow).ShouldBeGreaterThanOrEqualTo(0.90);

    /// <summary>Whoever changes the rules sees here what became of each sentence of the development part.</summary>
    [Fact]
    public void The_development_part_holds_no_surprise() =>
        Corpus.Development.Where(s => (s.Marks.Count > 0 && !s.IsCaught) || (s.IsAboutTools && s.Report.Findings.Count > 0)).ShouldBeEmpty();

    [Fact]
    public void What_is_left_once_the_passages_are_taken_out_is_not_refused() =>
        All.Where(s => PrivacyGuard.Examine(s.Report.TakeOutOf(s.Text)).Findings.Any(f => !f.MayBeConfirmed)).ShouldBeEmpty();

    [Fact]
    public void The_document_tells_these_figures()
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Privacy", "privacy.md"));
        var told = Rows().Matches(document).Select(row => row.Value).ToArray();
        told.ShouldBe(
        [
            Row("patterns caught", s => s.IsPattern, s => s.IsCaught),
            Row("named children caught", s => s.IsNamedChild, s => s.IsCaught),
            Row("suggestions about tools refused", s => s.IsAboutTools, s => s.Report.Findings.Count > 0),
            Row("danger as a subject, with a notice", s => s.Label == "subject", s => s.Report.SpeaksOfDangerNow),
            Row("danger now, with a notice", s => s.Label == "danger", s => s.Report.SpeaksOfDangerNow),
        ]);
    }

    private static string Row(string name, Func<LabelledSentence, bool> which, Func<LabelledSentence, bool> counts)
    {
        return $"| {name} | {OutOf(Corpus.Development)} | {OutOf(Corpus.HeldOut)} |";

        string OutOf(IReadOnlyList<LabelledSentence> part) => $"{part.Where(which).Count(counts)} of {part.Count(which)}";
    }

    private static double Share(IEnumerable<LabelledSentence> sentences, Func<LabelledSentence, bool> counts) => sentences.Average(s => counts(s) ? 1.0 : 0.0);

    [GeneratedRegex(@"^\| (?:patterns|named|suggestions|danger)[^\n]*\|$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Rows();
}
