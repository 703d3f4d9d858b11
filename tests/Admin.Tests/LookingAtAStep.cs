using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests;

public sealed class LookingAtAStep(AdminSite site) : IClassFixture<AdminSite>
{
    public static TheoryData<string, string> Cells => [.. GuideContent.Cells.Select(c => (c.Step, c.Setting))];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Exactly_what_stands_there_is_shown_and_what_lacks_is_said(string step, string setting)
    {
        var page = await site.Host.VisitAsync($"/stappen/{step}/{setting}");
        page.Status.ShouldBe(200);
        Titles(page, "section[aria-labelledby=teksten] article h4").ShouldBe(Of(GuideContent.Guidance(step, setting)), ignoreOrder: true);
        Titles(page, "section[aria-labelledby=signalen] dt").ShouldBe(Of(GuideContent.Signals(step, setting)), ignoreOrder: true);
        Titles(page, "section[aria-labelledby=gesprekstips] dt").ShouldBe(Of(GuideContent.ConversationTips(step, setting)), ignoreOrder: true);
        Titles(page, "section[aria-labelledby=factoren] dt").ShouldBe(Of(GuideContent.Factors(step, setting)), ignoreOrder: true);
        Titles(page, "ol.cards > li > h4 + p").ShouldBe(
            GuideContent.Cards(step, setting).OrderBy(c => (int)c["position"]!).Select(c => (string)c["purpose"]!));
        page.Count("main > p.gap").ShouldBe((GuideContent.Background(step, setting) == 0 ? 1 : 0) + (GuideContent.Tools(step, setting).Count == 0 ? 1 : 0));
    }

    [Fact]
    public async Task The_other_settings_and_the_steps_beside_it_are_one_link_away()
    {
        var page = await site.Host.VisitAsync("/stappen/bespreken-met-collega/jgz");
        page.Count("nav.tabs a").ShouldBe(5);
        page.Document.QuerySelector("nav.tabs a[aria-current=page]")!.GetAttribute("href").ShouldBe(page.Address);
        page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/stappen/signalen-opmerken/jgz");
        page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/stappen/gesprek-met-jeugdige-en-gezin/jgz");
    }

    [Fact]
    public async Task The_first_step_has_none_before_it_and_the_last_none_after_it()
    {
        (await site.Host.VisitAsync($"/stappen/{GuideContent.Steps[0]}/wijk")).Count("a[rel=prev]").ShouldBe(0);
        (await site.Host.VisitAsync($"/stappen/{GuideContent.Steps[^1]}/wijk")).Count("a[rel=next]").ShouldBe(0);
    }

    [Fact]
    public async Task A_step_without_a_setting_sends_on_to_what_stands_there_for_everybody()
    {
        var page = await site.Host.VisitAsync("/stappen/risicotaxatie");
        page.Status.ShouldBe(302);
        page.Location.ShouldBe("/stappen/risicotaxatie/alle-settings");
    }

    [Fact]
    public async Task A_card_tells_which_pages_to_read_its_age_and_where_it_stood_in_the_document()
    {
        var card = (await site.Host.VisitAsync("/stappen/signalen-opmerken/jgz")).Document.QuerySelectorAll("ol.cards > li")
            .Single(li => li.QuerySelector("h4")!.TextContent.Contains("Omgaan met armoede in de jeugdgezondheid (NCJ)", StringComparison.Ordinal));
        var facts = card.QuerySelectorAll("dl > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent, StringComparer.Ordinal);
        facts["Lees bladzijden"].ShouldBe("21-26 & 67-68");
        facts["Wegwijzer-pdf"].ShouldBe("bladzijde 35");
        facts["Leeftijd"].ShouldStartWith("van de zwangerschap");
        facts["Situaties"].ShouldBe("Armoede");
        facts["Van"].ShouldStartWith("Nederlands Centrum Jeugdgezondheid");
    }

    private static IEnumerable<string> Titles(VisitedPage page, string selector) => page.Document.QuerySelectorAll(selector).Select(e => e.TextContent.Trim());

    private static IEnumerable<string> Of(IEnumerable<System.Text.Json.Nodes.JsonNode> items) => items.Select(item => (string)item["title"]!);
}
