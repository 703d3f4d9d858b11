using Microsoft.Playwright;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Site;

/// <summary>The installed Chromium, started when the first test needs it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> started = new(StartAsync);

    /// <summary>A fresh visitor; what goes wrong in the page is noted in <see cref="Visit.Complaints"/>.</summary>
    internal async Task<Visit> VisitAsync(BrowserNewContextOptions? options = null)
    {
        var (_, chromium) = await started.Value;
        var context = await chromium.NewContextAsync(options);
        context.SetDefaultTimeout(Chromium.Patience);
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit.Complaints.Add(message.Text);
        };
        visit.Page.PageError += (_, error) => visit.Complaints.Add(error);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated)
            return;
        var (playwright, chromium) = await started.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await Chromium.LaunchAsync(playwright));
    }
}

/// <param name="Page">The page that is open.</param>
internal sealed record Visit(IBrowserContext Context, IPage Page) : IAsyncDisposable
{
    /// <summary>Errors and warnings of the console, broken policies among them.</summary>
    public List<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
