using System.Text.Json;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Documents;

/// <summary>Every example of docs/portals.md, as it stands, against a real server.</summary>
public sealed class FollowingThePortalGuide(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>
{
    private const string CopyProgram = "docs/examples/copy.mjs";

    private static readonly IReadOnlyList<Example> Every = Example.In(File.ReadAllText(Repository.File("docs/portals.md")));

    public static TheoryData<int, string> Examples => [.. Every.Select((example, i) => (i, example)).Where(e => e.example.Language != "html").Select(e => (e.i, e.example.FirstLine))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_gives_what_stands_below_it(int number, string firstLine)
    {
        using var bench = new Workbench(api.Host.Address, browser);
        bench.Bring(CopyProgram);
        var example = Every[number];
        var given = await bench.RunAsync(example.Language, example.Code);
        given.ShouldNotBeEmpty(firstLine);
        if (example.Result is not var (language, text))
            return;
        if (language == "json")
            ShouldHold(JsonDocument.Parse(given).RootElement, JsonDocument.Parse(text).RootElement, "answer");
        else
            given.ShouldBe(text);
    }

    [Fact]
    public async Task The_page_of_the_guide_lists_the_tools_of_the_jgz_about_poverty()
    {
        var expected = await api.ToolsAsync("setting=jgz&situation=armoede");
        using var bench = new Workbench(api.Host.Address, browser);
        await using var visit = await browser.VisitAsync();
        await bench.OpenAsync(visit.Page, Every.Single(example => example.Language == "html").Code);
        await Expect(visit.Page.Locator("li")).ToHaveCountAsync(expected.Total);
        var (own, general) = (expected.Json.GetProperty("groups").GetProperty("own").GetInt32(), expected.Json.GetProperty("groups").GetProperty("general").GetInt32());
        await Expect(visit.Page.Locator("#status")).ToHaveTextAsync($"{expected.Total} hulpmiddelen: {own} van de JGZ zelf, {general} voor iedereen.");
        (await visit.Page.Locator("li a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
            .ShouldBe(expected.Json.GetProperty("items").EnumerateArray().Select(tool => tool.GetProperty("url")).Where(url => url.ValueKind == JsonValueKind.String).Select(url => url.GetString()!));
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/api/v1/tools?")]
    [InlineData("/api/v1/search?")]
    [InlineData("tools?leeftijd", "?age=")]
    [InlineData("If-None-Match")]
    [InlineData("/api/v1/changes")]
    public void Each_subject_is_there_for_the_command_line_and_in_JavaScript(params string[] marks)
    {
        foreach (var language in new[] { "bash", "js" })
            Every.ShouldContain(example => example.Language == language && marks.Any(mark => example.Code.Contains(mark, StringComparison.Ordinal)), $"{marks[0]} in {language}");
    }

    // What is shown must be in the answer, which may hold more; of a list the beginning is shown.
    private static void ShouldHold(JsonElement actual, JsonElement part, string path)
    {
        if (part.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in part.EnumerateObject())
                ShouldHold(actual.ValueKind == JsonValueKind.Object && actual.TryGetProperty(member.Name, out var own) ? own : default, member.Value, $"{path}.{member.Name}");
        }
        else if (part.ValueKind == JsonValueKind.Array)
        {
            actual.ValueKind.ShouldBe(JsonValueKind.Array, path);
            actual.GetArrayLength().ShouldBeGreaterThanOrEqualTo(part.GetArrayLength(), path);
            for (var i = 0; i < part.GetArrayLength(); i++)
                ShouldHold(actual[i], part[i], $"{path}[{i}]");
        }
        else
        {
            actual.ValueKind.ShouldBe(part.ValueKind, path);
            JsonElement.DeepEquals(actual, part).ShouldBeTrue($"{path} is {actual}");
        }
    }
}
