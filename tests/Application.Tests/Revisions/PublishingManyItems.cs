using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class PublishingManyItems(TestDatabases databases)
{
    private static readonly DraftSeen[] Both = [new(Slug.Parse("een"), 1), new(Slug.Parse("twee"), 1)];

    [Fact]
    public async Task They_become_public_in_one_version()
    {
        await using var host = await HostAsync();
        (await host.CommandAsync(new PublishManyCommand(ContentKind.Tool, Both, Given.Eindredacteur))).Value.ShouldBe(new Published(2, 2, 0));
        (await host.ReadAsync()).Slugs(ContentKind.Tool).ShouldBe(["een", "twee"]);
    }

    [Fact]
    public async Task Where_one_cannot_be_none_is()
    {
        await using var host = await HostAsync();
        var before = await host.EverythingAsync();
        (await host.CommandAsync(new PublishManyCommand(ContentKind.Tool, [Both[0], Both[1] with { Saves = 2 }], Given.Eindredacteur))).Errors.Select(e => e.Code).ShouldBe(["outdated"]);
        (await host.CommandAsync(new PublishManyCommand(ContentKind.Tool, Both, Given.Redacteur))).Errors.ShouldAllBe(e => e.Code == "forbidden");
        (await host.CommandAsync(new SubmitCommand(ContentKind.Tool, [Both[0], new(Slug.Parse("nergens"), 1)], Given.Redacteur))).Errors.Select(e => e.Code).ShouldBe(["no-draft"]);
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task They_are_taken_away_for_one_reason_or_not_at_all()
    {
        await using var host = await HostAsync();
        await host.CommandAsync(new PublishManyCommand(ContentKind.Tool, Both, Given.Eindredacteur));
        Slug[] slugs = [Slug.Parse("een"), Slug.Parse("twee")];

        (await host.CommandAsync(new WithdrawManyCommand(ContentKind.Tool, slugs, "Weg.", Given.Redacteur))).Errors.ShouldAllBe(e => e.Code == "forbidden");
        (await host.CommandAsync(new WithdrawManyCommand(ContentKind.Tool, slugs, " ", Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("reason-missing");
        (await host.CommandAsync(new WithdrawManyCommand(ContentKind.Tool, [.. slugs, Slug.Parse("nergens")], "Weg.", Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-item");
        (await host.ReadAsync()).Slugs(ContentKind.Tool).Count().ShouldBe(2);

        (await host.CommandAsync(new WithdrawManyCommand(ContentKind.Tool, slugs, "Weg.", Given.Eindredacteur))).Value.Withdrawals.ShouldBe(2);
        (await host.ReadAsync()).FindTombstone(ContentKind.Tool, "een")!.Reason.ShouldBe("Weg.");
    }

    private async Task<GuideHost> HostAsync()
    {
        var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Given.ATool("een"));
        await host.DraftAsync(Given.ATool("twee"));
        return host;
    }
}
