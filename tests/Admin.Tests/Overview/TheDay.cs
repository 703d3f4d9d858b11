using System.Globalization;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests.Overview;

/// <summary>A morning with something of everything, seen by one visitor of each role.</summary>
public sealed class BusyMorning(TestDatabases databases) : IAsyncLifetime
{
    private readonly Dictionary<Role, VisitedPage> pages = [];

    private readonly List<(Role Role, string Link, int Status)> led = [];

    /// <summary>Where each link on a card leads, for each role.</summary>
    public IReadOnlyList<(Role Role, string Link, int Status)> Led => led;

    internal BusyDay Day { get; private set; } = null!;

    /// <summary>The overview for this role; part of what is due is for this eindredacteur.</summary>
    public VisitedPage this[Role role] => pages[role];

    public async ValueTask InitializeAsync()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());
        Day = new BusyDay(host, host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var visitors = new Dictionary<Role, Visitor>();
        foreach (var role in new[] { Role.Redacteur, Role.Eindredacteur, Role.Beheerder })
            visitors[role] = await host.SignedInAsync(role);
        await Day.FillAsync(visitors[Role.Eindredacteur].User!.Id);
        foreach (var (role, visitor) in visitors)
            pages[role] = await visitor.VisitAsync("/");
        foreach (var (role, visitor) in visitors)
        {
            foreach (var link in pages[role].Document.QuerySelectorAll(".day a").Select(a => a.GetAttribute("href")!).Distinct(StringComparer.Ordinal))
                led.Add((role, link, (await visitor.VisitAsync(link)).Status));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TheDay(BusyMorning morning, AdminSite calm) : IClassFixture<BusyMorning>, IClassFixture<AdminSite>
{
    [Fact]
    public void What_came_in_goes_from_danger_to_what_waits_longest()
    {
        var card = Card("binnen");
        Figure(card).ShouldBeGreaterThan(5);
        Links(card, ".day-lines a")[0].ShouldBe($"/neem-contact-op/{morning.Day.Danger}");
        Links(card, ".day-lines a")[2].ShouldBe($"/neem-contact-op/{morning.Day.Longest}");
        card.QuerySelectorAll(".badge").Select(b => b.TextContent).ShouldBe(["Noemt gevaar", "Misschien een kind"]);
        Text(card).ShouldContain("2 gaan voor");
        Text(card).ShouldContain("Collega’s hebben er 1 in behandeling");
        Text(card).ShouldContain("wacht het langst");
        Links(card, ".day-more a").ShouldBe(["/neem-contact-op"]);
    }

    [Fact]
    public void Whatever_is_clicked_on_a_card_is_there_and_may_be_opened()
    {
        morning.Led.Count.ShouldBeGreaterThan(60);
        // A form that is begun sends on to itself.
        morning.Led.Where(l => l.Status is not (200 or 302)).ShouldBeEmpty();
    }

    [Fact]
    public void What_broke_is_named_with_what_is_wrong_with_it()
    {
        var card = Card("stuk");
        Figure(card).ShouldBeGreaterThan(2);
        Links(card, ".day-lines a").Count.ShouldBe(3);
        Links(card, ".day-lines a").ShouldAllBe(link => link.StartsWith("/links/", StringComparison.Ordinal));
        card.QuerySelectorAll(".day-lines .badge").ShouldAllBe(b => b.TextContent == "Bestaat niet meer");
        Links(card, ".day-facts a").ShouldBe(["/links?stand=twijfel", "/links?stand=verhuisd"]);
    }

    [Fact]
    public void What_waits_for_a_judgement_is_named_and_what_was_approved_is_not()
    {
        var card = Card("oordeel");
        Figure(card).ShouldBe(1);
        Links(card, ".day-lines a").ShouldBe(["/hulpmiddelen/sputovamo"]);
        Text(card).ShouldContain("van Anna");
    }

    [Fact]
    public void What_is_due_is_for_me_first()
    {
        Figure(Card("nakijken")).ShouldBe(2);
        Links(Card("nakijken"), ".day-lines a").ShouldBe(["/hulpmiddelen/arij", "/hulpmiddelen/sputovamo"]);
        Card("nakijken").QuerySelectorAll(".day-facts li").ShouldBeEmpty();

        var mine = Card("nakijken", Role.Eindredacteur);
        Links(mine, ".day-lines a").ShouldBe(["/hulpmiddelen/sputovamo", "/hulpmiddelen/arij"]);
        mine.QuerySelectorAll(".badge").ShouldHaveSingleItem().TextContent.ShouldBe("Voor jou");
        Links(mine, ".day-facts a").ShouldBe(["/werk/nakijken?van=mij"]);
    }

    [Fact]
    public void What_is_planned_comes_after_what_came_to_nothing()
    {
        var card = Card("gepland");
        Figure(card).ShouldBe(1);
        Links(card, ".day-lines a").ShouldBe(["/hulpmiddelen/care-nl", "/hulpmiddelen/boomdiagram"]);
        card.QuerySelectorAll(".badge").ShouldHaveSingleItem().TextContent.ShouldBe("Niet doorgegaan");
        Text(card).ShouldContain("1 ging niet door");
    }

    [Fact]
    public void Where_the_guide_is_thin_a_click_begins_a_tool_for_that_place()
    {
        var card = Card("dun");
        Figure(card).ShouldBe(GuideContent.Cells.Count(c => GuideContent.Tools(c.Step, c.Setting).Count <= 2 || GuideContent.Background(c.Step, c.Setting) == 0));
        // People ask for this one.
        Links(card, ".day-lines a:not(.act)")[0].ShouldBe("/stappen/risicotaxatie/eerstelijn");
        Links(card, ".day-lines a.act")[0].ShouldBe(Admin.Common.Addresses.NewTool("risicotaxatie", "eerstelijn"));
        card.QuerySelectorAll(".day-lines li").Select(li => li.QuerySelectorAll("a").Length).ShouldAllBe(links => links == 2);
    }

    [Fact]
    public void The_hardest_texts_are_named_with_how_hard_they_are_and_a_click_edits_them()
    {
        var card = Card("moeilijk");
        card.QuerySelectorAll(".day-lines li").Length.ShouldBe(3);
        card.QuerySelectorAll(".day-lines .hint").ShouldAllBe(hint => hint.TextContent.Contains(" van 100", StringComparison.Ordinal));
        Links(card, ".day-lines a.act").ShouldAllBe(link => link.StartsWith("/bewerken/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Redacteur, false)]
    [InlineData(Role.Eindredacteur, true)]
    [InlineData(Role.Beheerder, true)]
    public void Mail_that_did_not_arrive_is_for_who_may_send_it_again(Role role, bool seen)
    {
        var page = morning[role];
        page.Links.Contains("/onbestelde-post").ShouldBe(seen);
        page.Text.Contains("s.devries@school.example", StringComparison.Ordinal).ShouldBe(seen);
        if (seen)
            Figure(Card("post", role)).ShouldBe(2);
    }

    [Fact]
    public async Task Each_card_says_that_all_is_well_where_it_is()
    {
        var page = await calm.Host.VisitAsync("/");
        string[] well = ["binnen", "oordeel", "nakijken", "gepland", "post"];
        foreach (var id in well)
        {
            var card = page.Document.GetElementById(id)!.ParentElement!;
            card.QuerySelector(".calm.well").ShouldNotBeNull(id);
            card.QuerySelector(".figure").ShouldBeNull(id);
            card.QuerySelectorAll(".day-lines li").ShouldBeEmpty(id);
        }

        Text(page.Document.GetElementById("stuk")!.ParentElement!).ShouldContain("Er is nog niets nagekeken.");
        page.Document.GetElementById("stuk")!.ParentElement!.QuerySelector(".well").ShouldBeNull();
        page.Text.ShouldContain("In de laatste 26 weken kwam er niets binnen.");
        page.Text.ShouldContain("Na de volgende keer nakijken zie je hier het verloop.");
        page.Document.QuerySelectorAll("#per-week-titel, #wachttijd-titel, #doorlooptijd-titel, #links-verloop-titel").ShouldAllBe(title => title.Closest("figure")!.QuerySelector("svg, table") == null);
    }

    [Fact]
    public void Each_chart_has_its_words_and_its_figures_as_a_table()
    {
        var charts = morning[Role.Redacteur].Document.QuerySelectorAll("figure.chart");
        charts.Length.ShouldBe(5);
        foreach (var chart in charts)
        {
            var names = chart.QuerySelector("svg[role=img]")!.GetAttribute("aria-labelledby")!.Split(' ');
            names.ShouldAllBe(name => chart.QuerySelector($"#{name}")!.TextContent.Length > 5);
            chart.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(4);
            chart.QuerySelectorAll("tbody tr").ShouldAllBe(row => row.QuerySelectorAll("th[scope=row]").Length == 1 && row.QuerySelectorAll("td").All(td => td.TextContent.Length > 0));
            chart.QuerySelectorAll("[style]").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_chart_draws_what_its_table_says()
    {
        var chart = morning[Role.Redacteur].Document.GetElementById("per-week-titel")!.Closest("figure")!;
        var received = chart.QuerySelectorAll("tbody td:nth-child(2)").Select(td => int.Parse(td.TextContent, CultureInfo.InvariantCulture)).ToList();
        received.Count.ShouldBe(26);
        var columns = chart.QuerySelectorAll("svg.plot > rect.solid").Select(rect => double.Parse(rect.GetAttribute("height")!, CultureInfo.InvariantCulture)).ToList();
        columns.Count.ShouldBe(received.Count(r => r > 0));
        var each = received.Where(r => r > 0).Zip(columns, (count, height) => height / count).ToList();
        each.ShouldAllBe(height => Math.Abs(height - each[0]) < 0.1);
        chart.QuerySelectorAll("svg.plot > circle").Length.ShouldBe(26);
    }

    [Fact]
    public void Nothing_stands_on_the_page_twice()
    {
        var page = morning[Role.Beheerder];
        page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        page.Document.QuerySelectorAll("h2, h3").Select(h => h.TextContent.Trim()).ShouldBeUnique();
    }

    private IElement Card(string id, Role role = Role.Beheerder) => morning[role].Document.GetElementById(id)!.ParentElement!;

    private static int Figure(IElement card) => int.Parse(card.QuerySelector(".figure")!.TextContent, CultureInfo.InvariantCulture);

    private static List<string> Links(IElement card, string selector) => [.. card.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!)];

    private static string Text(IElement card) => string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
