using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Releases;

public sealed class PublishingARelease(TestDatabases databases)
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ItemName Organisation = new(ContentKind.Organisation, Slug.Parse("trimbos"));
    private static readonly ItemName Tool = new(ContentKind.Tool, Slug.Parse("kaart"));
    private static readonly DraftOf[] Both = [new(Organisation.Kind, Organisation.Slug, 1), new(Tool.Kind, Tool.Slug, 1)];

    private readonly FakeTimeProvider clock = new(Noon.AddHours(-1));

    [Fact]
    public async Task Drafts_of_several_kinds_become_public_in_one_version()
    {
        await using var host = await HostAsync();
        var release = await ReleaseAsync(host);
        (await GetAsync(host, release)).ShouldSatisfyAllConditions(r => r.IsReady.ShouldBeTrue(), r => r.Items.Select(i => i.Slug).ShouldBe(["kaart", "trimbos"], ignoreOrder: true));

        (await host.CommandAsync(new PublishReleaseCommand(release, Both, Given.Eindredacteur))).Value.ShouldBe(new Published(2, 2, 0));

        (await GetAsync(host, release)).ShouldSatisfyAllConditions(r => r.State.ShouldBe(ReleaseState.Published), r => r.PublishedBy.ShouldBe("Bert"), r => r.Items.Select(i => i.Title).ShouldContain("Hulpmiddel kaart"));
        (await host.CommandAsync(new PublishReleaseCommand(release, Both, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("release-not-open");
    }

    [Fact]
    public async Task It_says_what_is_ready_and_why_the_rest_is_not_and_publishes_nothing_of_it()
    {
        await using var host = await HostAsync();
        var release = await ReleaseAsync(host);
        await host.PublishAsync(Given.ATool("andere", json => json["title"] = "Hulpmiddel kaart"));
        (await host.CommandAsync(new RemoveFromReleaseCommand(release, Organisation, Given.Redacteur))).Value.ShouldBe(1);

        var shown = await GetAsync(host, release);
        shown.IsReady.ShouldBeFalse();
        shown.Items.ShouldHaveSingleItem().Problems.Count.ShouldBe(2);

        var before = await host.EverythingAsync();
        (await host.CommandAsync(new PublishReleaseCommand(release, [Both[1]], Given.Eindredacteur))).Errors.Select(e => e.Code).ShouldBe(["title-taken", "unknown-reference"], ignoreOrder: true);
        (await host.CommandAsync(new PublishReleaseCommand(release, Both, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("release-changed");
        (await host.CommandAsync(new PublishReleaseCommand(release, [Both[1] with { Saves = 2 }], Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("release-changed");
        (await host.CommandAsync(new PublishReleaseCommand(release, [Both[1]], Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("forbidden");
        (await host.EverythingAsync()).ShouldBe(before);

        (await host.CommandAsync(new DiscardDraftCommand(Tool.Kind, Tool.Slug, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await GetAsync(host, release)).Items.ShouldHaveSingleItem().Problems.ShouldHaveSingleItem().ShouldBe(RevisionErrors.NothingToPublish.Message);
    }

    [Fact]
    public async Task Where_a_second_person_is_needed_that_holds_for_each_draft_in_it()
    {
        await using var host = await HostAsync();
        var release = await ReleaseAsync(host);
        await ReviewingADraft.SecondPersonAsync(host);
        (await host.CommandAsync(new SaveDraftCommand(Tool.Kind, Given.ATool("kaart").CanonicalText, null, 1, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        DraftOf[] seen = [Both[0], Both[1] with { Saves = 2 }];
        (await host.CommandAsync(new PublishReleaseCommand(release, seen, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("second-person");
        (await host.CommandAsync(new PlanReleaseCommand(release, seen, Noon, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("second-person");
        (await GetAsync(host, release, Given.Eindredacteur)).IsReady.ShouldBeFalse();
        (await host.CommandAsync(new PublishReleaseCommand(release, seen, Given.Beheerder))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_is_in_one_release_at_most()
    {
        await using var host = await HostAsync();
        await ReleaseAsync(host);
        var other = (await host.CommandAsync(new CreateReleaseCommand("Winter", Given.Redacteur))).Value;
        (await host.CommandAsync(new AddToReleaseCommand(other, [Tool], Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("in-another-release");
        (await host.CommandAsync(new ListLooseDraftsQuery())).Value.ShouldBeEmpty();
        (await host.CommandAsync(new DiscardReleaseCommand(other, Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new ListReleasesQuery())).Value.ShouldHaveSingleItem().Items.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_published_at_its_time_and_once_however_many_nodes_look()
    {
        await using var host = await HostAsync();
        await using var node = new GuideHost(host.ConnectionString, clock);
        var release = await ReleaseAsync(host);
        (await host.CommandAsync(new PlanReleaseCommand(release, Both, Noon, Given.Eindredacteur))).Value.ShouldBe(Noon);
        (await host.CommandAsync(new AddToReleaseCommand(release, [Tool], Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("release-planned");
        await CarryOutAsync(host);
        (await host.ContentVersionAsync()).Number.ShouldBe(1);

        clock.SetUtcNow(Noon);
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { host, node }).Select(h => Task.Run(() => CarryOutAsync(h))));

        (await host.ContentVersionAsync()).Number.ShouldBe(2);
        (await GetAsync(host, release)).State.ShouldBe(ReleaseState.Published);
    }

    [Theory]
    [InlineData("save")]
    [InlineData("discard")]
    public async Task Words_that_change_call_it_off_and_the_planner_hears_of_it(string act)
    {
        await using var host = await HostAsync();
        var planner = await host.PersonAsync("Petra", Role.Eindredacteur);
        var release = await ReleaseAsync(host);
        (await host.CommandAsync(new PlanReleaseCommand(release, Both, Noon, planner))).Succeeded.ShouldBeTrue();
        if (act == "save")
            (await host.CommandAsync(new SaveDraftCommand(Tool.Kind, Given.ATool("kaart").CanonicalText, null, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        else
            (await host.CommandAsync(new DiscardDraftCommand(Tool.Kind, Tool.Slug, 1, Given.Redacteur))).Succeeded.ShouldBeTrue();
        clock.SetUtcNow(Noon);
        await CarryOutAsync(host);
        (await host.ContentVersionAsync()).Number.ShouldBe(1);
        (await GetAsync(host, release)).Plan.ShouldNotBeNull().ShouldSatisfyAllConditions(p => p.For.ShouldBeNull(), p => p.FailedFor.ShouldBe(Noon), p => p.Problem!.ShouldContain("Anna"));
        (await host.MailAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.To.ShouldBe("petra@example.nl"), m => m.Kind.ShouldBe(MailKind.PlanFailed));
    }

    [Fact]
    public async Task What_cannot_be_done_at_its_time_is_told_and_not_tried_again()
    {
        await using var host = await HostAsync();
        var planner = await host.PersonAsync("Petra", Role.Eindredacteur);
        var release = await ReleaseAsync(host);
        (await host.CommandAsync(new PlanReleaseCommand(release, Both, Noon, planner))).Succeeded.ShouldBeTrue();
        await host.PublishAsync(Given.ATool("andere", json => json["title"] = "Hulpmiddel kaart"));
        clock.SetUtcNow(Noon);
        await CarryOutAsync(host);
        var after = await host.EverythingAsync();
        await CarryOutAsync(host);
        (await host.EverythingAsync()).ShouldBe(after);
        (await host.ContentVersionAsync()).Number.ShouldBe(2);
        (await GetAsync(host, release)).Plan!.Problem!.ShouldContain("kaart: ");
        (await host.MailAsync()).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.PlanFailed);
        (await host.CommandAsync(new CallOffReleaseCommand(release, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await GetAsync(host, release)).Plan.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_there_or_has_no_name_is_refused()
    {
        await using var host = await HostAsync();
        (await host.CommandAsync(new CreateReleaseCommand(" ", Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("release-name");
        (await host.CommandAsync(new GetReleaseQuery(Guid.NewGuid(), Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-release");
        var empty = (await host.CommandAsync(new CreateReleaseCommand("Leeg", Given.Redacteur))).Value;
        (await host.CommandAsync(new PublishReleaseCommand(empty, [], Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("release-empty");
        (await host.CommandAsync(new PlanReleaseCommand(empty, [], Noon, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("release-empty");
        (await host.CommandAsync(new RemoveFromReleaseCommand(empty, Tool, Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("not-in-release");
    }

    private async Task<GuideHost> HostAsync()
    {
        var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await host.DraftAsync(Given.AnOrganisation("trimbos"));
        await host.DraftAsync(Given.ATool("kaart", json => json["organisations"] = new System.Text.Json.Nodes.JsonArray("trimbos")));
        return host;
    }

    private static async Task<Guid> ReleaseAsync(GuideHost host)
    {
        var release = (await host.CommandAsync(new CreateReleaseCommand("Najaar", Given.Redacteur))).Value;
        (await host.CommandAsync(new AddToReleaseCommand(release, [Organisation, Tool], Given.Redacteur))).Value.ShouldBe(2);
        return release;
    }

    private static async Task<ReleaseResponse> GetAsync(GuideHost host, Guid release, Actor? actor = null) => (await host.CommandAsync(new GetReleaseQuery(release, actor ?? Given.Redacteur))).Value;

    private static async Task CarryOutAsync(GuideHost host) => (await host.CommandAsync(new CarryOutReleasesCommand())).Succeeded.ShouldBeTrue();
}
