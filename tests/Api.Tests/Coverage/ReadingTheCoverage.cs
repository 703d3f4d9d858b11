using System.Text.Json;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Coverage;

public sealed class ReadingTheCoverage(GuideApi api) : IClassFixture<GuideApi>
{
    [Fact]
    public async Task Each_cell_tells_what_the_cell_itself_holds()
    {
        var coverage = await api.ReadAsync("/api/v1/coverage");
        var cells = coverage.Json.GetProperty("cells").EnumerateArray().ToList();
        cells.Select(c => (Slug(c, "step"), Slug(c, "setting"))).ShouldBe(Guide.Cells, ignoreOrder: true);
        foreach (var covered in cells)
        {
            var cell = await api.ReadAsync(covered.GetProperty("_links").GetProperty("cell").GetProperty("href").GetString()!);
            covered.GetProperty("counts").GetRawText().ShouldBe(cell.Json.GetProperty("counts").GetRawText());
            covered.GetProperty("gaps").GetRawText().ShouldBe(cell.Json.GetProperty("gaps").GetRawText());
        }
    }

    [Fact]
    public async Task An_empty_cell_calls_for_suggestions_with_its_place_filled_in()
    {
        var empty = (await api.ReadAsync("/api/v1/coverage")).Json.GetProperty("cells").EnumerateArray()
            .Single(c => (Slug(c, "step"), Slug(c, "setting")) == ("risicotaxatie", "eerstelijn"));
        var suggest = empty.GetProperty("_links").GetProperty("suggest").GetProperty("href").GetString()!;
        suggest.ShouldBe("/neem-contact-op?kind=missing-tool&step=risicotaxatie&setting=eerstelijn");
        (await api.Host.GetAsync(suggest)).ShouldBeOk().MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task Each_situation_tells_as_many_tools_as_its_list()
    {
        foreach (var row in (await api.ReadAsync("/api/v1/coverage")).Json.GetProperty("situations").EnumerateArray())
        {
            var list = await api.ReadAsync(row.GetProperty("_links").GetProperty("tools").GetProperty("href").GetString()!);
            list.Total.ShouldBe(row.GetProperty("counts").GetProperty("tools").GetInt32());
        }
    }

    [Fact]
    public async Task A_situation_that_nothing_names_calls_for_suggestions()
    {
        var row = (await api.ReadAsync("/api/v1/coverage")).Json.GetProperty("situations").EnumerateArray()
            .Single(s => s.GetProperty("situation") is { ValueKind: JsonValueKind.Object } situation && situation.GetProperty("slug").GetString() == "kola");
        row.GetProperty("_links").GetProperty("suggest").GetProperty("href").GetString().ShouldBe("/neem-contact-op?kind=missing-tool&situation=kola");
    }

    [Fact]
    public async Task It_takes_no_parameters() => (await api.Host.GetAsync("/api/v1/coverage?setting=jgz")).ShouldBeProblem(400).Faults.ShouldBe([("setting", "unknown-parameter")]);

    private static string Slug(JsonElement cell, string member) => cell.GetProperty(member).GetProperty("slug").GetString()!;
}
