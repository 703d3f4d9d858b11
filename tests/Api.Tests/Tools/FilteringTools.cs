using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Tools;

public sealed class FilteringTools(GuideApi api) : IClassFixture<GuideApi>
{
    public static TheoryData<string, string> Cells => [.. Guide.Cells];

    [Fact]
    public async Task A_setting_a_situation_and_an_age_give_the_settings_own_tools_first_and_then_the_general_ones()
    {
        var tools = await api.ToolsAsync("setting=jgz&situation=armoede&age=6");
        tools.Slugs.ShouldBe(
        [
            "omgaan-met-armoede-in-de-jeugdgezondheid-ncj",
            "ondersteuningskaart-armoede",
            "omgaan-met-armoede-in-de-jeugdgezondheid-alliantie",
            "infographic-armoede",
            "financiele-signaallijst",
            "praatplaat-financien-in-de-spreekkamer",
            "gesprekstips-armoede-nji",
        ]);
        tools.Json.GetProperty("groups").GetProperty("own").GetInt32().ShouldBe(3);
        tools.Json.GetProperty("groups").GetProperty("general").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task An_age_tells_the_card_for_primary_school_from_the_one_for_secondary_school()
    {
        var tools = await api.ToolsAsync("setting=onderwijs-kinderopvang&situation=mantelzorg&age=6");
        tools.Slugs.ShouldContain("signaalkaart-mantelzorg-po-4-12-jaar");
        tools.Slugs.ShouldNotContain("signaalkaart-mantelzorg-vo-12-24-jaar");
    }

    [Fact]
    public async Task A_step_and_a_setting_without_the_general_ones_give_exactly_what_the_cell_shows()
    {
        var tools = await api.ToolsAsync("step=situatie-in-kaart-brengen&setting=jgz&general=false");
        var cell = await api.ReadAsync("/api/v1/steps/situatie-in-kaart-brengen/settings/jgz");
        tools.Slugs.ShouldBe(SlugsOf(cell));
        tools.Slugs.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_list_of_a_cell_is_what_the_cell_shows_in_the_same_order(string step, string setting)
    {
        var tools = await api.ToolsAsync($"step={step}&setting={setting}&general=false");
        var cell = await api.ReadAsync($"/api/v1/steps/{step}/settings/{setting}");
        tools.Slugs.ShouldBe(SlugsOf(cell));
        tools.Slugs.ShouldBe(PlacedIn(step, setting));
        cell.Json.GetProperty("counts").GetProperty("tools").GetInt32().ShouldBe(tools.Total);
    }

    [Fact]
    public async Task A_filter_given_twice_means_the_one_or_the_other()
    {
        var either = await api.ToolsAsync("situation=armoede&situation=scheiding");
        var (poverty, divorce) = (await api.ToolsAsync("situation=armoede"), await api.ToolsAsync("situation=scheiding"));
        either.Slugs.Order().ShouldBe(poverty.Slugs.Union(divorce.Slugs).Order());
        poverty.Slugs.Intersect(divorce.Slugs).ShouldBeEmpty();
    }

    [Fact]
    public async Task Different_filters_hold_together()
    {
        var both = await api.ToolsAsync("situation=armoede&kind=handreiking");
        var (poverty, guides) = (await api.ToolsAsync("situation=armoede"), await api.ToolsAsync("kind=handreiking"));
        both.Slugs.ShouldNotBeEmpty();
        both.Slugs.Order().ShouldBe(poverty.Slugs.Intersect(guides.Slugs).Order());
    }

    [Fact]
    public async Task Filters_on_a_place_hold_for_one_and_the_same_placement()
    {
        // For before birth as a whole, but not where it stands at this step.
        const string Tool = "omgaan-met-armoede-in-de-jeugdgezondheid-ncj";
        (await api.ToolsAsync("setting=jgz&general=false&age=prenatal&situation=armoede")).Slugs.ShouldContain(Tool);
        (await api.ToolsAsync("step=situatie-in-kaart-brengen&setting=jgz&age=6")).Slugs.ShouldContain(Tool);
        (await api.ToolsAsync("step=situatie-in-kaart-brengen&setting=jgz&age=prenatal")).Slugs.ShouldNotContain(Tool);
    }

    [Fact]
    public async Task A_situation_finds_what_names_one_that_falls_under_it()
    {
        var unsafety = await api.ToolsAsync("situation=onveiligheid");
        var abuse = await api.ToolsAsync("situation=kindermishandeling");
        abuse.Slugs.ShouldNotBeEmpty();
        abuse.Slugs.Except(unsafety.Slugs).ShouldBeEmpty();
        unsafety.Total.ShouldBeGreaterThan(abuse.Total);
    }

    [Fact]
    public async Task A_situation_does_not_find_what_names_only_a_wider_one()
    {
        var debts = await api.ToolsAsync("situation=schulden-geldzorgen");
        debts.Slugs.ShouldBe(["praatplaat-financien-in-de-spreekkamer"]);
    }

    [Theory]
    [InlineData("mishandeling", "kindermishandeling")]
    [InlineData("Geweld%20thuis", "huiselijk-geweld")]
    [InlineData("financi%C3%ABle%20zorgen", "schulden-geldzorgen")]
    [InlineData("Financiele+zorgen", "schulden-geldzorgen")]
    public async Task A_synonym_means_the_situation_itself(string synonym, string situation)
    {
        var tools = await api.ToolsAsync($"situation={synonym}");
        tools.Total.ShouldBePositive();
        tools.Slugs.ShouldBe((await api.ToolsAsync($"situation={situation}")).Slugs);
    }

    [Fact]
    public async Task None_gives_what_names_no_situation()
    {
        var none = await api.ToolsAsync("situation=none&setting=jgz");
        none.Total.ShouldBePositive();
        none.Json.GetProperty("items").EnumerateArray().ShouldAllBe(tool => tool.GetProperty("situations").GetArrayLength() == 0);
        none.Json.GetProperty("general").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task None_and_a_situation_give_what_names_either()
    {
        var either = await api.ToolsAsync("situation=none&situation=kopp");
        either.Total.ShouldBe((await api.ToolsAsync("situation=none")).Total + (await api.ToolsAsync("situation=kopp")).Total);
    }

    [Theory]
    [InlineData("setting=jgz&situation=armoede&age=6")]
    [InlineData("situation=kopp&situation=kov&step=zelf-ondersteunen")]
    [InlineData("situation=kola&setting=wijk")]
    public async Task What_names_no_situation_is_counted_beside_and_its_link_leads_to_that_many(string query)
    {
        var general = (await api.ToolsAsync(query)).Json.GetProperty("general");
        var rest = await api.ReadAsync(general.GetProperty("href").GetString()!);
        rest.Total.ShouldBe(general.GetProperty("count").GetInt32());
        rest.Total.ShouldBePositive();
    }

    [Fact]
    public async Task Before_birth_gives_what_says_so_and_what_names_no_age()
    {
        var tools = await api.ToolsAsync("setting=jgz&age=prenatal&general=false");
        tools.Slugs[0].ShouldBe("omgaan-met-armoede-in-de-jeugdgezondheid-ncj");
        tools.Json.GetProperty("items").EnumerateArray().Skip(1).ShouldAllBe(tool => tool.GetProperty("age").ValueKind == System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public async Task An_age_range_holds_up_to_and_including_its_ends(int age, bool fits) =>
        (await api.ToolsAsync($"age={age}&situation=mantelzorg")).Slugs.Contains("signaalkaart-mantelzorg-po-4-12-jaar").ShouldBe(fits);

    [Fact]
    public async Task An_open_end_has_no_upper_age() => (await api.ToolsAsync("age=120&situation=mantelzorg")).Slugs.ShouldContain("me-we-veerkrachttraining-14-jaar-en-ouder");

    [Fact]
    public async Task A_phase_gives_what_stands_at_its_steps()
    {
        var phase = await api.ReadAsync("/api/v1/phases/herkennen");
        var steps = phase.Json.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("slug").GetString());
        var tools = await api.ToolsAsync("phase=herkennen");
        tools.Slugs.ShouldBe((await api.ToolsAsync(string.Join('&', steps.Select(step => $"step={step}")))).Slugs);
        tools.Total.ShouldBePositive();
    }

    [Fact]
    public async Task Without_the_general_ones_and_without_a_setting_all_named_settings_remain()
    {
        var named = await api.ToolsAsync("general=false");
        var each = Guide.Settings.Where(s => s != "alle-settings").Select(async s => (await api.ToolsAsync($"setting={s}&general=false")).Slugs);
        named.Slugs.Order().ShouldBe((await Task.WhenAll(each)).SelectMany(s => s).Distinct().Order());
    }

    [Fact]
    public async Task Groups_are_only_told_where_a_setting_is_asked_for() =>
        (await api.ToolsAsync("situation=kopp")).Json.GetProperty("groups").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

    [Theory]
    [InlineData("tools")]
    [InlineData("conversation-tips")]
    public async Task A_situation_that_nothing_names_is_told_in_a_note(string resource)
    {
        var list = await api.ReadAsync($"/api/v1/{resource}?situation=kola&pageSize=100");
        list.Total.ShouldBe(0);
        list.Json.GetProperty("notes").GetArrayLength().ShouldBe(1);
        list.Json.GetProperty("notes")[0].GetString()!.ShouldContain("KOLA");
    }

    [Fact]
    public async Task A_situation_that_something_names_needs_no_note() => (await api.ToolsAsync("situation=kopp")).Json.GetProperty("notes").GetArrayLength().ShouldBe(0);

    private static List<string> SlugsOf(Answer cell) => [.. cell.Json.GetProperty("tools").EnumerateArray().Select(t => t.GetProperty("slug").GetString()!)];

    private static IEnumerable<string> PlacedIn(string step, string setting) => Guide.Items("tools")
        .SelectMany(tool => tool.GetProperty("placements").EnumerateArray().Select(place => (Tool: tool.GetProperty("slug").GetString()!, Place: place)))
        .Where(p => p.Place.GetProperty("step").GetString() == step && p.Place.GetProperty("setting").GetString() == setting)
        .OrderBy(p => p.Place.GetProperty("position").GetInt32())
        .Select(p => p.Tool)
        .Distinct();
}
