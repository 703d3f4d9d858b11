using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Jobs;
using Wegwijzer.Infrastructure.Links;
using Wegwijzer.Testing;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Application.Tests.Links;

/// <summary>A node of Admin that checks links when it is asked to, on a web of its own.</summary>
internal sealed class LinkNode : IAsyncDisposable
{
    private static readonly LinkSettings Settings = new("post@wegwijzer.example", [IPNetwork.Parse("127.0.0.0/8")]) { Pause = TimeSpan.Zero, Patience = TimeSpan.FromMinutes(2), LongestWait = TimeSpan.FromSeconds(5) };

    private LinkNode(GuideHost host, CollectedLog log) => (Host, Log) = (host, log);

    public GuideHost Host { get; }

    public CollectedLog Log { get; }

    public LinkRunner Runner => Host.Services.GetServices<IHostedService>().OfType<LinkRunner>().Single();

    /// <param name="patience">How long it waits for a site.</param>
    public static LinkNode Over(string database, SiteServer web, TimeSpan? patience = null)
    {
        var log = new CollectedLog();
        var settings = patience is { } time ? Settings with { Patience = time } : Settings;
        return new LinkNode(
            new GuideHost(database, configure: services =>
            {
                services.AddBackgroundWork(new ConfigurationBuilder().Build());
                services.AddSingleton(settings);
                services.AddSingleton(new LinkNetwork(settings, web.ResolveAsync, TestCertificates.Roots));
                services.AddSingleton<ILoggerProvider>(log);
            }),
            log);
    }

    /// <summary>A node over a guide that leads to these addresses, one tool for each.</summary>
    public static Task<LinkNode> OverGuideAsync(TestDatabases databases, SiteServer web, params IEnumerable<string> addresses) => OverGuideAsync(databases, web, null, addresses);

    public static async Task<LinkNode> OverGuideAsync(TestDatabases databases, SiteServer web, TimeSpan? patience, IEnumerable<string> addresses)
    {
        var node = Over(await databases.CreateEmptyAsync(), web, patience);
        await node.LeadToAsync(addresses);
        return node;
    }

    public async Task LeadToAsync(params IEnumerable<string> addresses)
    {
        var tools = addresses.Select((address, i) => Given.ATool($"kaart-{i}", tool =>
        {
            tool["url"] = address;
            tool["placements"]![0]!["position"] = i + 1;
        }));
        _ = (await Host.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(tools)), Actor.System))).Value;
    }

    public Task<Result<LinkRunStarted>> StartAsync(bool onlyDue = false, Actor? by = null) => Host.SendAsync(new StartLinkRunCommand(onlyDue, by ?? Given.Redacteur));

    public Task<bool> RunAsync(CancellationToken cancellationToken = default) => Runner.RunIfAnyAsync(cancellationToken);

    public async Task<LinkRunResponse> RunToEndAsync()
    {
        _ = (await StartAsync()).Value;
        (await RunAsync()).ShouldBeTrue();
        return await LastRunAsync();
    }

    public async Task<LinkRunResponse> LastRunAsync() => (await Host.SendAsync(new GetLinkRunQuery())).Value.Run!;

    public Task<WatchedLink> LinkAsync(string address) => Host.WithContextAsync(context => context.Set<WatchedLink>().AsNoTracking().SingleAsync(l => l.Key == LinkKey.Of(WebAddress.Create(address).Value)));

    public Task<List<WatchedLink>> LinksAsync() => Host.WithContextAsync(context => context.Set<WatchedLink>().AsNoTracking().ToListAsync());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
