using Wegwijzer.Domain.Privacy;

namespace Wegwijzer.Domain.Tests.Privacy;

/// <summary>What the guard says about a text, and what it keeps to itself.</summary>
public sealed class ExaminingAText
{
    private const string Refused = "Het gaat om bsn 111222333, bel 06-12345678 of mail sanne@voorbeeld.nl.";

    [Fact]
    public void Each_finding_says_what_it_is_and_where()
    {
        var findings = PrivacyGuard.Examine(Refused).Findings;
        findings.Select(f => (f.Code, Refused.Substring(f.Start, f.Length))).ShouldBe(
            [("bsn", "111222333"), ("phone", "06-12345678"), ("e-mail", "sanne@voorbeeld.nl")]);
    }

    [Fact]
    public void What_is_certain_is_refused_whatever_somebody_confirms()
    {
        var report = PrivacyGuard.Examine(Refused);
        (report.Passes(confirmed: false), report.Passes(confirmed: true)).ShouldBe((false, false));
        report.PassesByConfirmation(confirmed: true).ShouldBeFalse();
    }

    [Fact]
    public void What_only_looks_like_a_named_child_passes_once_it_is_confirmed()
    {
        var report = PrivacyGuard.Examine("Kees de Vries uit groep 5 heeft veel aan deze kaart.");
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(PersonalDataKind.NamedChild);
        (report.Passes(confirmed: false), report.Passes(confirmed: true)).ShouldBe((false, true));
        report.PassesByConfirmation(confirmed: true).ShouldBeTrue();
    }

    [Fact]
    public void A_text_without_personal_data_passes_and_was_not_confirmed()
    {
        var report = PrivacyGuard.Examine("Ik mis een tool over suïcide voor de jeugdarts.");
        report.Findings.ShouldBeEmpty();
        (report.Passes(confirmed: false), report.PassesByConfirmation(confirmed: true), report.SpeaksOfDangerNow).ShouldBe((true, false, false));
    }

    [Fact]
    public void The_passages_can_be_taken_out_and_what_is_left_passes()
    {
        var rest = PrivacyGuard.Examine(Refused).TakeOutOf(Refused);
        rest.ShouldBe("Het gaat om bsn […], bel […] of mail […].");
        PrivacyGuard.Examine(rest).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_that_was_written_can_be_read_from_the_report()
    {
        var report = PrivacyGuard.Examine(Refused);
        foreach (var said in report.Findings.SelectMany(f => (string[])[f.ToString(), f.Message, f.Code]).Append(report.ToString()))
        {
            said.ShouldNotContain("111222333");
            said.ShouldNotContain("12345678");
            said.ShouldNotContain("sanne");
        }
    }

    [Theory]
    [InlineData("Een meisje uit mijn klas wordt nu geslagen.")]
    [InlineData("Zij durft niet naar huis.")]
    [InlineData("Hij durft vandaag niet naar huis, wat moet ik doen?")]
    [InlineData("Mijn buurjongen wordt op dit moment mishandeld.")]
    public void Words_about_danger_now_are_heard(string text) => PrivacyGuard.Examine(text).SpeaksOfDangerNow.ShouldBeTrue();

    [Theory]
    [InlineData("Ik mis een tool over suïcide.")]
    [InlineData("De link naar de richtlijn Kindermishandeling werkt nu niet meer.")]
    [InlineData("Kinderen die geslagen worden, hebben een veilige plek nodig.")]
    public void Subject_words_are_not(string text) => PrivacyGuard.Examine(text).SpeaksOfDangerNow.ShouldBeFalse();
}
