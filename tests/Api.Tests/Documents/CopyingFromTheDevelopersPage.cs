using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Site;

namespace Wegwijzer.Api.Tests.Documents;

public sealed class CopyingFromTheDevelopersPage(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    private static readonly string[] Subjects = ["filteren", "zoeken", "fouten", "zuinig", "kopie"];

    [Fact]
    public async Task Every_example_works_as_it_stands()
    {
        using var bench = new Workbench(api.Host.Address, browser);
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(new Uri(api.Host.Address, "/ontwikkelaars").ToString());
        foreach (var subject in Subjects)
        {
            foreach (var language in new[] { "bash", "js" })
            {
                var code = await visit.Page.Locator($"section[aria-labelledby={subject}] pre[data-language={language}]").TextContentAsync();
                (await bench.RunAsync(language, code!)).ShouldNotBeEmpty($"{subject} in {language}");
            }
        }

        visit.Complaints.ShouldBeEmpty();
    }
}
