using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class ReviewingADraft(TestDatabases databases)
{
    private static readonly ContentItem Tool = Given.ATool("kaart");
    private static readonly DraftSeen Seen = new(Slug.Parse("kaart"), 1);

    [Fact]
    public async Task What_is_submitted_waits_in_a_list_of_all_kinds_the_longest_first()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Tool);
        await host.DraftAsync(Given.APage());
        await host.DraftAsync(Given.ATool("niet-ingediend"));
        (await host.CommandAsync(new SubmitCommand(ContentKind.Page, [new(Slug.Parse("doel"), 1)], Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new SubmitCommand(ContentKind.Tool, [Seen], Given.Redacteur))).Succeeded.ShouldBeTrue();

        var list = (await host.CommandAsync(new ListReviewsQuery(Given.Redacteur))).Value;

        (list.Total, list.SecondPersonNeeded).ShouldBe((2, false));
        list.Items.Select(l => (l.Kind, l.Slug, l.SavedBy, l.SubmittedBy, l.IsOwn)).ShouldBe([("page", "doel", "Anna", "Bert", true), ("tool", "kaart", "Anna", "Anna", true)]);
    }

    [Fact]
    public async Task What_is_sent_back_tells_its_writer_on_the_item_and_by_mail()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var writer = await host.PersonAsync("Wilma", Role.Redacteur);
        var reviewer = await host.PersonAsync("Rik", Role.Eindredacteur);
        await SubmittedByAsync(host, writer);

        (await SendBackAsync(host, reviewer, "Noem de leeftijd.", 2)).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await SendBackAsync(host, writer, "Noem de leeftijd.")).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        (await SendBackAsync(host, reviewer, " ")).Errors.ShouldHaveSingleItem().Code.ShouldBe("remark-missing");
        (await host.MailAsync()).ShouldBeEmpty();
        (await SendBackAsync(host, reviewer, "Noem de leeftijd.")).Succeeded.ShouldBeTrue();

        var draft = (await host.SendAsync(new GetItemQuery(Tool.Kind, Tool.Slug))).Value.Draft!;
        (draft.State, draft.SentBack!.Remark, draft.SentBack.By).ShouldBe((RevisionState.Draft, "Noem de leeftijd.", "Rik"));
        var mail = (await host.MailAsync()).ShouldHaveSingleItem();
        (mail.To, mail.Kind).ShouldBe(("wilma@example.nl", MailKind.DraftSentBack));
        mail.Text.ShouldContain("Noem de leeftijd.");
        (await SendBackAsync(host, reviewer, "Nog eens.")).Errors.ShouldHaveSingleItem().Code.ShouldBe("not-in-review");
    }

    [Fact]
    public async Task Where_a_second_person_is_needed_nobody_publishes_what_they_wrote_one_by_one_or_together()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await SecondPersonAsync(host);
        (await host.CommandAsync(new SaveDraftCommand(Tool.Kind, Tool.CanonicalText, null, null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        await host.DraftAsync(Given.ATool("andere-kaart"));
        var before = await host.EverythingAsync();

        (await host.CommandAsync(new PublishCommand(Tool.Kind, Tool.Slug, 1, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("second-person");
        (await host.CommandAsync(new PublishManyCommand(Tool.Kind, [Seen, new(Slug.Parse("andere-kaart"), 1)], Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("second-person");
        (await host.CommandAsync(new PlanPublicationCommand(Tool.Kind, Tool.Slug, 1, TimeProvider.System.GetUtcNow().AddDays(1), Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("second-person");
        (await host.EverythingAsync()).ShouldBe(before);
        (await host.SendAsync(new GetItemQuery(Tool.Kind, Tool.Slug))).Value.ShouldSatisfyAllConditions(
            d => d.MayApprove(Given.Eindredacteur).ShouldBeFalse(), d => d.MayApprove(Given.Beheerder).ShouldBeTrue(), d => d.MayApprove(Given.Redacteur).ShouldBeFalse());

        (await host.CommandAsync(new PublishCommand(Tool.Kind, Tool.Slug, 1, Given.Beheerder))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new PublishManyCommand(Tool.Kind, [new(Slug.Parse("andere-kaart"), 1)], Given.Eindredacteur))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task What_has_no_words_of_anybody_needs_no_second_person()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await SecondPersonAsync(host);
        (await host.CommandAsync(new RenameCommand(Tool.Kind, Tool.Slug, Slug.Parse("nieuwe-naam"), Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide()), Given.Beheerder))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_a_beheerder_changes_the_rules_and_that_is_written_down()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        (await host.CommandAsync(new ChangeEditorialRulesCommand(true, 6, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        (await host.CommandAsync(new ChangeEditorialRulesCommand(true, 0, Given.Beheerder))).Errors.ShouldHaveSingleItem().Code.ShouldBe("check-period");
        (await host.CommandAsync(new GetEditorialRulesQuery())).Value.ShouldBe(new EditorialRulesResponse(false, 12));

        (await host.CommandAsync(new ChangeEditorialRulesCommand(true, 6, Given.Beheerder))).Value.ShouldBe(new EditorialRulesResponse(true, 6));

        (await host.CommandAsync(new GetEditorialRulesQuery())).Value.ShouldBe(new EditorialRulesResponse(true, 6));
        var entry = (await host.CommandAsync(new ListAuditEntriesQuery(null, "change-editorial-rules", null, AuditOutcome.Done, null, null, Given.Beheerder))).Value.Entries.ShouldHaveSingleItem();
        entry.Subject.ShouldBe("tweede persoon nodig, nakijken na 6 maanden");
    }

    internal static async Task SecondPersonAsync(GuideHost host) => (await host.CommandAsync(new ChangeEditorialRulesCommand(true, 12, Given.Beheerder))).Succeeded.ShouldBeTrue();

    private static Task<Result<int>> SendBackAsync(GuideHost host, Actor actor, string remark, int saves = 1) => host.CommandAsync(new SendBackCommand(Tool.Kind, Tool.Slug, saves, remark, actor));

    private static async Task SubmittedByAsync(GuideHost host, Actor writer)
    {
        (await host.CommandAsync(new SaveDraftCommand(Tool.Kind, Tool.CanonicalText, null, null, writer))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new SubmitCommand(Tool.Kind, [Seen], writer))).Succeeded.ShouldBeTrue();
    }
}
