using System.Text;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests.Coverage;

public sealed class LookingAtTheCoverage(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task Every_step_in_every_setting_leads_to_what_is_there_and_to_a_new_tool_for_it()
    {
        var page = await site.Host.VisitAsync("/dekking");
        page.Document.QuerySelectorAll("a.cell").Select(a => a.GetAttribute("href")).ShouldBe(GuideContent.Cells.Select(c => $"/stappen/{c.Step}/{c.Setting}"), ignoreOrder: true);
        page.Count("a.more").ShouldBe(GuideContent.Cells.Count);
        page.Text.ShouldContain("links in orde");

        var begun = await site.Host.VisitAsync("/bewerken/hulpmiddelen?do=erbij:risicotaxatie:eerstelijn");
        var form = await site.Host.VisitAsync(begun.Location!);
        form.Document.QuerySelector("[name='placements[0].step'] option[selected], [name='placements[0].step'][value]")!.GetAttribute("value").ShouldBe("risicotaxatie");
        form.Document.QuerySelector("[name='placements[0].setting'] option[selected], [name='placements[0].setting'][value]")!.GetAttribute("value").ShouldBe("eerstelijn");
    }

    [Fact]
    public async Task A_situation_without_tools_for_an_age_leads_to_a_form_with_both_filled_in()
    {
        var page = await site.Host.VisitAsync("/dekking");
        var link = page.Document.QuerySelectorAll(".heat a[href*='age.from=4']").Select(a => a.GetAttribute("href")!).First();
        var form = await site.Host.VisitAsync((await site.Host.VisitAsync(link)).Location!);
        form.Document.QuerySelector("[name='age.from']")!.GetAttribute("value").ShouldBe("4");
        form.Document.QuerySelector("[name='age.to']")!.GetAttribute("value").ShouldBe("11");
    }

    [Fact]
    public async Task It_can_be_taken_along_as_a_file()
    {
        using var answer = await site.Host.Client.GetAsync(new Uri("/dekking?handler=File", UriKind.Relative));
        (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName).ShouldBe(("text/csv", "dekking.csv"));
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        lines[0].TrimStart('\uFEFF').ShouldBe("Stap;Setting;Achtergrondteksten;Signalen;Gesprekstips;Factoren;Hulpmiddelen;Links;Links in orde;Open suggesties");
        lines.Count(l => l.Split(';').Length == 10).ShouldBe(GuideContent.Cells.Count + 1);
    }

    [Theory]
    [InlineData("gewoon", "gewoon")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 6", "'+31 6")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("een; twee", "\"een; twee\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    public void Nothing_in_a_file_is_carried_out_by_a_spreadsheet(string text, string written) =>
        Encoding.UTF8.GetString(CsvText.Of([[text]])).TrimStart('\uFEFF').ShouldBe(written + "\r\n");
}
