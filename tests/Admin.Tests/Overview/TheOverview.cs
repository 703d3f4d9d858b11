using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests.Overview;

public sealed class TheOverview(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task The_matrix_counts_what_the_content_holds()
    {
        var links = (await site.Host.VisitAsync("/")).Document.QuerySelectorAll("table.matrix td a");
        links.Select(a => a.GetAttribute("href")).ShouldBe(GuideContent.Cells.Select(c => $"/stappen/{c.Step}/{c.Setting}"));
        links.Select(Figures).ShouldBe(GuideContent.Cells.Select(c => (GuideContent.Background(c.Step, c.Setting), GuideContent.Tools(c.Step, c.Setting).Count)));
    }

    [Fact]
    public async Task The_matrix_has_a_row_per_step_within_its_phase_and_a_column_per_setting()
    {
        var page = await site.Host.VisitAsync("/");
        page.Document.QuerySelectorAll("table.matrix tbody").Select(b => b.ClassName).ShouldBe(["phase-roze", "phase-blauw", "phase-groen"]);
        page.Document.QuerySelectorAll("table.matrix tbody").Select(b => b.QuerySelectorAll("th[scope=row]").Length).ShouldBe([2, 3, 2]);
        page.Count("table.matrix thead th").ShouldBe(6);
    }

    [Fact]
    public async Task The_totals_are_those_of_the_content()
    {
        var figures = (await site.Host.VisitAsync("/")).Document.QuerySelectorAll(".tiles .figure").Select(f => int.Parse(f.TextContent, CultureInfo.InvariantCulture));
        string[] kinds = ["guidance", "signals", "conversation-tips", "factors", "tools", "situations", "organisations", "abbreviations", "advice-lines"];
        figures.ShouldBe(kinds.Select(kind => GuideContent.Of(kind).Count));
    }

    [Fact]
    public async Task What_only_the_publisher_can_fill_in_is_listed()
    {
        var markers = GuideContent.Of("pages").SelectMany(p => Regex.Matches((string)p["body"]!, @"\[in te vullen door de uitgever: (?<what>[^\]]+)\]", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)))
            .Select(m => m.Groups["what"].Value).ToList();
        markers.ShouldNotBeEmpty();
        var text = (await site.Host.VisitAsync("/")).Text;
        markers.Where(marker => !text.Contains(marker, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tools_without_an_address_are_listed()
    {
        var page = await site.Host.VisitAsync("/");
        var listed = page.Document.QuerySelectorAll("section[aria-labelledby=aandacht] li a").Select(a => a.GetAttribute("href")!).ToList();
        var withoutAddress = GuideContent.Of("tools").Where(t => t["url"] is null).Select(t => $"/hulpmiddelen/{GuideContent.Slug(t)}");
        listed.ShouldBe(withoutAddress, ignoreOrder: true);
    }

    private static (int Background, int Tools) Figures(IElement cell)
    {
        if (cell.TextContent.Contains("nog niets", StringComparison.Ordinal))
            return (0, 0);
        var figures = cell.QuerySelectorAll("b").Select(b => b.TextContent == "geen" ? 0 : int.Parse(b.TextContent, CultureInfo.InvariantCulture)).ToList();
        return (figures[0], figures[1]);
    }
}
