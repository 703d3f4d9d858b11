using CsCheck;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Tests.Mail;

public sealed class LifeOfAMessage
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly EmailAddress Anna = EmailAddress.Parse("anna@school.nl");
    private static readonly Actor Bert = new("bert", "Bert", Role.Eindredacteur);

    [Fact]
    public void A_new_one_is_due_at_once() =>
        AMail().ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Waiting), m => m.DueAt.ShouldBe(Now), m => m.Attempts.ShouldBe(0));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Dag\r\nBcc: bert@school.nl")]
    [InlineData("Dag\nBcc: bert@school.nl")]
    [InlineData("Dag\u2028Bcc: bert@school.nl")]
    [InlineData("Dag\0")]
    public void A_subject_is_one_line(string subject) =>
        Should.Throw<ArgumentException>(() => OutgoingMail.To(Anna, MailKind.Invitation, subject, "Tekst", Now));

    [Fact]
    public void A_text_says_something_and_has_its_limit()
    {
        Should.Throw<ArgumentException>(() => OutgoingMail.To(Anna, MailKind.Invitation, "Dag", " ", Now));
        Should.Throw<ArgumentException>(() => OutgoingMail.To(Anna, MailKind.Invitation, "Dag", "a\0", Now));
        Should.Throw<ArgumentException>(() => OutgoingMail.To(Anna, MailKind.Invitation, "Dag", new string('a', OutgoingMail.MaxBody + 1), Now));
        Should.Throw<ArgumentException>(() => OutgoingMail.To(Anna, MailKind.Invitation, "Dag", "Tekst", Now, html: " "));
    }

    [Fact]
    public void An_attempt_has_it_for_itself_for_the_length_of_its_lease()
    {
        var mail = AMail();
        mail.BeginAttempt(Now);
        Should.Throw<InvalidOperationException>(() => mail.BeginAttempt(Now + OutgoingMail.Lease - TimeSpan.FromTicks(1)));
        mail.BeginAttempt(Now + OutgoingMail.Lease);
        mail.Attempts.ShouldBe(2);
    }

    [Fact]
    public void The_waits_grow_from_a_minute_to_some_hours_and_differ_by_chance() =>
        Gen.Double.Unit.Sample(chance =>
        {
            var (mail, at, last) = (AMail(), Now, TimeSpan.Zero);
            while (mail.State == MailState.Waiting)
            {
                mail.BeginAttempt(at);
                mail.Failed("Bezet.", permanent: false, at, chance);
                if (mail.State != MailState.Waiting)
                    break;
                var wait = mail.DueAt - at;
                wait.ShouldBeGreaterThanOrEqualTo(last);
                wait.ShouldBeInRange(TimeSpan.FromSeconds(48), TimeSpan.FromHours(4.8));
                (at, last) = (mail.DueAt, wait);
            }

            (mail.State, mail.Attempts, mail.Text).ShouldBe((MailState.Undelivered, OutgoingMail.MaxAttempts, "Tekst"));
            (at - Now).ShouldBeInRange(TimeSpan.FromHours(36), TimeSpan.FromHours(60));
        });

    [Fact]
    public void A_problem_is_kept_as_far_as_it_fits()
    {
        var mail = AMail();
        mail.BeginAttempt(Now);
        mail.Failed(new string('x', 1000), permanent: true, Now, 0);
        mail.Problem!.Length.ShouldBe(OutgoingMail.MaxProblem);
    }

    [Fact]
    public void Sent_again_by_a_person_it_has_all_its_attempts_anew()
    {
        var mail = AMail();
        mail.BeginAttempt(Now);
        mail.Failed("Nee.", permanent: true, Now, 0);
        mail.Retry(Bert, Now.AddDays(1)).Succeeded.ShouldBeTrue();
        (mail.State, mail.Attempts, mail.DueAt).ShouldBe((MailState.Waiting, 0, Now.AddDays(1)));
    }

    private static OutgoingMail AMail() => OutgoingMail.To(Anna, MailKind.Invitation, "Kom erbij", "Tekst", Now);
}
