using System.Text.Json;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Steps;

public sealed class OpeningACell(GuideApi api) : IClassFixture<GuideApi>
{
    // What the document itself says it has nothing of yet, page by page: "In deze wegwijzer staat (nog) geen informatie …" and
    // "Aan deze wegwijzer zijn nog geen hulpmiddelen toegevoegd …".
    private static readonly (string Step, string Setting)[] WithoutGuidance =
    [
        ("signalen-opmerken", "wijk"), ("signalen-opmerken", "eerstelijn"),
        ("gesprek-met-jeugdige-en-gezin", "wijk"), ("gesprek-met-jeugdige-en-gezin", "eerstelijn"),
        ("situatie-in-kaart-brengen", "jgz"), ("situatie-in-kaart-brengen", "wijk"), ("situatie-in-kaart-brengen", "eerstelijn"),
        ("risicotaxatie", "jgz"),
        ("zelf-ondersteunen", "wijk"), ("zelf-ondersteunen", "eerstelijn"),
        ("doorverwijzen-en-samenwerken", "wijk"), ("doorverwijzen-en-samenwerken", "eerstelijn"),
    ];

    private static readonly (string Step, string Setting)[] WithoutTools =
    [
        ("signalen-opmerken", "eerstelijn"),
        ("bespreken-met-collega", "wijk"), ("bespreken-met-collega", "eerstelijn"),
        ("situatie-in-kaart-brengen", "wijk"), ("situatie-in-kaart-brengen", "eerstelijn"),
        ("risicotaxatie", "wijk"), ("risicotaxatie", "eerstelijn"),
        ("zelf-ondersteunen", "eerstelijn"),
        ("doorverwijzen-en-samenwerken", "eerstelijn"),
    ];

    public static TheoryData<string, string> Cells => [.. Guide.Cells];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task It_has_a_gap_exactly_where_the_document_says_that_it_is_empty(string step, string setting)
    {
        var gaps = (await CellAsync(step, setting)).GetProperty("gaps").EnumerateArray().Select(g => g.GetProperty("kind").GetString()!).ToList();
        gaps.Contains("guidance").ShouldBe(WithoutGuidance.Contains((step, setting)));
        gaps.Contains("tools").ShouldBe(WithoutTools.Contains((step, setting)));
        gaps.Count.ShouldBe(gaps.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Its_counts_are_what_it_holds_and_what_the_lists_of_it_hold(string step, string setting)
    {
        var cell = await CellAsync(step, setting);
        var counts = cell.GetProperty("counts");
        foreach (var (member, resource) in new[] { ("signals", "signals"), ("conversationTips", "conversation-tips"), ("factors", "factors"), ("tools", "tools") })
        {
            var list = await api.ReadAsync($"/api/v1/{resource}?step={step}&setting={setting}&general=false&pageSize=100");
            counts.GetProperty(member).GetInt32().ShouldBe(list.Total, member);
            cell.GetProperty(member).EnumerateArray().Select(i => i.GetProperty("slug").GetString()).ShouldBe(list.Slugs, member);
        }

        counts.GetProperty("guidance").GetInt32().ShouldBe(cell.GetProperty("guidance").GetArrayLength());
        cell.GetProperty("guidance").EnumerateArray().Select(g => g.GetProperty("position").GetInt32()).ShouldBeInOrder(Shouldly.SortDirection.Ascending);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Other_settings_tell_what_those_cells_hold(string step, string setting)
    {
        var others = (await CellAsync(step, setting)).GetProperty("otherSettings").EnumerateArray().ToList();
        others.Select(o => o.GetProperty("setting").GetProperty("slug").GetString()).ShouldBe(Guide.Settings.Where(s => s != setting));
        foreach (var other in others)
        {
            var there = (await api.ReadAsync(other.GetProperty("_links").GetProperty("self").GetProperty("href").GetString()!)).Json;
            other.GetProperty("counts").GetRawText().ShouldBe(there.GetProperty("counts").GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Previous_and_next_are_the_steps_beside_it_in_the_same_setting(string step, string setting)
    {
        var cell = await CellAsync(step, setting);
        var index = Guide.Steps.ToList().IndexOf(step);
        Neighbour(cell.GetProperty("previous"), index - 1, setting);
        Neighbour(cell.GetProperty("next"), index + 1, setting);
    }

    [Fact]
    public async Task A_gap_leads_to_what_the_step_has_for_everybody_and_to_a_suggestion()
    {
        var gap = (await CellAsync("risicotaxatie", "wijk")).GetProperty("gaps").EnumerateArray().Single();
        gap.GetProperty("statement").GetString().ShouldNotBeNullOrWhiteSpace();
        var general = (await CellAsync("risicotaxatie", "alle-settings")).GetProperty("counts").GetRawText();
        gap.GetProperty("general").GetProperty("counts").GetRawText().ShouldBe(general);
        gap.GetProperty("general").GetProperty("_links").GetProperty("self").GetProperty("href").GetString().ShouldBe("/api/v1/steps/risicotaxatie/settings/alle-settings");
        gap.GetProperty("_links").GetProperty("suggest").GetProperty("href").GetString().ShouldBe("/neem-contact-op?kind=missing-tool&step=risicotaxatie&setting=wijk");
    }

    [Fact]
    public async Task Lacking_guidance_asks_for_information_rather_than_a_tool()
    {
        var gap = (await CellAsync("risicotaxatie", "jgz")).GetProperty("gaps").EnumerateArray().Single();
        gap.GetProperty("_links").GetProperty("suggest").GetProperty("href").GetString().ShouldBe("/neem-contact-op?kind=missing-information&step=risicotaxatie&setting=jgz");
    }

    [Fact]
    public async Task A_tool_that_stands_twice_in_a_cell_is_in_it_once_with_both_placements()
    {
        var tools = (await CellAsync("zelf-ondersteunen", "alle-settings")).GetProperty("tools").EnumerateArray().Where(t => t.GetProperty("slug").GetString() == "als-het-waait-in-huis").ToList();
        tools.Count.ShouldBe(1);
        tools[0].GetProperty("placements").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Its_texts_come_as_markdown_and_as_html()
    {
        var body = (await CellAsync("signalen-opmerken", "alle-settings")).GetProperty("guidance")[0].GetProperty("body");
        body.GetProperty("markdown").GetString().ShouldNotBeNullOrWhiteSpace();
        body.GetProperty("html").GetString()!.ShouldStartWith("<p>");
    }

    [Theory]
    [InlineData("/api/v1/steps/nergens/settings/jgz")]
    [InlineData("/api/v1/steps/risicotaxatie/settings/nergens")]
    [InlineData("/api/v1/steps/risicotaxatie/settings")]
    [InlineData("/api/v1/steps/jgz/settings/risicotaxatie")]
    public async Task An_unknown_step_or_setting_is_not_found(string address) => (await api.Host.GetAsync(address)).ShouldBeProblem(404);

    private static void Neighbour(JsonElement neighbour, int index, string setting)
    {
        if (Guide.Steps.ElementAtOrDefault(index) is not { } expected || index < 0)
        {
            neighbour.ValueKind.ShouldBe(JsonValueKind.Null);
            return;
        }

        neighbour.GetProperty("slug").GetString().ShouldBe(expected);
        neighbour.GetProperty("_links").GetProperty("self").GetProperty("href").GetString().ShouldBe($"/api/v1/steps/{expected}/settings/{setting}");
    }

    private async Task<JsonElement> CellAsync(string step, string setting) => (await api.ReadAsync($"/api/v1/steps/{step}/settings/{setting}")).Json;
}
