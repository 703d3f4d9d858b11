using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Application.Tests.Links;

public sealed class RunningOverLinks(TestDatabases databases) : IAsyncDisposable
{
    private static readonly string[] Three = ["http://een.test/a", "http://twee.test/b", "http://drie.test/c"];

    private readonly SiteServer web = new();

    [Fact]
    public async Task What_it_finds_is_kept_with_its_history_and_told_to_the_public_apart_from_the_content()
    {
        web["een.test"] = Replies.Redirect(301, "http://vier.test/nieuw");
        web["twee.test"] = Replies.Status(403);
        await using var node = await LinkNode.OverGuideAsync(databases, web, Three);
        var before = await node.Host.ReadAsync();

        var run = await node.RunToEndAsync();

        (run.State, run.Done, run.Total, run.StartedBy).ShouldBe((LinkRunState.Finished, 3, 3, "Anna"));
        (await node.LinkAsync(Three[0])).MovedTo!.Value.ShouldBe("http://vier.test/nieuw");
        var history = await node.Host.WithContextAsync(context => context.Set<LinkCheck>().AsNoTracking().Where(c => c.LinkKey == LinkKey.Of(WebAddress.Create(Three[1]).Value)).ToListAsync());
        history.Select(c => (c.Finding, c.Status, c.State)).ShouldBe([(LinkFinding.Forbidden, 403, LinkState.Blocked)]);

        var after = await node.Host.ReadAsync();
        States(after).ShouldBe(["moved", "blocked", "ok"]);
        States(before).ShouldBe(["unchecked", "unchecked", "unchecked"]);
        (after.Version, after.Digest).ShouldBe((before.Version, before.Digest));
        (after.Links.Version, after.Links.Mark.Length).ShouldBe((1, LinkVersion.MarkLength));
    }

    [Fact]
    public async Task There_is_one_run_at_a_time_and_one_node_that_carries_it_out()
    {
        await using var one = await LinkNode.OverGuideAsync(databases, web, Three);
        await using var two = LinkNode.Over(one.Host.ConnectionString, web);
        (await one.StartAsync()).Value.Links.ShouldBe(3);
        (await two.StartAsync()).Errors.ShouldBe([LinkErrors.AlreadyRunning]);
        (await two.StartAsync(onlyDue: true, Actor.System)).Value.Links.ShouldBe(0);

        await Task.WhenAll(one.RunAsync(), two.RunAsync(), one.RunAsync(), two.RunAsync());

        web.Requests.GroupBy(r => (r.Host, r.Method)).ShouldAllBe(g => g.Count() == 1);
        (await one.LastRunAsync()).State.ShouldBe(LinkRunState.Finished);
        (await two.RunAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_begins_by_itself_takes_what_is_due()
    {
        await using var node = await LinkNode.OverGuideAsync(databases, web, Three);
        await node.RunToEndAsync();
        await node.LeadToAsync([.. Three, "http://nieuw.test/"]);

        (await node.StartAsync(onlyDue: true, Actor.System)).Value.Links.ShouldBe(1);
        await node.RunAsync();
        (await node.LastRunAsync()).ByItself.ShouldBeTrue();
        (await node.LinkAsync("http://nieuw.test/")).State.ShouldBe(LinkState.Ok);
        (await node.StartAsync(onlyDue: true, Actor.System)).Value.Links.ShouldBe(0);
    }

    [Fact]
    public async Task Asked_to_stop_it_does_and_what_it_found_is_kept()
    {
        web["twee.test"] = Replies.Never;
        await using var node = await LinkNode.OverGuideAsync(databases, web, TimeSpan.FromMinutes(10), Three);
        _ = (await node.StartAsync()).Value;
        var running = node.RunAsync();
        while ((await node.LastRunAsync()).Done < 2)
            await Task.Delay(50);

        (await node.Host.SendAsync(new StopLinkRunCommand(Given.Redacteur))).Value.ShouldBe(LinkRunState.Stopping);
        await running;

        var run = await node.LastRunAsync();
        (run.State, run.Done).ShouldBe((LinkRunState.Stopped, 2));
        (await node.LinkAsync(Three[1])).State.ShouldBe(LinkState.Unchecked);
        States(await node.Host.ReadAsync()).ShouldBe(["ok", "unchecked", "ok"]);
        (await node.Host.SendAsync(new StopLinkRunCommand(Given.Redacteur))).Errors.ShouldBe([LinkErrors.NotRunning]);
    }

    [Fact]
    public async Task Broken_off_in_the_middle_it_goes_on_where_it_was()
    {
        web["twee.test"] = Replies.Never;
        await using var node = await LinkNode.OverGuideAsync(databases, web, TimeSpan.FromMinutes(10), Three);
        _ = (await node.StartAsync()).Value;
        using var end = new CancellationTokenSource();
        var running = node.RunAsync(end.Token);
        while ((await node.LastRunAsync()).Done < 2)
            await Task.Delay(50);
        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);
        (await node.LastRunAsync()).IsGoingOn.ShouldBeTrue();

        web["twee.test"] = Replies.Html("Kaart");
        await using var next = LinkNode.Over(node.Host.ConnectionString, web);
        await next.Host.SendAsync(new GetLinkRunQuery());
        (await next.RunAsync()).ShouldBeTrue();

        var run = await next.LastRunAsync();
        (run.State, run.Done).ShouldBe((LinkRunState.Finished, 3));
        web.Requests.Where(r => r.Host != "twee.test").GroupBy(r => (r.Host, r.Method)).ShouldAllBe(g => g.Count() == 1);
    }

    [Fact]
    public async Task Where_nobody_answers_no_link_gets_the_blame()
    {
        foreach (var address in Three)
            web.Locate(new Uri(address).Host);
        await using var node = await LinkNode.OverGuideAsync(databases, web, Three);

        (await node.RunToEndAsync()).State.ShouldBe(LinkRunState.NoConnection);

        (await node.LinksAsync()).ShouldAllBe(l => l.State == LinkState.Unchecked && l.LastCheckedAt == null);
    }

    [Fact]
    public async Task Where_others_answer_one_that_does_not_is_doubtful()
    {
        web.Locate("twee.test");
        await using var node = await LinkNode.OverGuideAsync(databases, web, Three);
        (await node.RunToEndAsync()).State.ShouldBe(LinkRunState.Finished);
        States(await node.Host.ReadAsync()).ShouldBe(["ok", "doubtful", "ok"]);
    }

    [Fact]
    public async Task A_site_that_asks_for_an_hour_gets_it()
    {
        web["een.test"] = Replies.Status(429, "Retry-After: 3600");
        await using var node = await LinkNode.OverGuideAsync(databases, web, "http://een.test/a", "http://een.test/b", "http://een.test/c");

        (await node.RunToEndAsync()).State.ShouldBe(LinkRunState.Finished);

        web.Requests.Count.ShouldBe(1);
        var links = await node.LinksAsync();
        links.Count(l => l.State == LinkState.Blocked).ShouldBe(1);
        links.Where(l => l.State == LinkState.Unchecked).ShouldAllBe(l => l.NextCheckAt > TimeProvider.System.GetUtcNow().AddMinutes(50));
    }

    [Fact]
    public async Task One_link_can_be_checked_again_also_while_a_run_is_under_way()
    {
        await using var node = await LinkNode.OverGuideAsync(databases, web, Three);
        var key = LinkKey.Of(WebAddress.Create(Three[0]).Value);
        (await node.Host.SendAsync(new CheckLinkCommand(key, Given.Redacteur))).Value.Links.ShouldBe(1);
        (await node.Host.SendAsync(new CheckLinkCommand(key, Given.Redacteur))).Value.Links.ShouldBe(1);
        (await node.Host.SendAsync(new CheckLinkCommand(LinkKey.Of(WebAddress.Create(Three[1]).Value), Given.Redacteur))).Value.Links.ShouldBe(1);
        (await node.Host.SendAsync(new CheckLinkCommand("elders", Given.Redacteur))).Errors.ShouldBe([LinkErrors.Unknown]);

        await node.RunAsync();

        var run = await node.LastRunAsync();
        (run.Done, run.Total).ShouldBe((2, 2));
        web.Requests.Select(r => r.Host).Distinct().ShouldBe(["een.test", "twee.test"], ignoreOrder: true);
    }

    [Fact]
    public async Task After_a_backup_was_put_back_what_is_held_of_links_is_read_anew()
    {
        await using var node = await LinkNode.OverGuideAsync(databases, web, Three);
        await node.RunToEndAsync();
        var links = node.Host.Services.GetRequiredService<IPublishedLinks>();
        var held = (await node.Host.ReadAsync()).Links;
        (await links.ReadAfterAsync(held, CancellationToken.None)).ShouldBeNull();

        await node.Host.ExecuteAsync("UPDATE published.link_version SET mark = 'anders'; DELETE FROM published.link WHERE url LIKE '%een%'");
        var changes = await links.ReadAfterAsync(held, CancellationToken.None);

        (changes!.IsWhole, changes.Links.Count).ShouldBe((true, 2));
        held.With(changes).Of(WebAddress.Create(Three[0]).Value).State.ShouldBe("unchecked");
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private static IEnumerable<string> States(GuideSnapshot guide) => guide.Slugs(ContentKind.Tool).Select(slug => guide.Links.Of(((Domain.Tools.Tool)guide.Find(ContentKind.Tool, slug)!.Item).Address).State);
}
