using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;
using MimeKit;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Admin.Tests.Suggestions;

/// <summary>The whole way: a visitor misses a tool on the public site, a curator makes it, and everybody finds it there.</summary>
public sealed class FromSuggestionToTool(TestDatabases databases) : IAsyncLifetime
{
    private const string Mailbox = "s.devries@school.example";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HttpClient client = new();
    private readonly Uri site = new($"http://127.0.0.1:{FreePort()}");
    private AdminHost admin = null!;
    private Process api = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    // What the visitor keeps.
    private string code = "";

    public async ValueTask InitializeAsync()
    {
        SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var database = await databases.CreateWithGuideAsync();
        admin = await AdminHost.ServeAsync(database, settings: new Dictionary<string, string>(StringComparer.Ordinal) { ["PublicSite:Address"] = site.OriginalString });
        api = StartApi(database);
        await AdminHost.UntilAsync(IsReadyAsync);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        api.Kill(entireProcessTree: true);
        await api.WaitForExitAsync();
        api.Dispose();
        await admin.DisposeAsync();
        client.Dispose();
    }

    [Fact]
    public async Task What_a_visitor_misses_becomes_a_tool_that_everybody_finds_and_the_visitor_hears_of_it()
    {
        var curator = await OpenAsync(admin.ClientOptions.BaseAddress);
        await BrowserSite.SignInAsync(curator, await admin.AddUserAsync(Role.Eindredacteur));
        await curator.GetByRole(AriaRole.Link, new() { Name = "Neem contact op" }).ClickAsync();
        await Expect(curator.Locator("#lijst")).ToContainTextAsync("Er is niets nieuws.");

        var visitor = await OpenAsync(site);
        await MissAToolAsync(visitor);

        // The curator's page shows it by itself.
        await curator.GetByRole(AriaRole.Link, new() { Name = "Ik mis een hulpmiddel: Kaart Wonen in de wijk" }).ClickAsync();
        await curator.GetByRole(AriaRole.Link, new() { Name = "Overnemen in een concept" }).ClickAsync();
        await curator.GetByLabel("Soort").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await curator.GetByLabel("Bericht aan de afzender").FillAsync("Dank je wel! De kaart komt erbij.");
        await curator.GetByRole(AriaRole.Button, new() { Name = "Maak het concept" }).ClickAsync();
        await curator.WaitForURLAsync("**/bewerken/hulpmiddelen/kaart-wonen-in-de-wijk");
        (await client.GetAsync(new Uri(site, "/api/v1/tools/kaart-wonen-in-de-wijk"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await curator.GotoAsync("/hulpmiddelen/kaart-wonen-in-de-wijk");
        await curator.GetByRole(AriaRole.Button, new() { Name = "Publiceren", Exact = true }).ClickAsync();
        await Expect(curator.Locator(".state")).ToContainTextAsync("Bezoekers zien dit sinds");

        await AdminHost.UntilAsync(async () => (await client.GetAsync(new Uri(site, "/api/v1/tools/kaart-wonen-in-de-wijk"))).IsSuccessStatusCode);
        var tool = await client.GetFromJsonAsync<JsonElement>(new Uri(site, "/api/v1/tools/kaart-wonen-in-de-wijk"));
        (tool.GetProperty("title").GetString(), tool.GetProperty("url").GetString()).ShouldBe(("Kaart Wonen in de wijk", "https://www.example.nl/wonen"));
        await visitor.GotoAsync("/stappen/risicotaxatie/wijk");
        await Expect(visitor.Locator("main")).ToContainTextAsync("Kaart Wonen in de wijk");

        await visitor.GotoAsync("/neem-contact-op/volgcode");
        await visitor.Locator("#code").FillAsync(code);
        await visitor.Locator("main button").ClickAsync();
        await Expect(visitor.Locator("main")).ToContainTextAsync("Dank je wel! De kaart komt erbij.");
        await AdminHost.UntilAsync(() => Task.FromResult(Mail().Count(mail => mail.Contains(Mailbox, StringComparison.Ordinal)) == 2));
        Mail().ShouldContain(mail => mail.Contains("Wat er met je suggestie is gebeurd", StringComparison.Ordinal) && mail.Contains(code, StringComparison.Ordinal));
        Mail().ShouldAllBe(mail => !mail.Contains("Wonen in de wijk", StringComparison.Ordinal), "no message repeats what somebody sent in");
    }

    private async Task MissAToolAsync(IPage visitor)
    {
        await visitor.GotoAsync("/stappen/risicotaxatie/wijk");
        await visitor.Locator("main a[href*='neem-contact-op?kind=missing-tool']").First.ClickAsync();
        await Expect(visitor.Locator("#kind")).ToHaveValueAsync("missing-tool");
        await Expect(visitor.Locator("#setting")).ToHaveValueAsync("wijk");
        await visitor.Locator("#message").FillAsync("Ik mis een kaart over wonen.");
        foreach (var part in new[] { "Heb je een voorstel?", "Wie ben je?" })
        {
            if (!await visitor.Locator("details", new() { HasText = part }).EvaluateAsync<bool>("details => details.open"))
                await visitor.Locator("summary", new() { HasText = part }).ClickAsync();
        }

        await visitor.Locator("#proposedTitle").FillAsync("Kaart Wonen in de wijk");
        await visitor.Locator("#proposedUrl").FillAsync("https://www.example.nl/wonen");
        await visitor.Locator("#proposedDescription").FillAsync("Een kaart waarmee je samen bekijkt hoe het gezin woont.");
        await visitor.Locator("#email").FillAsync(Mailbox);
        await visitor.Locator("#consent").CheckAsync();
        // On a machine that is very busy the form may open without a stamp, and then it asks for one press more.
        for (var press = 0; press < 3 && !visitor.Url.Contains("verstuurd=ja", StringComparison.Ordinal); press++)
        {
            await visitor.WaitForTimeoutAsync(3_200);
            await visitor.Locator("body").EvaluateAsync("body => { body.id = 'before'; }");
            await visitor.Locator("#verstuur").ClickAsync();
            await visitor.Locator("body:not(#before)").Locator(".code code, #fouten, #melding").First.WaitForAsync();
        }

        visitor.Url.ShouldContain("verstuurd=ja", customMessage: await visitor.Locator("main").InnerTextAsync());
        code = await visitor.Locator(".code code").InnerTextAsync();
    }

    private async Task<IPage> OpenAsync(Uri root)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, BaseURL = root.ToString() });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return page;
    }

    // Both send what is to be sent, so both write to one folder; a name with a dot before it is still being written.
    private List<string> Mail() => Directory.Exists(admin.MailFolder)
        ? Directory.EnumerateFiles(admin.MailFolder, "*.eml").Where(file => !Path.GetFileName(file).StartsWith('.')).Select(file => MimeMessage.Load(file)).Select(mail => $"{mail.To} {mail.Subject}\n{mail.TextBody}").ToList()
        : [];

    private Process StartApi(string database)
    {
        var folder = Path.Combine(Source(), "..", "..", "..", "src", "Api");
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.GetFullPath(Path.Combine(folder, "bin", built.Parent!.Name, built.Name, "Wegwijzer.Api.dll"));
        var start = new ProcessStartInfo("dotnet", [program, "--urls", site.OriginalString]) { WorkingDirectory = Path.GetFullPath(folder), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Wegwijzer"] = database;
        start.Environment["Mail__Folder"] = admin.MailFolder;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task<bool> IsReadyAsync()
    {
        api.HasExited.ShouldBeFalse("the Api ended by itself");
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            using var answer = await client.GetAsync(new Uri(site, "/health/ready"), limit.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Source([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
