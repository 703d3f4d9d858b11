using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Wegwijzer.Api.Site.Lists;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Site;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Embed;

/// <summary>A page of somebody else that shows one of ours in a frame.</summary>
public sealed class FramingAPage(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    private const string FramePolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly PageWaitForFunctionOptions Patience = new() { Timeout = Chromium.Patience };

    public static TheoryData<string> Frames => [ListKind.Tools.Frame, ListKind.Signals.Frame, ListKind.ConversationTips.Frame, ListKind.Factors.Frame, ListPages.StepsFrame];

    /// <summary>Each in another state: with a filter, empty, with a fault, not there.</summary>
    public static TheoryData<string> States =>
    [
        .. Frames.Select(f => f.Data), .. Frames.Select(f => f.Data + "?setting=jgz&age=6"), .. Frames.Select(f => f.Data + "?setting=mars"),
        ListKind.Tools.Frame + "?setting=wijk&general=false&situation=armoede&age=6", ListKind.Signals.Frame + "?situation=armoede&page=9", ListKind.Tools.Frame + "?q=mishandelingg", "/embed/bestaat-niet",
    ];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Others_may_frame_it_and_no_link_traps_the_reader_in_the_frame(string address)
    {
        var page = await api.Host.GetAsync(address);
        page["Content-Security-Policy"].ShouldBe(FramePolicy);
        page["X-Frame-Options"].ShouldBeNull();
        page["Set-Cookie"].ShouldBeNull();
        var links = Regex.Matches(page.Text, "<a [^>]*>", RegexOptions.None, Limit).Select(m => m.Value).ToList();
        links.Count.ShouldBeGreaterThan(3);
        // What stays within the frame is the list itself, on another page or with another filter.
        var stays = $"href=\"(#|{Regex.Escape(address.Split('?')[0])}[?\"#])";
        foreach (var link in links.Where(link => !Regex.IsMatch(link, stays, RegexOptions.None, Limit)))
            link.ShouldMatch("target=\"_blank\" rel=\"noopener( noreferrer)?\"");
    }

    [Fact]
    public async Task Nobody_may_frame_anything_else()
    {
        var routes = api.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "{[^}]*}", "iets", RegexOptions.None, Limit))
            .Where(address => !address.StartsWith("/embed/", StringComparison.Ordinal))
            .Concat(["/", "/site.css", "/sw.js", "/docs/index.html", "/bestaat-niet", "/embedded", "/hulpmiddelen/sputovamo", "/stappen/risicotaxatie/jgz", "/hulpmiddelen?setting=mars"])
            .Distinct(StringComparer.Ordinal).ToList();
        routes.Count.ShouldBeGreaterThan(50);
        foreach (var address in routes)
        {
            var answer = await api.Host.SendAsync("HEAD", address);
            answer["Content-Security-Policy"]!.ShouldContain("frame-ancestors 'none'", Case.Sensitive, address);
            answer["X-Frame-Options"].ShouldBe("DENY", address);
        }
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task The_lines_from_our_page_show_it_as_high_as_it_is(string frame)
    {
        var element = Api.Embed.EmbeddingChoices.Elements.Single(e => e.Frame == frame).Name;
        await using var partner = await WithLinesAsync($"element={element}&setting=jgz");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        await AsHighAsItsPageAsync(visit.Page);
        var first = await HeightAsync(visit.Page);
        first.ShouldNotBe(900);
        // A narrow page makes the same text longer.
        await visit.Page.SetViewportSizeAsync(340, 800);
        await visit.Page.WaitForFunctionAsync("first => document.querySelector('iframe').clientHeight > first", first, Patience);
        await AsHighAsItsPageAsync(visit.Page);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_follows_when_the_list_becomes_another_and_begins_at_its_top()
    {
        await using var partner = await WithLinesAsync("element=wegwijzer-hulpmiddelen&setting=jgz");
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 800, Height = 600 } });
        await visit.Page.GotoAsync(partner.Address.ToString());
        await AsHighAsItsPageAsync(visit.Page);
        var whole = await HeightAsync(visit.Page);
        var inside = visit.Page.FrameLocator("iframe");
        await inside.Locator("a[rel=next]").ClickAsync();
        await Expect(inside.Locator("a[rel=prev]")).ToHaveCountAsync(1);
        await visit.Page.WaitForFunctionAsync("document.querySelector('iframe').getBoundingClientRect().top > -5", null, Patience);
        await inside.Locator("#situation").SelectOptionAsync("ouder-in-detentie");
        await inside.Locator("button[type=submit]").ClickAsync();
        await visit.Page.WaitForFunctionAsync("whole => document.querySelector('iframe').clientHeight < whole", whole, Patience);
        await AsHighAsItsPageAsync(visit.Page);
    }

    [Fact]
    public async Task A_link_out_of_it_opens_a_window_of_its_own()
    {
        await using var partner = await WithLinesAsync("element=wegwijzer-stappen&setting=jgz");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        var opened = await visit.Context.RunAndWaitForPageAsync(() => visit.Page.FrameLocator("iframe").Locator("svg a").First.ClickAsync());
        await opened.WaitForURLAsync(new Regex("/stappen/signalen-opmerken/jgz$", RegexOptions.None, Limit));
        visit.Page.Url.ShouldBe(partner.Address.ToString());
    }

    [Fact]
    public async Task A_browser_shows_it_in_a_frame_and_nothing_else()
    {
        foreach (var (address, framed) in new[] { ("/embed/hulpmiddelen", true), ("/embed/stappen?setting=jgz", true), ("/", false), ("/hulpmiddelen", false), ("/ontwikkelaars", false), ("/docs/embedding", false), ("/neem-contact-op", false), ("/docs/index.html", false), ("/api/v1", false) })
        {
            await using var partner = await PartnerSite.StartAsync(api.Host.Address, $"<iframe title=\"Wegwijzer\" src=\"{Origin}{address}\"></iframe>", script: "", policy: "frame-src *");
            await using var visit = await browser.VisitAsync();
            await visit.Page.GotoAsync(partner.Address.ToString());
            if (framed)
                await Expect(visit.Page.FrameLocator("iframe").Locator("h1")).ToBeVisibleAsync();
            else
                visit.Complaints.ShouldContain(c => c.Contains("frame-ancestors", StringComparison.Ordinal) || c.Contains("X-Frame-Options", StringComparison.Ordinal), address);
        }
    }

    [Fact]
    public async Task Its_filters_can_be_left_out()
    {
        (await api.Host.GetAsync("/embed/signalen")).ShouldBeOk().Text.ShouldContain("<form");
        var bare = (await api.Host.GetAsync("/embed/signalen?setting=jgz&filters=off&pageSize=5")).ShouldBeOk().Text;
        bare.ShouldNotContain("<form");
        bare.ShouldContain("<code>/api/v1/signals?setting=jgz&amp;pageSize=5</code>");
        bare.ShouldContain("/embed/signalen?setting=jgz&amp;page=2&amp;pageSize=5&amp;filters=off#inhoud");
        (await api.Host.GetAsync("/hulpmiddelen?filters=off")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_names_no_situation_is_one_step_away()
    {
        var list = await api.ReadAsync("/api/v1/tools?situation=armoede");
        var count = list.Json.GetProperty("general").GetProperty("count").GetInt32();
        (await api.Host.GetAsync("/embed/hulpmiddelen?situation=armoede")).ShouldBeOk().Text.ShouldContain($"<a href=\"/embed/hulpmiddelen?situation=none\">Wat geen situatie noemt: {count} hulpmiddelen</a>");
    }

    [Fact]
    public async Task The_document_for_partners_has_the_same_listener()
    {
        var document = await File.ReadAllTextAsync(Repository.File("docs/embedding.md"));
        var choices = new Api.Embed.EmbeddingChoices("https://wegwijzer.example.nl", Api.Embed.EmbeddingChoices.Elements[0], new Dictionary<string, string>(), "", true, false, []);
        document.ShouldContain(choices.FrameListener);
    }

    private string Origin => api.Host.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>A page with the lines that our page writes, as somebody would copy them.</summary>
    private async Task<PartnerSite> WithLinesAsync(string choices)
    {
        var page = (await api.Host.GetAsync("/docs/embedding?" + choices)).ShouldBeOk().Text;
        return await PartnerSite.StartAsync(api.Host.Address, Line(page, "frame") + Line(page, "frame-listener"), script: "", policy: $"script-src 'unsafe-inline'; frame-src {Origin}");
    }

    private static string Line(string page, string id) =>
        WebUtility.HtmlDecode(Regex.Match(page, $"id=\"{id}\"><code>(?<line>[^<]*)</code>", RegexOptions.ExplicitCapture, Limit).Groups["line"].Value);

    private static Task AsHighAsItsPageAsync(IPage page) => ApiHost.EventuallyAsync(async () =>
    {
        if (page.Frames.Count < 2)
            return false;
        try
        {
            return await page.Frames[1].EvaluateAsync<bool>("document.readyState === 'complete' && Math.abs(innerHeight - document.documentElement.getBoundingClientRect().height) <= 1")
                && await HeightAsync(page) != 900;
        }
        catch (PlaywrightException)
        {
            // The frame is between two pages.
            return false;
        }
    });

    private static Task<int> HeightAsync(IPage page) => page.EvaluateAsync<int>("document.querySelector('iframe').clientHeight");
}
