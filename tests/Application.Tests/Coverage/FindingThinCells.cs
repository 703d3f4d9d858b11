using System.Text.Json.Nodes;
using Wegwijzer.Application.Coverage;
using Wegwijzer.Application.Tests.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Coverage;

public sealed class FindingThinCells(TestDatabases databases)
{
    [Fact]
    public async Task Places_that_people_ask_for_come_first_then_the_emptiest()
    {
        await using var host = await databases.HostAsync(Guide());
        await AskAsync(host, "alle-settings", SuggestionState.New);
        await AskAsync(host, "jgz", SuggestionState.Declined);

        var thin = (await host.SendAsync(new ListThinCellsQuery(10))).Value;

        thin.Cells.Select(c => (c.Setting.Slug, c.Tools, c.Background, c.Suggestions)).ShouldBe([("alle-settings", 2, true, 1), ("wijk", 0, false, 0), ("eerstelijn", 3, false, 0)]);
        thin.Total.ShouldBe(3);
        thin.Cells[0].Step.Name.ShouldBe("Stap signalen-opmerken");
        var first = (await host.SendAsync(new ListThinCellsQuery(1))).Value;
        (first.Cells.Count, first.Total).ShouldBe((1, 3));
    }

    [Fact]
    public async Task Where_there_is_no_guide_nothing_is_thin()
    {
        await using var host = await databases.HostAsync([]);
        (await host.SendAsync(new ListThinCellsQuery(10))).Value.ShouldSatisfyAllConditions(t => t.Cells.ShouldBeEmpty(), t => t.Total.ShouldBe(0));
    }

    // Under alle-settings two tools and something to read, in jgz three and something to read, in wijk nothing, in eerstelijn three and nothing to read.
    private static IReadOnlyList<ContentItem> Guide() => Given.ASmallGuide(
    [
        Given.ASetting("wijk", 3), Given.ASetting("eerstelijn", 4),
        .. Tools("alle-settings", 2), .. Tools("jgz", 3), .. Tools("eerstelijn", 3),
        Given.AGuidance("alle", setting: "alle-settings"), Given.AGuidance(),
    ]);

    private static IEnumerable<ContentItem> Tools(string setting, int count) => Enumerable.Range(1, count).Select(number => Given.ATool($"{setting}-{number}", tool =>
    {
        tool["placements"]![0]!["setting"] = JsonValue.Create(setting);
        tool["placements"]![0]!["position"] = number;
    }));

    private static async Task AskAsync(GuideHost host, string setting, SuggestionState state)
    {
        var sent = await host.SentInAsync(Sent.MissingTool with { Context = new SuggestionContext(Slug.Parse("signalen-opmerken"), Slug.Parse(setting), null) });
        if (state == SuggestionState.Declined)
            (await host.CommandAsync(new Wegwijzer.Application.Suggestions.DeclineSuggestionCommand(sent.Id, "Nee.", Given.Eindredacteur))).Succeeded.ShouldBeTrue();
    }
}
