using Microsoft.Playwright;

namespace Wegwijzer.Testing;

/// <summary>The browser of this machine, started as tests need it. Compiled into each test project that has a browser.</summary>
internal static class Chromium
{
    /// <summary>In milliseconds, how long a page may take for anything: machines are slow and shared.</summary>
    public const float Patience = 120_000;

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        return playwright.Chromium.LaunchAsync(Options());
    }

    private static BrowserTypeLaunchOptions Options() => new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
        Headless = true,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    };
}
