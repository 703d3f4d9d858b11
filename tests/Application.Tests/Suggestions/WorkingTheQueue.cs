using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

public sealed class WorkingTheQueue(TestDatabases databases)
{
    private static readonly Actor Bert = Given.Eindredacteur;

    [Fact]
    public async Task Of_two_who_take_the_same_one_at_the_same_moment_the_second_is_told()
    {
        var database = await databases.CreateEmptyAsync();
        Suggestion sent;
        await using (var before = new GuideHost(database))
            sent = await before.SentInAsync(Sent.MissingTool);
        using var clock = new MeetingClock(2);
        await using var host = new GuideHost(database, clock);

        var outcomes = await Task.WhenAll(
            Task.Run(() => host.CommandAsync(new TakeSuggestionCommand(sent.Id, Bert))),
            Task.Run(() => host.CommandAsync(new TakeSuggestionCommand(sent.Id, Given.Beheerder))));

        outcomes.Single(o => !o.Succeeded).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        var stored = await host.StoredAsync(sent);
        stored.AssignedTo.ShouldBe(outcomes[0].Succeeded ? Bert : Given.Beheerder);
        stored.History.Count.ShouldBe(2);
        var late = outcomes[0].Succeeded ? Given.Beheerder : Bert;
        Code(await host.CommandAsync(new TakeSuggestionCommand(sent.Id, late))).ShouldBe("suggestion-taken");
    }

    [Fact]
    public async Task Each_act_is_stored_with_who_and_when()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var sent = await host.SentInAsync(Sent.Content(SuggestionKind.Question));

        await Done(host, new TakeSuggestionCommand(sent.Id, Bert));
        await Done(host, new AssignSuggestionCommand(sent.Id, Given.Beheerder, Bert));
        await Done(host, new ReleaseSuggestionCommand(sent.Id, Bert));
        await Done(host, new AddSuggestionNoteCommand(sent.Id, "Al eens gevraagd.", Given.Redacteur));
        await Done(host, new AnswerSuggestionCommand(sent.Id, "Zo zit het.", Bert));
        await Done(host, new AcceptSuggestionCommand(sent.Id, null, null, Bert));
        await Done(host, new ReopenSuggestionCommand(sent.Id, Given.Beheerder));
        await Done(host, new DeclineSuggestionCommand(sent.Id, "Toch niet.", Given.Beheerder));

        var stored = await host.StoredAsync(sent);
        stored.History.OrderBy(e => e.Id).Select(e => (e.Act, e.By.Id)).ShouldBe(
        [
            (SuggestionAct.Received, "system"), (SuggestionAct.Assigned, "bert"), (SuggestionAct.Assigned, "bert"), (SuggestionAct.Released, "bert"), (SuggestionAct.Noted, "anna"),
            (SuggestionAct.Assigned, "bert"), (SuggestionAct.Replied, "bert"), (SuggestionAct.Accepted, "bert"), (SuggestionAct.Reopened, "carla"), (SuggestionAct.Replied, "carla"),
            (SuggestionAct.Declined, "carla"),
        ]);
        (stored.State, stored.Reply, stored.Notes.Count).ShouldBe((SuggestionState.Declined, "Toch niet.", 2));
    }

    [Fact]
    public async Task Who_asked_for_it_is_mailed_in_the_same_save_without_their_own_words()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var sent = await host.SentInAsync(Sent.MissingTool);

        (await Done(host, new AnswerSuggestionCommand(sent.Id, "Waar vonden jullie die kaart?", Bert))).Mailed.ShouldBeTrue();
        (await Done(host, new DeclineSuggestionCommand(sent.Id, "De kaart is niet openbaar.", Bert))).Mailed.ShouldBeTrue();

        var mail = await host.MailAsync();
        mail.Select(m => (m.Kind, m.About, m.Recipient!.Value)).ShouldBe([(MailKind.SuggestionReply, sent.Id, Sent.Mailbox), (MailKind.SuggestionClosed, sent.Id, Sent.Mailbox)]);
        mail[0].Text!.ShouldContain("Waar vonden jullie die kaart?");
        mail[1].Text!.ShouldContain("De kaart is niet openbaar.");
        mail.ShouldAllBe(m => m.Text!.Contains(sent.Code.Value) && !m.Text.Contains(sent.Message!) && !m.Text.Contains("Sanne") && !m.Subject!.Contains("Sanne"));
    }

    [Fact]
    public async Task An_answer_that_was_mailed_before_is_not_mailed_again_on_closing()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        var sent = await host.SentInAsync(Sent.MissingTool);
        await Done(host, new AnswerSuggestionCommand(sent.Id, "We kijken ernaar.", Bert));
        await Done(host, new AcceptSuggestionCommand(sent.Id, new SuggestedItem(ContentKind.Tool, Slug.Parse("kaart")), null, Bert));
        var closing = (await host.MailAsync()).Single(m => m.Kind == MailKind.SuggestionClosed);
        closing.Text!.ShouldNotContain("We kijken ernaar.");
    }

    [Fact]
    public async Task Who_did_not_ask_for_it_is_not_mailed_and_reads_the_answer_by_their_code()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var sent = await host.SentInAsync(Sent.MissingTool with { Submitter = new Submitter("Sanne", null, null, null, ConsentsToMail: false) });
        (await Done(host, new AnswerSuggestionCommand(sent.Id, "Dank je wel!", Bert))).Mailed.ShouldBeFalse();
        (await host.MailAsync()).ShouldBeEmpty();
        (await host.StoredAsync(sent)).Reply.ShouldBe("Dank je wel!");
    }

    [Fact]
    public async Task What_is_refused_changes_and_mails_nothing()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var sent = await host.SentInAsync(Sent.MissingTool);
        var before = await host.EverythingAsync();

        Code(await host.CommandAsync(new AnswerSuggestionCommand(sent.Id, "Dank je wel!", Given.Redacteur))).ShouldBe("forbidden");
        Code(await host.CommandAsync(new DeclineSuggestionCommand(sent.Id, " ", Bert))).ShouldBe("required");
        Code(await host.CommandAsync(new AcceptSuggestionCommand(sent.Id, null, null, Bert))).ShouldBe("required");
        Code(await host.CommandAsync(new AcceptSuggestionCommand(sent.Id, new SuggestedItem(ContentKind.Tool, Slug.Parse("weg")), null, Bert))).ShouldBe("unknown-item");
        Code(await host.CommandAsync(new MarkSuggestionDuplicateCommand(sent.Id, Guid.NewGuid(), null, Bert))).ShouldBe("unknown-suggestion");
        Code(await host.CommandAsync(new MarkSuggestionDuplicateCommand(sent.Id, sent.Id, null, Bert))).ShouldBe("duplicate-of-itself");
        Code(await host.CommandAsync(new ReopenSuggestionCommand(sent.Id, Bert))).ShouldBe("suggestion-open");
        Code(await host.CommandAsync(new TakeSuggestionCommand(Guid.NewGuid(), Bert))).ShouldBe("unknown-suggestion");

        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Those_that_were_duplicates_of_a_duplicate_follow_to_the_first()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var first = await host.SentInAsync(Sent.MissingTool);
        var second = await host.SentInAsync(Sent.MissingTool);
        var third = await host.SentInAsync(Sent.MissingTool);
        await Done(host, new MarkSuggestionDuplicateCommand(third.Id, second.Id, null, Bert));

        await Done(host, new MarkSuggestionDuplicateCommand(second.Id, first.Id, "Dit weten we al.", Bert));

        (await host.StoredAsync(second)).DuplicateOf.ShouldBe(first.Id);
        (await host.StoredAsync(third)).DuplicateOf.ShouldBe(first.Id);
        var shown = (await host.SendAsync(new GetSuggestionQuery(first.Id, Bert))).Value;
        shown.Duplicates.ShouldBe([second.Id, third.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task A_circle_of_duplicates_cannot_be_made()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var first = await host.SentInAsync(Sent.MissingTool);
        var second = await host.SentInAsync(Sent.MissingTool);
        await Done(host, new MarkSuggestionDuplicateCommand(second.Id, first.Id, null, Bert));
        Code(await host.CommandAsync(new MarkSuggestionDuplicateCommand(first.Id, second.Id, null, Bert))).ShouldBe("duplicate-of-duplicate");
    }

    [Fact]
    public async Task The_audit_trail_says_who_did_what_to_which_one_and_nothing_of_what_it_says()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var sent = await host.SentInAsync(Sent.MissingTool);
        await host.CommandAsync(new AssignSuggestionCommand(sent.Id, Given.Beheerder, Bert));
        await host.CommandAsync(new DeclineSuggestionCommand(sent.Id, "Dit staat er al in.", Bert));
        var trail = await host.QueryAsync($"SELECT actor_id || ' ' || action || ' ' || outcome FROM account.audit_entry WHERE subject_kind = 'suggestion' AND subject = '{sent.Id}' ORDER BY at");
        trail.ShouldBe(["bert assign-suggestion Done", "bert decline-suggestion Failed"]);
        (await host.QueryAsync("SELECT row_to_json(e)::text FROM account.audit_entry e")).ShouldAllBe(entry => !entry.Contains("Dit staat") && !entry.Contains("Sanne"));
    }

    private static async Task<SuggestionHandled> Done(GuideHost host, MediatR.IRequest<Result<SuggestionHandled>> command) => (await host.CommandAsync(command)).Value;

    private static string Code(Result result) => result.Errors.ShouldHaveSingleItem().Code;
}
