using CsCheck;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Domain.Tests.Suggestions;

public sealed class HandlingASuggestion
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Anna = new("anna", "Anna", Role.Redacteur);
    private static readonly Actor Bert = new("bert", "Bert", Role.Eindredacteur);
    private static readonly Actor Carla = new("carla", "Carla", Role.Beheerder);
    private static readonly SuggestedItem Kaart = new(ContentKind.Tool, Slug.Parse("kaart"));

    [Fact]
    public void Who_takes_it_has_it_and_a_second_is_told_who()
    {
        var suggestion = ASuggestion();
        suggestion.Take(Bert, Now).Succeeded.ShouldBeTrue();
        (suggestion.State, suggestion.AssignedTo).ShouldBe((SuggestionState.InProgress, Bert));
        suggestion.Take(Carla, Now).Errors.ShouldHaveSingleItem().ShouldBe(SuggestionErrors.TakenBy(Bert));
        suggestion.Take(Bert, Now).Succeeded.ShouldBeTrue();
        Acts(suggestion).ShouldBe([SuggestionAct.Received, SuggestionAct.Assigned]);
    }

    [Fact]
    public void It_can_be_handed_over_and_put_back()
    {
        var suggestion = ASuggestion();
        suggestion.AssignTo(Carla, Bert, Now).Succeeded.ShouldBeTrue();
        suggestion.AssignTo(Bert, Carla, Now).Succeeded.ShouldBeTrue();
        suggestion.AssignTo(Anna, Carla, Now).Errors.ShouldBe([SuggestionErrors.AssigneeCannot]);
        suggestion.AssignedTo.ShouldBe(Bert);
        suggestion.Release(Carla, Now).Succeeded.ShouldBeTrue();
        (suggestion.State, suggestion.AssignedTo).ShouldBe((SuggestionState.New, null));
        suggestion.Release(Carla, Now).Errors.ShouldBe([SuggestionErrors.NotTaken]);
        suggestion.History.Select(e => (e.Act, e.By.Id, e.Detail)).Skip(1).ShouldBe(
            [(SuggestionAct.Assigned, "bert", "Carla"), (SuggestionAct.Assigned, "carla", "Bert"), (SuggestionAct.Released, "carla", null)]);
    }

    [Fact]
    public void A_redacteur_reads_and_notes_and_no_more()
    {
        var suggestion = ASuggestion();
        suggestion.AddNote("Dit is al eens gevraagd.", Anna, Now).Succeeded.ShouldBeTrue();
        foreach (var act in Acts().Where(a => a.Name != "note"))
            act.Do(suggestion, Anna).Errors.ShouldHaveSingleItem(act.Name).Code.ShouldBe("forbidden", act.Name);
        Acts(suggestion).ShouldBe([SuggestionAct.Received, SuggestionAct.Noted]);
        suggestion.Notes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(n => n.Text.ShouldBe("Dit is al eens gevraagd."), n => n.By.ShouldBe(Anna), n => n.At.ShouldBe(Now));
    }

    [Fact]
    public void What_somebody_else_has_is_not_closed_or_answered_by_another()
    {
        foreach (var act in Acts().Where(a => a.Name is "answer" or "accept" or "decline" or "duplicate"))
        {
            var suggestion = ASuggestion();
            suggestion.Take(Carla, Now);
            act.Do(suggestion, Bert).Errors.ShouldBe([SuggestionErrors.TakenBy(Carla)], act.Name);
        }
    }

    [Fact]
    public void Who_answers_what_nobody_has_has_it_from_then_on()
    {
        var suggestion = ASuggestion();
        suggestion.Answer("Dank je wel!", Bert, Now).Succeeded.ShouldBeTrue();
        (suggestion.AssignedTo, suggestion.Reply, suggestion.RepliedAt).ShouldBe((Bert, "Dank je wel!", Now));
        Acts(suggestion).ShouldBe([SuggestionAct.Received, SuggestionAct.Assigned, SuggestionAct.Replied]);
    }

    [Fact]
    public void A_second_answer_takes_the_place_of_the_first_which_stays_for_the_curators()
    {
        var suggestion = ASuggestion();
        suggestion.Answer("We kijken ernaar.", Bert, Now);
        suggestion.Answer("Het is gedaan.", Bert, Now.AddDays(1));
        (suggestion.Reply, suggestion.RepliedAt).ShouldBe(("Het is gedaan.", Now.AddDays(1)));
        suggestion.Notes.Select(n => n.Text).ShouldBe(["We kijken ernaar."]);
    }

    [Fact]
    public void It_is_accepted_as_an_item()
    {
        var suggestion = ASuggestion();
        suggestion.Accept(Kaart, "Dank je wel!", Bert, Now).Succeeded.ShouldBeTrue();
        (suggestion.State, suggestion.AcceptedAs, suggestion.ClosedAt, suggestion.Reply).ShouldBe((SuggestionState.Accepted, Kaart, Now, "Dank je wel!"));
        suggestion.History[^1].Detail.ShouldBe("tool/kaart");
    }

    [Fact]
    public void Only_a_question_or_a_remark_is_accepted_without_an_item()
    {
        foreach (var kind in SuggestionKind.All)
            ASuggestion(kind).Accept(null, null, Bert, Now).Succeeded.ShouldBe(kind == SuggestionKind.Question || kind == SuggestionKind.Other, kind.Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void It_is_declined_with_a_reason_that_the_sender_reads(string? none)
    {
        var suggestion = ASuggestion();
        suggestion.Decline(none, Bert, Now).Errors.ShouldBe([SuggestionErrors.ReasonMissing]);
        suggestion.State.ShouldBe(SuggestionState.New);
        suggestion.Decline("Het past niet bij de wegwijzer.", Bert, Now).Succeeded.ShouldBeTrue();
        (suggestion.State, suggestion.Reply).ShouldBe((SuggestionState.Declined, "Het past niet bij de wegwijzer."));
    }

    [Fact]
    public void A_duplicate_is_one_of_another_that_is_none_itself()
    {
        var (first, second, third) = (ASuggestion(), ASuggestion(), ASuggestion());
        second.MarkDuplicateOf(second, null, Bert, Now).Errors.ShouldBe([SuggestionErrors.DuplicateOfItself]);
        second.MarkDuplicateOf(first, null, Bert, Now).Succeeded.ShouldBeTrue();
        (second.State, second.DuplicateOf).ShouldBe((SuggestionState.Duplicate, first.Id));
        third.MarkDuplicateOf(second, null, Bert, Now).Errors.ShouldBe([SuggestionErrors.DuplicateOfDuplicate]);
        second.FollowDuplicate(third);
        second.DuplicateOf.ShouldBe(third.Id);
        Should.Throw<InvalidOperationException>(() => first.FollowDuplicate(third));
    }

    [Fact]
    public void What_is_closed_is_closed_until_it_is_opened_again()
    {
        foreach (var closing in Acts().Where(a => a.Name is "accept" or "decline" or "duplicate"))
        {
            var suggestion = ASuggestion();
            closing.Do(suggestion, Bert).Succeeded.ShouldBeTrue();
            foreach (var act in Acts().Where(a => a.Name is not ("note" or "answer" or "reopen")))
                act.Do(suggestion, Bert).Errors.ShouldBe([SuggestionErrors.Closed], act.Name);
            suggestion.AddNote("Later nog gebeld.", Anna, Now).Succeeded.ShouldBeTrue();
            suggestion.Answer("Nog één ding.", Carla, Now).Succeeded.ShouldBeTrue();

            suggestion.Reopen(Carla, Now.AddDays(1)).Succeeded.ShouldBeTrue();
            (suggestion.State, suggestion.AssignedTo, suggestion.ClosedAt, suggestion.AcceptedAs, suggestion.DuplicateOf).ShouldBe((SuggestionState.InProgress, Carla, null, null, null));
            suggestion.Reopen(Carla, Now).Errors.ShouldBe([SuggestionErrors.NotClosed]);
        }
    }

    [Theory]
    [InlineData("Bel haar terug op 06-12345678.")]
    [InlineData("Het kind heeft BSN 111222333.")]
    [InlineData("Ze mailt vanaf jan.jansen@gmail.com.")]
    public void Curators_write_no_personal_data_either(string text)
    {
        var suggestion = ASuggestion();
        suggestion.AddNote(text, Anna, Now).Errors.ShouldHaveSingleItem().Field.ShouldBe("text");
        suggestion.Answer(text, Bert, Now).Errors.ShouldHaveSingleItem().Field.ShouldBe("reply");
        suggestion.Decline(text, Bert, Now).Errors.ShouldHaveSingleItem().Field.ShouldBe("reply");
        (suggestion.Notes.Count, suggestion.Reply, suggestion.State).ShouldBe((0, null, SuggestionState.New));
    }

    [Fact]
    public void Texts_say_something_and_have_their_limits()
    {
        var suggestion = ASuggestion();
        suggestion.AddNote(" ", Anna, Now).Errors.ShouldBe([SuggestionErrors.NoteMissing]);
        suggestion.Answer(" ", Bert, Now).Errors.ShouldBe([SuggestionErrors.ReplyMissing]);
        suggestion.AddNote(new string('a', SuggestionNote.MaxText + 1), Anna, Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("too-long");
        suggestion.Answer(new string('a', Suggestion.MaxReply + 1), Bert, Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("too-long");
    }

    [Fact]
    public void What_came_by_mail_or_telephone_is_entered_as_of_when_it_came()
    {
        var entered = Suggestion.Enter(Content(SuggestionKind.Question), SuggestionChannel.Phone, Now.AddDays(-2), Bert, Now).Value;
        (entered.ReceivedAt, entered.Channel, entered.State).ShouldBe((Now.AddDays(-2), SuggestionChannel.Phone, SuggestionState.New));
        entered.History.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Act.ShouldBe(SuggestionAct.Entered), e => e.By.ShouldBe(Bert), e => e.At.ShouldBe(Now));
        Suggestion.Enter(Content(SuggestionKind.Question), SuggestionChannel.Mail, Now.AddMinutes(1), Bert, Now).Errors.ShouldBe([SuggestionErrors.ReceivedInFuture]);
        Suggestion.Enter(Content(SuggestionKind.Question), SuggestionChannel.Mail, Now, Anna, Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        Should.Throw<ArgumentOutOfRangeException>(() => Suggestion.Enter(Content(SuggestionKind.Question), SuggestionChannel.Api, Now, Bert, Now));
    }

    [Fact]
    public void Whatever_is_done_in_whatever_order_it_stays_consistent_and_in_its_history() =>
        Gen.Select(Gen.Int[0, Acts().Count - 1], Gen.Int[0, 2]).Array[1, 30].Sample(steps =>
        {
            var suggestion = ASuggestion();
            foreach (var (which, who) in steps)
            {
                var (before, act, by) = (suggestion.History.Count, Acts()[which], new[] { Anna, Bert, Carla }[who]);
                var wasWith = suggestion.AssignedTo;
                var done = act.Do(suggestion, by);
                if (!done.Succeeded)
                    suggestion.History.Count.ShouldBe(before);
                (suggestion.ClosedAt is null).ShouldBe(suggestion.IsOpen);
                (suggestion.State == SuggestionState.New).ShouldBe(suggestion.IsOpen && suggestion.AssignedTo is null);
                (suggestion.DuplicateOf is not null).ShouldBe(suggestion.State == SuggestionState.Duplicate);
                if (suggestion.AcceptedAs is not null)
                    suggestion.State.ShouldBe(SuggestionState.Accepted);
                if (suggestion.AssignedTo != wasWith)
                    suggestion.History.Skip(before).ShouldContain(e => e.Act == SuggestionAct.Assigned || e.Act == SuggestionAct.Released || e.Act == SuggestionAct.Reopened);
                suggestion.History.Skip(before).ShouldAllBe(e => e.By == by && e.At == Now);
            }
        });

    private static IReadOnlyList<(string Name, Func<Suggestion, Actor, Result> Do)> Acts() =>
    [
        ("take", (s, by) => s.Take(by, Now)),
        ("assign", (s, by) => s.AssignTo(Carla, by, Now)),
        ("release", (s, by) => s.Release(by, Now)),
        ("note", (s, by) => s.AddNote("Een notitie.", by, Now)),
        ("answer", (s, by) => s.Answer("Een antwoord.", by, Now)),
        ("accept", (s, by) => s.Accept(Kaart, null, by, Now)),
        ("decline", (s, by) => s.Decline("Een reden.", by, Now)),
        ("duplicate", (s, by) => s.MarkDuplicateOf(Original, null, by, Now)),
        ("reopen", (s, by) => s.Reopen(by, Now)),
    ];

    private static readonly Suggestion Original = ASuggestion();

    private static SuggestionAct[] Acts(Suggestion suggestion) => [.. suggestion.History.Select(e => e.Act)];

    private static Suggestion ASuggestion(SuggestionKind? kind = null) => Suggestion.Receive(Content(kind ?? SuggestionKind.MissingTool), SuggestionChannel.Form, Now);

    private static SuggestionContent Content(SuggestionKind kind) =>
        new(kind, "Ik mis iets.", null, SuggestionContext.None, null, Proposal.None, null, ConfirmedNoPersonalData: false, MentionsDanger: false);
}
