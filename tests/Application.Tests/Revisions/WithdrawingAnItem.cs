using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class WithdrawingAnItem(TestDatabases databases)
{
    private static readonly ContentItem Tool = Given.ATool("kaart");

    [Fact]
    public async Task A_tombstone_with_reason_and_successor_stays()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool, Given.ATool("nieuwe-kaart")));

        (await WithdrawAsync(host, Tool, "  Vervangen. ", "nieuwe-kaart")).Value.ShouldBe(new Published(2, 0, 1));

        var guide = await host.ReadAsync();
        guide.Find(ContentKind.Tool, "kaart").ShouldBeNull();
        var tombstone = guide.FindTombstone(ContentKind.Tool, "kaart")!;
        (tombstone.Reason, tombstone.Successor, tombstone.IsRename, tombstone.Version).ShouldBe(("Vervangen.", "nieuwe-kaart", false, 2));
        guide.CurrentSlug(ContentKind.Tool, "kaart").ShouldBe("nieuwe-kaart");
        (await host.QueryAsync("SELECT slug FROM published.tool")).ShouldBe(["nieuwe-kaart"]);
        (await host.QueryAsync("SELECT tool FROM published.placement")).ShouldBe(["nieuwe-kaart"]);
    }

    [Fact]
    public async Task The_revision_says_who_withdrew_it_and_why()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await WithdrawAsync(host, Tool, "Weg.");
        var revision = (await host.RevisionsAsync(ContentKind.Tool, "kaart")).ShouldHaveSingleItem();
        (revision.State, revision.WithdrawnBy, revision.WithdrawalReason, revision.Successor).ShouldBe((RevisionState.Withdrawn, Given.Eindredacteur, "Weg.", null));
    }

    [Theory]
    [InlineData("", null, "reason-missing", "reason")]
    [InlineData("  ", null, "reason-missing", "reason")]
    [InlineData("Vervangen.", "bestaat-niet", "unknown-item", "successor")]
    [InlineData("Vervangen.", "weg", "unknown-item", "successor")]
    [InlineData("Vervangen.", "kaart", "successor-is-self", "successor")]
    public async Task A_reason_is_needed_and_a_successor_must_be_public(string reason, string? successor, string code, string field)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool, Given.ATool("weg"), Given.AnOrganisation("bestaat-niet")));
        await WithdrawAsync(host, Given.ATool("weg"), "Weg.");
        await RefusedAsync(host, code, field, () => WithdrawAsync(host, Tool, reason, successor));
    }

    [Fact]
    public async Task It_takes_the_role_of_eindredacteur()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await RefusedAsync(host, "forbidden", null, () => host.SendAsync(new WithdrawCommand(ContentKind.Tool, Tool.Slug, "Weg.", null, Given.Redacteur)));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_taken_away()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool));
        await host.DraftAsync(Given.ATool("concept"));
        await RefusedAsync(host, "unknown-item", null, () => WithdrawAsync(host, Given.ATool("bestaat-niet"), "Weg."));
        await RefusedAsync(host, "unknown-item", null, () => WithdrawAsync(host, Given.ATool("concept"), "Weg."));
        await WithdrawAsync(host, Tool, "Weg.");
        await RefusedAsync(host, "unknown-item", null, () => WithdrawAsync(host, Tool, "Weg."));
    }

    [Theory]
    [InlineData("tool-kind", "richtlijn")]
    [InlineData("step", "signalen-opmerken")]
    [InlineData("setting", "jgz")]
    [InlineData("phase", "herkennen")]
    [InlineData("signal-group", "gedrag")]
    [InlineData("conversation-section", "vertrouwen")]
    public async Task What_others_refer_to_stays(string kind, string slug)
    {
        await using var host = await databases.HostAsync([.. Given.AllKinds(), Given.ASetting()]);
        await RefusedAsync(host, "in-use", null, () => host.SendAsync(new WithdrawCommand(ContentKind.Find(kind)!, Slug.Parse(slug), "Weg.", null, Given.Eindredacteur)));
    }

    [Fact]
    public async Task What_a_text_links_to_stays()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Tool, Given.APage("doel", "Zie [de kaart](wegwijzer:tool/kaart).")));
        await RefusedAsync(host, "in-use", null, () => WithdrawAsync(host, Tool, "Weg."));
        await host.PublishAsync(Given.APage("doel", "Zonder kaart."));
        (await WithdrawAsync(host, Tool, "Weg.")).Value.Version.ShouldBe(3);
    }

    [Fact]
    public async Task What_a_draft_alone_refers_to_may_go()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.AnOrganisation("nji")));
        await host.DraftAsync(Given.ATool("kaart", json => json["organisations"] = new System.Text.Json.Nodes.JsonArray("nji")));
        (await WithdrawAsync(host, Given.AnOrganisation("nji"), "Opgeheven.")).Succeeded.ShouldBeTrue();
        (await host.SendAsync(new PublishCommand(ContentKind.Tool, Tool.Slug, 1, Given.Eindredacteur))).Errors.Single().Code.ShouldBe("unknown-reference");
    }

    [Fact]
    public async Task The_setting_for_everybody_stays()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await RefusedAsync(host, "general-setting", null, () => WithdrawAsync(host, Given.ASetting("alle-settings"), "Weg."));
    }

    private static Task<Result<Published>> WithdrawAsync(GuideHost host, ContentItem item, string reason, string? successor = null) =>
        host.SendAsync(new WithdrawCommand(item.Kind, item.Slug, reason, successor is null ? null : Slug.Parse(successor), Given.Eindredacteur));

    private static async Task RefusedAsync(GuideHost host, string code, string? field, Func<Task<Result<Published>>> withdraw)
    {
        var before = await host.EverythingAsync();
        var error = (await withdraw()).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        if (field is not null)
            error.Field.ShouldBe(field);
        (await host.EverythingAsync()).ShouldBe(before);
    }
}
