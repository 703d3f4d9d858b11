using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Admin.Tests.Links;

/// <summary>
/// A run over the links of the whole content, on a web of more than 150 hosts, by Admin as it is run: a process of its own, that is killed in
/// the middle, and another that goes on.
/// </summary>
public sealed class LosingTheServerInTheMiddle(TestDatabases databases, ITestOutputHelper output) : IAsyncLifetime
{
    private const int MoreHosts = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SiteServer web = new(IPAddress.Any);
    private readonly List<Process> servers = [];
    private GuideHost guide = null!;

    public async ValueTask InitializeAsync()
    {
        guide = new GuideHost(await databases.CreateWithGuideAsync());
        var content = await guide.WithContextAsync(context => context.PublishedItems.AsNoTracking().Where(i => i.Content != null).ToListAsync());
        var hosts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var items = content.Select(i => ContentItem.Read(ContentKind.Find(i.Kind)!, i.Content!).Value).Select(item => ItemLinks.Of(item).Aggregate(item, (changed, link) => ItemLinks.Replace(changed, link, Here(link, hosts)).Value)).ToList();
        var more = Enumerable.Range(0, MoreHosts).Select(i => Given.ATool($"erbij-{i}", tool =>
        {
            tool["url"] = $"http://127.1.{i / 200}.{1 + (i % 200)}:{web.Port}/kaart";
            tool["kind"] = items.First(x => x.Kind == ContentKind.ToolKind).Slug.Value;
            tool["placements"]![0]!["position"] = 300 + i;
        }));
        (hosts.Count + MoreHosts).ShouldBeGreaterThanOrEqualTo(150);
        _ = (await guide.CommandAsync(new ImportBundleCommand(Given.ABundle([.. items, .. more]), Actor.System))).Value;
    }

    [Fact]
    public async Task The_next_one_goes_on_where_it_was_and_no_host_is_ever_hurried()
    {
        var links = (await guide.SendAsync(new StartLinkRunCommand(false, Given.Redacteur))).Value.Links;
        var first = Start();
        await UntilAsync(run => run.Done > links / 3);
        first.Kill(entireProcessTree: true);
        await first.WaitForExitAsync();
        var killed = await RunAsync();
        (killed.IsGoingOn, killed.Done < links).ShouldBe((true, true));
        var done = await DoneAsync();
        var before = web.Requests.Count;

        Start();
        await UntilAsync(run => !run.IsGoingOn);

        var run = await RunAsync();
        (run.State, run.Done, run.Total).ShouldBe((LinkRunState.Finished, links, links));
        output.WriteLine($"{links} links on {web.Requests.Select(r => r.Host).Distinct().Count()} hosts, killed at {killed.Done}: {(run.EndedAt - run.StartedAt)!.Value.TotalSeconds:0} seconds in all");
        var again = web.Requests.Skip(before).Select(Address).ToHashSet(StringComparer.Ordinal);
        done.Where(again.Contains).ShouldBeEmpty("what was done before the kill is not done again");
        web.MostAtOnce.ShouldBe(1);
        foreach (var ofHost in web.Requests.GroupBy(r => r.Host))
        {
            // The clock of this machine may be set in between, if ever so little.
            foreach (var (earlier, later) in ofHost.Zip(ofHost.Skip(1)))
                (later.At - earlier.At).ShouldBeGreaterThanOrEqualTo(Pause - TimeSpan.FromMilliseconds(50), ofHost.Key);
        }

        (await guide.ReadAsync()).LinkUses.Addresses.Values.Count(a => a.Value.Contains("//127.", StringComparison.Ordinal)).ShouldBe(links);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers)
        {
            if (!server.HasExited)
                server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        await guide.DisposeAsync();
        await web.DisposeAsync();
    }

    /// <summary>The same link on this machine, each host of the content at an address of its own.</summary>
    private WebAddress Here(WebAddress link, Dictionary<string, int> hosts)
    {
        var uri = new Uri(link.Value);
        if (!hosts.TryGetValue(uri.Host, out var number))
            hosts[uri.Host] = number = hosts.Count + 1;
        return WebAddress.Create($"http://127.0.{number / 200}.{1 + (number % 200)}:{web.Port}{uri.PathAndQuery}").Value;
    }

    private string Address(SiteRequest request) => $"http://{request.Host}:{web.Port}{request.Path}";

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Wegwijzer.Admin.dll"), "--urls", "http://127.0.0.1:0"]) { WorkingDirectory = AppContext.BaseDirectory, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Wegwijzer"] = guide.ConnectionString;
        start.Environment["Links__AllowedNetworks"] = "127.0.0.0/8";
        start.Environment["Links__Contact"] = "post@wegwijzer.example";
        start.Environment["Mail__Folder"] = Path.Combine(Path.GetTempPath(), "wegwijzer-mail-none");
        var server = Process.Start(start)!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, line) => output.WriteLine(line.Data ?? "");
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        servers.Add(server);
        return server;
    }

    private async Task UntilAsync(Func<LinkRunResponse, bool> so)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        while (!so(await RunAsync()))
        {
            servers[^1].HasExited.ShouldBeFalse("Admin ended by itself");
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }

    private async Task<LinkRunResponse> RunAsync() => (await guide.CommandAsync(new GetLinkRunQuery())).Value.Run!;

    private Task<List<string>> DoneAsync() => guide.WithContextAsync(async context =>
        (await context.Set<LinkRunItem>().Where(i => i.DoneAt != null).Join(context.Set<WatchedLink>(), i => i.LinkKey, l => l.Key, (_, link) => link).ToListAsync()).ConvertAll(l => l.Url.Value));
}
