using System.Net;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Site;

public sealed class OpeningThePages(GuideApi api, TestDatabases databases) : IClassFixture<GuideApi>
{
    // Script of our own may run, but never from a text: nothing may turn a text into markup or code.
    private const string OwnPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types wegwijzer";

    public static TheoryData<string> Pages =>
        ["/ontwikkelaars", "/woordenlijst", "/problems", "/neem-contact-op", "/neem-contact-op?step=risicotaxatie&setting=jgz&situation=armoede", .. GuidePages.Select(p => p.Data), .. Problems.Select(p => p.Data)];

    /// <summary>One page of each sort of the guide itself.</summary>
    public static TheoryData<string> GuidePages =>
    [
        "/", "/fasen/herkennen", "/settings/jgz", "/stappen/risicotaxatie", "/stappen/signalen-opmerken/onderwijs-kinderopvang", "/stappen/situatie-in-kaart-brengen/alle-settings",
        "/stappen/risicotaxatie/eerstelijn", "/hulpmiddelen", "/hulpmiddelen/sputovamo", "/paginas/privacyverklaring", "/afkortingen", "/wat-nog-ontbreekt", "/advieslijnen", "/bewaard", "/zoeken", "/zoeken?q=mishandeling", "/offline",
    ];

    public static TheoryData<string> Problems => [.. Api.Common.Problems.All.Select(p => p.Address)];

    [Theory]
    [InlineData("/swagger", HttpStatusCode.MovedPermanently, "/docs")]
    [InlineData("/swagger/index.html", HttpStatusCode.MovedPermanently, "/docs")]
    [InlineData("/swagger/v1/swagger.json", HttpStatusCode.MovedPermanently, "/docs")]
    [InlineData("/docs", HttpStatusCode.MovedPermanently, "docs/index.html")]
    public async Task Addresses_that_people_try_lead_to_the_page(string address, HttpStatusCode status, string location)
    {
        var answer = await api.Host.GetAsync(address);
        answer.Status.ShouldBe(status);
        answer["Location"].ShouldBe(location);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_dutch_html_that_loads_nothing_from_elsewhere_and_may_not_be_framed(string address)
    {
        var page = (await api.Host.GetAsync(address)).ShouldBeOk();
        page["Content-Type"].ShouldBe("text/html; charset=utf-8");
        page.Text.ShouldContain("<html lang=\"nl\">");
        page["Content-Security-Policy"].ShouldBe(OwnPolicy);
        page["X-Frame-Options"].ShouldBe("DENY");
        page["X-Content-Type-Options"].ShouldBe("nosniff");
        page["Referrer-Policy"].ShouldBe("no-referrer");
        page["Set-Cookie"].ShouldBeNull();
        page.Text.ShouldNotContain("<script>");
        page.Text.ShouldNotContain(" style=");
    }

    [Fact]
    public async Task What_a_page_loads_is_kept_for_as_long_as_the_build_is_the_same()
    {
        var page = (await api.Host.GetAsync("/")).ShouldBeOk().Text;
        foreach (var file in new[] { "/site.css", "/guide.css", "/icon.svg", "/guide/page.js" })
        {
            var named = System.Text.RegularExpressions.Regex.Match(page, $"\"(?<address>{file}\\?v=[0-9a-f]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["address"].Value;
            (await api.Host.GetAsync(named)).ShouldBeOk()["Cache-Control"].ShouldBe("public, max-age=31536000, immutable");
            (await api.Host.GetAsync(file)).ShouldBeOk()["Cache-Control"].ShouldBe("no-cache");
            (await api.Host.GetAsync(file + "?v=another")).ShouldBeOk()["Cache-Control"].ShouldBe("no-cache");
        }
    }

    [Fact]
    public async Task Search_engines_are_told_that_they_may_come_in() =>
        (await api.Host.GetAsync("/robots.txt")).ShouldBeOk().Text.ShouldContain("User-agent: *\nAllow: /");

    [Fact]
    public async Task The_list_tells_a_settings_own_tools_from_those_for_everybody()
    {
        var answer = await api.Host.GetAsync("/api/v1/tools?setting=jgz&situation=armoede");
        var own = answer.Json.GetProperty("groups").GetProperty("own").GetInt32();
        var page = (await api.Host.GetAsync("/embed/hulpmiddelen?setting=jgz&situation=armoede")).ShouldBeOk().Text;
        var (first, second) = (page.IndexOf("<h2>Voor deze setting</h2>", StringComparison.Ordinal), page.IndexOf("<h2>Voor iedereen</h2>", StringComparison.Ordinal));
        first.ShouldBeGreaterThan(0);
        System.Text.RegularExpressions.Regex.Count(page[first..second], "class=\"title\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMinutes(1)).ShouldBe(own);
        (await api.Host.GetAsync("/embed/hulpmiddelen?setting=jgz&general=false")).ShouldBeOk().Text.ShouldNotContain("Voor iedereen");
    }

    [Fact]
    public async Task A_faulty_filter_is_told_in_the_words_of_the_form()
    {
        var page = await api.Host.GetAsync("/embed/hulpmiddelen?age=oud&situation=bestaat-niet&kleur=rood");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain("id=\"age\" name=\"age\" value=\"oud\"");
        page.Text.ShouldContain("aria-invalid=\"true\"");
        page.Text.ShouldContain("Situatie");
        page.Text.ShouldContain("kleur");
        page.Text.ShouldNotContain("parameter");
    }

    [Fact]
    public async Task The_developers_page_has_examples_for_the_server_that_it_came_from() =>
        (await api.Host.GetAsync("/ontwikkelaars")).ShouldBeOk().Text.ShouldContain($"{api.Host.Address}api/v1/tools?setting=jgz");

    [Fact]
    public async Task An_unknown_page_says_so_on_a_page()
    {
        var page = await api.Host.GetAsync("/bestaat-niet");
        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.MediaType.ShouldBe("text/html");
        page["Cache-Control"].ShouldBe("no-store");
        page["Content-Security-Policy"].ShouldBe(OwnPolicy);
        page["API-Version"].ShouldBeNull();
    }

    [Theory]
    [InlineData("/problems/bestaat-niet")]
    [InlineData("/embed/iets-anders")]
    [InlineData("/embed/signalen/druk")]
    public async Task What_is_no_page_is_not_found(string address) => (await api.Host.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_on_a_page_leads_somewhere(string address)
    {
        var page = await api.Host.GetAsync(address);
        var links = System.Text.RegularExpressions.Regex.Matches(page.Text, "(href|src)=\"(?<link>/[^\"#]*)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1))
            .Select(m => WebUtility.HtmlDecode(m.Groups["link"].Value)).Distinct().ToList();
        links.Count.ShouldBeGreaterThan(4);
        foreach (var link in links)
            ((int)(await api.Host.GetAsync(link)).Status).ShouldBeLessThan(400, link);
    }

    [Fact]
    public async Task The_developers_page_names_every_resource_that_the_base_names()
    {
        var page = (await api.Host.GetAsync("/ontwikkelaars")).Text;
        foreach (var resource in (await api.ReadAsync("/api/v1")).Json.GetProperty("resources").EnumerateArray())
            page.ShouldContain($"<code>{resource.GetProperty("href").GetString()}</code>");
    }

    [Fact]
    public async Task Fields_of_the_form_that_were_left_open_are_no_filters()
    {
        var page = (await api.Host.GetAsync("/embed/hulpmiddelen?setting=jgz&step=&situation=&kind=&age=")).ShouldBeOk();
        page.Text.ShouldContain("<code>/api/v1/tools?setting=jgz</code>");
    }

    [Theory]
    [InlineData("age=oud")]
    [InlineData("setting=mars")]
    [InlineData("kleur=rood")]
    [InlineData("page=0&pageSize=1000")]
    public async Task A_faulty_filter_is_told_on_the_page(string query)
    {
        var page = await api.Host.GetAsync("/embed/hulpmiddelen?" + query);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.MediaType.ShouldBe("text/html");
        page.Text.ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task What_was_sent_comes_back_as_text_only()
    {
        foreach (var address in new[] { "/embed/hulpmiddelen?age=", "/embed/hulpmiddelen?setting=", "/embed/hulpmiddelen?", "/embed/signalen?q=", "/embed/factoren?kind=", "/embed/stappen?", "/neem-contact-op?step=", "/problems/", "/" })
        {
            var page = await api.Host.GetAsync(address + "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
            page.Text.ShouldNotContain("<script>");
            ((int)page.Status).ShouldBeLessThan(500);
        }
    }

    [Theory]
    [InlineData("/ontwikkelaars")]
    [InlineData("/embed/hulpmiddelen")]
    [InlineData("/embed/stappen")]
    [InlineData("/woordenlijst")]
    [InlineData("/problems/not-found")]
    public async Task A_page_answers_head_and_nothing_that_would_change_something(string address)
    {
        (await api.Host.SendAsync("HEAD", address)).ShouldBeOk().Body.ShouldBeEmpty();
        var refused = await api.Host.SendAsync("POST", address);
        refused.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        refused.MediaType.ShouldBe("text/html");
        refused["Allow"].ShouldBe("GET, HEAD");
    }

    [Fact]
    public async Task The_documentation_loads_only_from_this_server()
    {
        var page = (await api.Host.GetAsync("/docs/index.html")).ShouldBeOk();
        page["Content-Security-Policy"]!.ShouldContain("script-src 'self';");
        page["X-Frame-Options"].ShouldBe("DENY");
    }

    [Fact]
    public async Task A_failure_of_ours_is_a_page_that_tells_nothing_of_our_insides()
    {
        await using var host = await ApiHost.StartReadyAsync(await databases.CreateWithGuideAsync(), SpeakingHttp.BreakCompression);
        var page = await host.GetAsync("/ontwikkelaars", ("Accept-Encoding", "gzip"));
        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.MediaType.ShouldBe("text/html");
        page.Text.ShouldNotContain("   at ");
        page["Content-Security-Policy"].ShouldBe(OwnPolicy);
        page["Cache-Control"]!.ShouldContain("no-store");
    }
}
