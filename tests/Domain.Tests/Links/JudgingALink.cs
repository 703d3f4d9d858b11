using CsCheck;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Tests.Links;

public sealed class JudgingALink
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly WebAddress Address = WebAddress.Create("https://www.example.nl/kaart.pdf#page=3").Value;
    private static readonly WebAddress NewAddress = WebAddress.Create("https://www.example.nl/nieuw").Value;

    private static readonly Gen<(LinkFinding Finding, double Hours, LinkMethods Methods)[]> AnyHistory =
        Gen.Select(Gen.Enum<LinkFinding>(), Gen.Double[0, 60], Gen.Int[1, 3].Select(m => (LinkMethods)m)).Array[1, 25];

    [Fact]
    public void A_new_one_is_unchecked_and_due_at_once()
    {
        var link = ALink();
        (link.State, link.NextCheckAt, link.Url.Value).ShouldBe((LinkState.Unchecked, Start, "https://www.example.nl/kaart.pdf"));
    }

    [Theory]
    [InlineData(LinkFinding.Fine, LinkState.Ok)]
    [InlineData(LinkFinding.MovedForGood, LinkState.Moved)]
    [InlineData(LinkFinding.Forbidden, LinkState.Blocked)]
    [InlineData(LinkFinding.TooManyRequests, LinkState.Blocked)]
    [InlineData(LinkFinding.BotWall, LinkState.Blocked)]
    [InlineData(LinkFinding.NeedsSignIn, LinkState.Blocked)]
    [InlineData(LinkFinding.SaysNotFound, LinkState.Doubtful)]
    [InlineData(LinkFinding.LeadsToHomePage, LinkState.Doubtful)]
    [InlineData(LinkFinding.Empty, LinkState.Doubtful)]
    [InlineData(LinkFinding.NotFound, LinkState.Doubtful)]
    [InlineData(LinkFinding.Gone, LinkState.Doubtful)]
    [InlineData(LinkFinding.TooSlow, LinkState.Doubtful)]
    [InlineData(LinkFinding.CertificateExpired, LinkState.Doubtful)]
    [InlineData(LinkFinding.PrivateNetwork, LinkState.Doubtful)]
    public void What_a_first_check_makes_of_it(LinkFinding finding, LinkState state) => After((finding, 0, LinkMethods.Both)).State.ShouldBe(state);

    [Fact]
    public void Three_failures_over_two_days_make_it_broken()
    {
        After(Failing(LinkFinding.ServerError, 0), Failing(LinkFinding.TooSlow, 24)).State.ShouldBe(LinkState.Doubtful);
        var broken = After(Failing(LinkFinding.ServerError, 0), Failing(LinkFinding.TooSlow, 24), Failing(LinkFinding.NotFound, 24));
        (broken.State, broken.StateSince, broken.FailingSince).ShouldBe((LinkState.Broken, Start.AddDays(2), Start));
    }

    [Fact]
    public void Where_the_site_itself_said_for_days_that_it_is_not_there_it_is_gone() =>
        After(Failing(LinkFinding.NotFound, 0), Failing(LinkFinding.Gone, 24), Failing(LinkFinding.NotFound, 24)).State.ShouldBe(LinkState.Gone);

    [Fact]
    public void Asking_again_and_again_on_one_day_proves_nothing() =>
        After([Failing(LinkFinding.NotFound, 0), .. Enumerable.Range(0, 20).Select(_ => Failing(LinkFinding.NotFound, .5))]).State.ShouldBe(LinkState.Doubtful);

    [Fact]
    public void One_method_alone_proves_nothing() =>
        After([.. Enumerable.Range(0, 9).Select(_ => (LinkFinding.NotFound, 24d, LinkMethods.Head))]).State.ShouldBe(LinkState.Doubtful);

    [Fact]
    public void A_site_that_turns_programs_away_in_between_starts_the_count_anew() =>
        After(Failing(LinkFinding.ServerError, 0), Failing(LinkFinding.ServerError, 24), Failing(LinkFinding.BotWall, 12), Failing(LinkFinding.ServerError, 12)).State.ShouldBe(LinkState.Doubtful);

    [Fact]
    public void What_works_again_is_all_right_at_once()
    {
        var link = After(Failing(LinkFinding.NotFound, 0), Failing(LinkFinding.NotFound, 24), Failing(LinkFinding.NotFound, 24), (LinkFinding.Fine, 1, LinkMethods.Head));
        (link.State, link.Failures, link.FailingSince, link.LastSeenWorkingAt).ShouldBe((LinkState.Ok, 0, null, Start.AddHours(49)));
    }

    [Fact]
    public void One_that_moved_proposes_the_new_address_until_it_does_not_move_any_more()
    {
        var link = ALink();
        link.Observe(new LinkObservation(Start, LinkFinding.MovedForGood, LinkMethods.Both, 200, NewAddress));
        (link.State, link.MovedTo, link.LastSeenWorkingAt).ShouldBe((LinkState.Moved, NewAddress, Start));
        link.Observe(new LinkObservation(Start.AddDays(7), LinkFinding.Fine, LinkMethods.Both, 200));
        (link.State, link.MovedTo).ShouldBe((LinkState.Ok, null));
    }

    [Fact]
    public void A_doubtful_one_is_looked_at_daily_and_others_weekly()
    {
        After(Failing(LinkFinding.ServerError, 0)).NextCheckAt.ShouldBe(Start.AddHours(20));
        foreach (var finding in new[] { LinkFinding.Fine, LinkFinding.BotWall, LinkFinding.SaysNotFound })
            After((finding, 0, LinkMethods.Both)).NextCheckAt.ShouldBeInRange(Start.AddDays(6), Start.AddDays(7));
    }

    [Fact]
    public void What_was_counted_stays_known_when_a_later_check_did_not_count()
    {
        var link = ALink();
        link.Observe(new LinkObservation(Start, LinkFinding.Fine, LinkMethods.Both, 200, Pages: 68));
        link.Observe(new LinkObservation(Start.AddDays(1), LinkFinding.Fine, LinkMethods.Head, 200));
        link.Pages.ShouldBe(68);
    }

    [Fact]
    public void A_kept_copy_is_given_by_an_eindredacteur_and_is_not_the_address_itself()
    {
        var link = ALink();
        link.KeepArchived(NewAddress, new Actor("anna", "Anna", Role.Redacteur)).Errors[0].Kind.ShouldBe(ErrorKind.Forbidden);
        var bert = new Actor("bert", "Bert", Role.Eindredacteur);
        link.KeepArchived(WebAddress.Create("http://example.nl/kaart.pdf").Value, bert).Errors[0].ShouldBe(LinkErrors.ArchivedIsItself);
        link.KeepArchived(NewAddress, bert).Succeeded.ShouldBeTrue();
        link.ArchivedUrl.ShouldBe(NewAddress);
        link.KeepArchived(null, bert).Succeeded.ShouldBeTrue();
        link.ArchivedUrl.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_broken_or_gone_without_days_of_nothing_but_failures_by_both_methods() =>
        AnyHistory.Sample(history =>
        {
            var link = ALink();
            var at = Start;
            var failing = new List<(DateTimeOffset At, LinkFinding Finding, LinkMethods Methods)>();
            foreach (var (finding, hours, methods) in history)
            {
                at = at.AddHours(hours);
                link.Observe(new LinkObservation(at, finding, methods));
                if (finding.Outcome() is LinkOutcome.Failed or LinkOutcome.Absent)
                    failing.Add((at, finding, methods));
                else
                    failing.Clear();
                if (link.State is not (LinkState.Broken or LinkState.Gone))
                    continue;
                failing.Count.ShouldBeGreaterThanOrEqualTo(WatchedLink.FailuresToBreak);
                (failing[^1].At - failing[0].At).ShouldBeGreaterThanOrEqualTo(WatchedLink.FailingToBreak);
                failing.Aggregate(LinkMethods.None, (all, f) => all | f.Methods).ShouldBe(LinkMethods.Both);
                (link.State == LinkState.Gone).ShouldBe(failing.TrueForAll(f => f.Finding.Outcome() == LinkOutcome.Absent));
            }
        });

    [Fact]
    public void Whatever_came_before_what_the_site_says_now_decides() =>
        AnyHistory.Sample(history =>
        {
            var link = After(history);
            var last = history[^1].Finding;
            switch (last.Outcome())
            {
                case LinkOutcome.Works: link.State.ShouldBe(LinkState.Ok); break;
                case LinkOutcome.Moved: link.State.ShouldBe(LinkState.Moved); break;
                case LinkOutcome.Refused: link.State.ShouldBe(LinkState.Blocked); break;
                case LinkOutcome.Unclear: link.State.ShouldBe(LinkState.Doubtful); break;
                default: link.State.ShouldBeOneOf(LinkState.Doubtful, LinkState.Broken, LinkState.Gone); break;
            }

            (link.Finding, link.IsHealthy).ShouldBe((last, last.Outcome() is LinkOutcome.Works or LinkOutcome.Moved or LinkOutcome.Refused));
        });

    [Fact]
    public void Enough_failures_by_both_methods_always_break_it() =>
        Gen.Select(Gen.Enum<LinkFinding>().Where(f => f.Outcome() is LinkOutcome.Failed or LinkOutcome.Absent), Gen.Double[24, 200]).Array[3, 12].Sample(history =>
            After([.. history.Select(h => (h.Item1, h.Item2, LinkMethods.Both))]).State.ShouldBeOneOf(LinkState.Broken, LinkState.Gone));

    private static WatchedLink ALink() => new(Address, Start);

    private static (LinkFinding, double, LinkMethods) Failing(LinkFinding finding, double hoursLater) => (finding, hoursLater, LinkMethods.Both);

    private static WatchedLink After(params (LinkFinding Finding, double HoursLater, LinkMethods Methods)[] history)
    {
        var link = ALink();
        var at = Start;
        foreach (var (finding, hours, methods) in history)
        {
            at = at.AddHours(hours);
            var check = link.Observe(new LinkObservation(at, finding, methods, MovedTo: finding == LinkFinding.MovedForGood ? NewAddress : null));
            (check.State, check.At, check.Finding).ShouldBe((link.State, at, finding));
        }

        return link;
    }
}
