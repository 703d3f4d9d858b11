using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class PlanningAPublication(TestDatabases databases)
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ContentItem Tool = Given.ATool("kaart");
    private static readonly ContentItem Changed = Given.ATool("kaart", json => json["title"] = "Nieuwe titel");

    private readonly FakeTimeProvider clock = new(Noon.AddHours(-1));

    [Fact]
    public async Task It_happens_at_its_time_and_once_however_many_nodes_look()
    {
        await using var host = await HostAsync();
        await using var other = new GuideHost(host.ConnectionString, clock);
        await host.DraftAsync(Tool);
        (await PlanAsync(host)).Value.ShouldBe(Noon);

        clock.SetUtcNow(Noon.AddTicks(-1));
        await CarryOutAsync(host);
        (await host.ContentVersionAsync()).Number.ShouldBe(1);

        clock.SetUtcNow(Noon);
        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { host, other }).Select(node => Task.Run(() => CarryOutAsync(node))));
        await CarryOutAsync(host);

        (await host.ContentVersionAsync()).Number.ShouldBe(2);
        var revision = (await host.RevisionsAsync(Tool.Kind, "kaart")).ShouldHaveSingleItem();
        (revision.State, revision.PublishedBy, revision.PublishedAt, revision.PlannedFor).ShouldBe((RevisionState.Published, Given.Eindredacteur, Noon, null));
        (await host.ReadAsync()).Find(Tool.Kind, "kaart").ShouldNotBeNull();
        (await TrailAsync(host, AuditOutcome.Done)).ShouldHaveSingleItem().ActorName.ShouldBe(Given.Eindredacteur.Name);
    }

    [Fact]
    public async Task It_can_be_moved_and_called_off_until_then()
    {
        await using var host = await HostAsync();
        await host.DraftAsync(Tool);
        await PlanAsync(host);
        await PlanAsync(host, Noon.AddDays(1));
        (await host.CommandAsync(new ListPlansQuery())).Value.ShouldHaveSingleItem().PlannedFor.ShouldBe(Noon.AddDays(1));
        clock.SetUtcNow(Noon);
        await CarryOutAsync(host);
        (await host.CommandAsync(new CallOffPlanCommand(Tool.Kind, Tool.Slug, 1, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        (await host.CommandAsync(new CallOffPlanCommand(Tool.Kind, Tool.Slug, 1, Given.Beheerder))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new CallOffPlanCommand(Tool.Kind, Tool.Slug, 1, Given.Beheerder))).Errors.ShouldHaveSingleItem().Code.ShouldBe("nothing-planned");
        clock.SetUtcNow(Noon.AddDays(2));
        await CarryOutAsync(host);
        (await host.ContentVersionAsync()).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Who_plans_has_seen_the_words_and_may_publish_them()
    {
        await using var host = await HostAsync();
        (await PlanAsync(host)).Errors.ShouldHaveSingleItem().Code.ShouldBe("no-draft");
        await host.DraftAsync(Tool);
        (await host.CommandAsync(new PlanPublicationCommand(Tool.Kind, Tool.Slug, 2, Noon, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("outdated");
        (await host.CommandAsync(new PlanPublicationCommand(Tool.Kind, Tool.Slug, 1, Noon, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        (await PlanAsync(host, Noon.AddHours(-1))).Errors.ShouldHaveSingleItem().Code.ShouldBe("planned-in-the-past");
        (await PlanAsync(host, Noon.AddYears(30))).Errors.ShouldHaveSingleItem().Code.ShouldBe("planned-too-far");
    }

    [Fact]
    public async Task A_save_calls_it_off_and_the_planner_hears_of_it()
    {
        await using var host = await HostAsync();
        var planner = await host.PersonAsync("Petra", Role.Eindredacteur);
        await host.DraftAsync(Tool);
        (await host.CommandAsync(new PlanPublicationCommand(Tool.Kind, Tool.Slug, 1, Noon, planner))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new SaveDraftCommand(Tool.Kind, Changed.CanonicalText, null, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        clock.SetUtcNow(Noon);
        await CarryOutAsync(host);

        (await host.ContentVersionAsync()).Number.ShouldBe(1);
        var plan = (await host.CommandAsync(new ListPlansQuery())).Value.ShouldHaveSingleItem();
        (plan.PlannedFor, plan.FailedFor).ShouldBe((null, Noon));
        plan.Problem!.ShouldContain("Anna");
        var mail = (await host.MailAsync()).ShouldHaveSingleItem();
        (mail.To, mail.Kind).ShouldBe(("petra@example.nl", MailKind.PlanFailed));
        mail.Text.ShouldContain("1 december 2026 om 13.00 uur");
    }

    [Theory]
    [InlineData("title-taken")]
    [InlineData("unknown-reference")]
    [InlineData("outdated")]
    [InlineData("second-person")]
    public async Task What_cannot_be_done_is_told_and_not_tried_again(string why)
    {
        await using var host = await HostAsync();
        var planner = await host.PersonAsync("Petra", Role.Eindredacteur);
        var writer = why == "second-person" ? planner : await host.PersonAsync("Wilma", Role.Redacteur);
        var draft = Given.ATool("kaart", json => json["organisations"] = new System.Text.Json.Nodes.JsonArray("nji"));
        (await host.CommandAsync(new SaveDraftCommand(Tool.Kind, draft.CanonicalText, null, null, writer))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new PlanPublicationCommand(Tool.Kind, Tool.Slug, 1, Noon, planner))).Succeeded.ShouldBeTrue();
        await HinderAsync(host, why);
        var version = (await host.ContentVersionAsync()).Number;

        clock.SetUtcNow(Noon.AddSeconds(1));
        await CarryOutAsync(host);
        var after = await host.EverythingAsync();
        await CarryOutAsync(host);

        (await host.EverythingAsync()).ShouldBe(after);
        (await host.ContentVersionAsync()).Number.ShouldBe(version);
        var revision = (await host.RevisionsAsync(Tool.Kind, "kaart")).Last(r => r.IsOpen);
        (revision.PlannedFor, revision.PlanFailedFor).ShouldBe((null, Noon));
        revision.PlanProblem.ShouldNotBeNullOrWhiteSpace();
        (await TrailAsync(host, AuditOutcome.Failed)).ShouldHaveSingleItem().Reason.ShouldBe(why);
        var mail = await host.MailAsync();
        mail.Select(m => m.To).ShouldBe(why == "second-person" ? ["petra@example.nl"] : ["petra@example.nl", "wilma@example.nl"]);
        mail.ShouldAllBe(m => m.Kind == MailKind.PlanFailed && m.Text.Contains(revision.PlanProblem!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_refer_to_comes_first_of_what_is_planned_for_one_moment()
    {
        await using var host = await HostAsync();
        await host.DraftAsync(Given.ATool("kaart", json => json["organisations"] = new System.Text.Json.Nodes.JsonArray("trimbos")));
        await PlanAsync(host);
        await host.DraftAsync(Given.AnOrganisation("trimbos"));
        (await host.CommandAsync(new PlanPublicationCommand(ContentKind.Organisation, Slug.Parse("trimbos"), 1, Noon, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        clock.SetUtcNow(Noon);
        await CarryOutAsync(host);
        (await host.CommandAsync(new ListPlansQuery())).Value.ShouldBeEmpty();
        (await host.ContentVersionAsync()).Number.ShouldBe(3);
    }

    [Fact]
    public async Task A_withdrawal_happens_at_its_time_with_its_reason_and_successor_also_of_words_that_came_since()
    {
        await using var host = await HostAsync(Tool, Given.ATool("opvolger"));
        (await PlanWithdrawalAsync(host, "nergens")).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-item");
        (await PlanWithdrawalAsync(host, "kaart")).Errors.ShouldHaveSingleItem().Code.ShouldBe("successor-is-self");
        (await PlanWithdrawalAsync(host, "opvolger")).Succeeded.ShouldBeTrue();
        await host.PublishAsync(Changed);
        (await host.CommandAsync(new ListPlansQuery())).Value.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.IsWithdrawal.ShouldBeTrue(), p => p.Title.ShouldBe("Nieuwe titel"));
        (await host.CommandAsync(new RenameCommand(Tool.Kind, Tool.Slug, Slug.Parse("kaart-nieuw"), Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        clock.SetUtcNow(Noon);
        await CarryOutAsync(host);

        var tombstone = (await host.ReadAsync()).FindTombstone(Tool.Kind, "kaart-nieuw")!;
        (tombstone.Reason, tombstone.Successor).ShouldBe(("Het project is afgelopen.", "opvolger"));
        (await host.CommandAsync(new ListPlansQuery())).Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawal_of_what_is_still_in_use_is_told_and_not_tried_again()
    {
        await using var host = await HostAsync(Given.AnOrganisation("trimbos"), Given.ATool("kaart", json => json["organisations"] = new System.Text.Json.Nodes.JsonArray("trimbos")));
        (await host.CommandAsync(new PlanWithdrawalCommand(ContentKind.Organisation, Slug.Parse("trimbos"), "Bestaat niet meer.", null, Noon, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        clock.SetUtcNow(Noon);
        await CarryOutAsync(host);
        await CarryOutAsync(host);
        (await host.CommandAsync(new ListPlansQuery())).Value.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => p.FailedFor.ShouldBe(Noon), p => p.PlannedFor.ShouldBeNull(), p => p.Problem.ShouldNotBeNullOrWhiteSpace());
        (await TrailAsync(host, AuditOutcome.Failed)).Count.ShouldBe(1);
    }

    private Task<GuideHost> HostAsync(params ContentItem[] more) => databases.HostAsync([.. Given.ASmallGuide(more), Given.AnOrganisation("nji")], clock);

    private static Task<Result<DateTimeOffset>> PlanAsync(GuideHost host, DateTimeOffset? moment = null) =>
        host.CommandAsync(new PlanPublicationCommand(Tool.Kind, Tool.Slug, 1, moment ?? Noon, Given.Eindredacteur));

    private static Task<Result<DateTimeOffset>> PlanWithdrawalAsync(GuideHost host, string successor) =>
        host.CommandAsync(new PlanWithdrawalCommand(Tool.Kind, Tool.Slug, "Het project is afgelopen.", Slug.Parse(successor), Noon, Given.Eindredacteur));

    private static async Task CarryOutAsync(GuideHost host) => (await host.CommandAsync(new CarryOutPlansCommand())).Succeeded.ShouldBeTrue();

    private static async Task HinderAsync(GuideHost host, string why)
    {
        switch (why)
        {
            case "title-taken":
                await host.PublishAsync(Given.ATool("andere", json => json["title"] = "Hulpmiddel kaart"));
                break;
            case "unknown-reference":
                (await host.CommandAsync(new WithdrawCommand(ContentKind.Organisation, Slug.Parse("nji"), "Weg.", null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
                break;
            case "outdated":
                (await host.CommandAsync(new ImportBundleCommand(Given.ABundle([.. Given.ASmallGuide(Tool), Given.AnOrganisation("nji")]), Given.Beheerder))).Succeeded.ShouldBeTrue();
                break;
            default:
                await ReviewingADraft.SecondPersonAsync(host);
                break;
        }
    }

    private static async Task<IReadOnlyList<AuditEntryResponse>> TrailAsync(GuideHost host, AuditOutcome outcome) =>
        (await host.CommandAsync(new ListAuditEntriesQuery(null, "carry-out-plan", null, outcome, null, null, Given.Beheerder))).Value.Entries;
}
