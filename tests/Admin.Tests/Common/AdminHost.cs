using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Infrastructure.Hosting;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>The Admin application over one database.</summary>
public sealed class AdminHost(string connectionString) : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<AdminHost> StartAsync(string connectionString)
    {
        var host = new AdminHost(connectionString);
        await host.Services.GetRequiredService<SnapshotHolder>().Ready.WaitAsync(Patience);
        return host;
    }

    /// <summary>The same, on a port of its own, for a browser.</summary>
    public static async Task<AdminHost> ServeAsync(string connectionString)
    {
        var host = new AdminHost(connectionString);
        host.UseKestrel(0);
        host.StartServer();
        await host.Services.GetRequiredService<SnapshotHolder>().Ready.WaitAsync(Patience);
        return host;
    }

    /// <summary>Where what this host mails is written.</summary>
    public string MailFolder { get; } = Path.Combine(Path.GetTempPath(), $"wegwijzer-mail-{Guid.NewGuid():N}");

    public HttpClient Client => field ??= CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public async Task<VisitedPage> VisitAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        return new VisitedPage(address, (int)response.StatusCode, response.Headers.Location?.ToString(), await new HtmlParser().ParseDocumentAsync(html));
    }

    /// <summary>Waits until something that happens by itself has happened.</summary>
    public static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(MailFolder))
            Directory.Delete(MailFolder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting($"ConnectionStrings:{GuideDatabase.ConnectionName}", connectionString);
        builder.UseSetting("Mail:Folder", MailFolder);
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}

/// <param name="Status">The status that the answer had.</param>
/// <param name="Location">Where the answer sends on to.</param>
public sealed record VisitedPage(string Address, int Status, string? Location, IHtmlDocument Document)
{
    public string Heading => Document.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>What a visitor reads, one space between words.</summary>
    public string Text => string.Join(' ', Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IEnumerable<string> Links => Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!);

    public int Count(string selector) => Document.QuerySelectorAll(selector).Length;
}
