using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests;

public sealed class ListingTheTools(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Entries = "ul.list li";

    [Fact]
    public async Task All_of_them_are_listed_page_by_page_by_title()
    {
        var titles = new List<string>();
        for (string? next = "/hulpmiddelen"; next is not null;)
        {
            var page = await site.Host.VisitAsync(next);
            titles.AddRange(page.Document.QuerySelectorAll($"{Entries} h2").Select(h => h.TextContent.Trim()));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        titles.ShouldBe(GuideContent.Of("tools").Select(t => (string)t["title"]!).OrderBy(t => t, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Step_and_setting_hold_for_the_same_place()
    {
        var page = await site.Host.VisitAsync("/hulpmiddelen?setting=jgz&stap=signalen-opmerken&soort=&situatie=");
        page.Document.QuerySelector("[role=status]")!.TextContent.ShouldContain($"{GuideContent.Tools("signalen-opmerken", "jgz").Count} hulpmiddelen");
        page.Document.QuerySelectorAll("option[selected]").Select(o => o.GetAttribute("value")).ShouldBe(["jgz", "signalen-opmerken"]);
    }

    [Fact]
    public async Task A_situation_and_a_kind_narrow_it_down()
    {
        var page = await site.Host.VisitAsync("/hulpmiddelen?situatie=armoede&soort=richtlijn");
        var every = GuideContent.Of("tools").Where(t => (string)t["kind"]! == "richtlijn"
            && (Names(t["situations"]) || t["placements"]!.AsArray().Any(p => Names(p!["situations"]))));
        page.Count(Entries).ShouldBe(every.Count());
    }

    [Fact]
    public async Task Nothing_found_is_said_with_a_way_on()
    {
        var page = await site.Host.VisitAsync("/hulpmiddelen?setting=jgz&situatie=armoede&soort=boek");
        page.Status.ShouldBe(200);
        page.Count(Entries).ShouldBe(0);
        page.Text.ShouldContain("0 hulpmiddelen");
        var way = page.Document.QuerySelector("#lijst a")!.GetAttribute("href")!;
        (await site.Host.VisitAsync(way)).Count(Entries).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_tool_shows_each_of_its_places()
    {
        var tool = GuideContent.Of("tools").MaxBy(t => t["placements"]!.AsArray().Count)!;
        var page = await site.Host.VisitAsync($"/hulpmiddelen/{GuideContent.Slug(tool)}");
        page.Heading.ShouldBe((string)tool["title"]!);
        page.Count("ol.cards > li").ShouldBe(tool["placements"]!.AsArray().Count);
        page.Links.Contains((string)tool["url"]!, StringComparer.Ordinal).ShouldBeTrue();
    }

    private static bool Names(System.Text.Json.Nodes.JsonNode? situations) => situations?.AsArray().Any(s => (string)s! == "armoede") ?? false;
}
