using System.Text.Json;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Search;

/// <summary>A text is a filter as any other: what it leaves together with others is what both leave.</summary>
public sealed class FilteringListsByText(GuideApi api) : IClassFixture<GuideApi>
{
    private static readonly string[] Texts = ["mishandeling", "gesprek", "KOPP", "school", "meldcode stap", "geldzorgen", "signalenk", "amroede", "vertrouwen"];

    private static readonly string[] Filters =
    [
        "setting=jgz", "setting=jgz&general=false", "setting=onderwijs-kinderopvang&age=6", "situation=kopp", "situation=none", "step=signalen-opmerken&setting=alle-settings", "phase=toetsen", "age=prenatal",
        "age=4&situation=armoede", "step=risicotaxatie&setting=wijk", "setting=jgz&setting=wijk",
    ];

    private static readonly string[] Names = ["code", "name", "title"];

    [Theory]
    [InlineData("tools")]
    [InlineData("signals")]
    [InlineData("conversation-tips")]
    [InlineData("factors")]
    public async Task Together_with_other_filters_it_leaves_what_both_leave_in_the_order_of_relevance(string list)
    {
        foreach (var filter in Filters)
        {
            var allowed = (await SlugsAsync(list, filter)).ToHashSet(StringComparer.Ordinal);
            foreach (var text in Texts)
            {
                var found = await SlugsAsync(list, $"q={Uri.EscapeDataString(text)}");
                (await SlugsAsync(list, $"q={Uri.EscapeDataString(text)}&{filter}")).ShouldBe(found.Where(allowed.Contains), $"{text} {filter}");
                (await SlugsAsync(list, $"q={Uri.EscapeDataString(text)}&{filter}&sort=relevance")).ShouldBe(found.Where(allowed.Contains), $"{text} {filter}");
            }
        }
    }

    [Theory]
    [InlineData("guide")]
    [InlineData("title")]
    [InlineData("-updatedAt")]
    public async Task In_another_order_it_leaves_the_same(string order)
    {
        foreach (var list in new[] { "tools", "signals" })
        {
            var found = (await SlugsAsync(list, "q=mishandeling")).ToHashSet(StringComparer.Ordinal);
            (await SlugsAsync(list, $"q=mishandeling&sort={order}")).ShouldBe((await SlugsAsync(list, $"sort={order}")).Where(found.Contains));
        }
    }

    [Fact]
    public async Task A_list_holds_what_search_counts_of_its_kind()
    {
        foreach (var text in Texts)
        {
            var counts = (await api.ReadAsync($"/api/v1/search?q={Uri.EscapeDataString(text)}")).Json.GetProperty("counts").EnumerateArray().ToDictionary(c => c.GetProperty("kind").GetString()!, c => c.GetProperty("count").GetInt32());
            foreach (var (list, kind) in new[] { ("tools", "tool"), ("signals", "signal"), ("conversation-tips", "conversation-tip"), ("factors", "factor"), ("pages", "page"), ("advice-lines", "advice-line"), ("abbreviations", "abbreviation") })
                Total((await api.ReadAsync($"/api/v1/{list}?q={Uri.EscapeDataString(text)}")).Json).ShouldBe(counts.GetValueOrDefault(kind), $"{text} in {list}");
        }
    }

    [Fact]
    public async Task Facets_count_within_the_text()
    {
        var facets = (await api.ToolsAsync("q=meldcode&facets=true")).Json.GetProperty("facets");
        foreach (var facet in new[] { "setting", "situation", "step", "kind", "organisation" })
        {
            foreach (var value in facets.GetProperty(facet).EnumerateArray())
                Total((await api.ToolsAsync($"q=meldcode&{facet}={value.GetProperty("slug").GetString()}")).Json).ShouldBe(value.GetProperty("count").GetInt32(), $"{facet} {value}");
        }
    }

    [Fact]
    public async Task Where_nothing_is_left_the_text_is_one_of_the_filters_to_let_go_of()
    {
        var answer = (await api.ToolsAsync("q=mantelzorg&situation=scheiding")).Json;
        Total(answer).ShouldBe(0);
        var relaxations = answer.GetProperty("relaxations").EnumerateArray().ToList();
        relaxations.Select(r => r.GetProperty("parameter").GetString()).ShouldBe(["situation", "q"], ignoreOrder: true);
        foreach (var relaxation in relaxations)
            Total((await api.ReadAsync(relaxation.GetProperty("href").GetString()!)).Json).ShouldBe(relaxation.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Groups_and_what_names_no_situation_count_within_the_text()
    {
        var answer = (await api.ToolsAsync("q=gesprek&setting=jgz&situation=armoede")).Json;
        var groups = answer.GetProperty("groups");
        (groups.GetProperty("own").GetInt32() + groups.GetProperty("general").GetInt32()).ShouldBe(Total(answer));
        var general = answer.GetProperty("general");
        Total((await api.ReadAsync(general.GetProperty("href").GetString()!)).Json).ShouldBe(general.GetProperty("count").GetInt32());
        general.GetProperty("href").GetString()!.ShouldContain("q=gesprek");
    }

    [Theory]
    [InlineData("tools")]
    [InlineData("signals")]
    [InlineData("conversation-tips")]
    [InlineData("factors")]
    public async Task Relevance_without_a_text_is_refused_by_name(string list)
    {
        var answer = (await api.Host.GetAsync($"/api/v1/{list}?sort=relevance")).ShouldBeProblem(400);
        answer.Faults.ShouldBe([("sort", "unknown-value")]);
        answer.Json.GetProperty("errors")[0].GetProperty("allowed").EnumerateArray().Select(a => a.GetString()).ShouldBe(["guide", "title", "-updatedAt"]);
        await api.ReadAsync($"/api/v1/{list}?sort=relevance&q=kind");
    }

    [Theory]
    [InlineData("abbreviations?q=veilig%20thuis", "VT")]
    [InlineData("abbreviations?q=ondertoezicht", "OTS")]
    [InlineData("advice-lines?q=zelfmoord", "113 Zelfmoordpreventie")]
    [InlineData("advice-lines?q=VT", "Veilig Thuis")]
    [InlineData("pages?q=voorwaarden", "Gebruiksvoorwaarden")]
    public async Task Short_lists_are_searched_as_well(string address, string first)
    {
        var item = (await api.ReadAsync("/api/v1/" + address)).Json.GetProperty("items")[0];
        Names.Select(member => item.TryGetProperty(member, out var name) ? name.GetString() : null).OfType<string>().First().ShouldBe(first);
    }

    [Fact]
    public async Task A_short_list_without_hits_tells_what_there_is_without_the_text()
    {
        var answer = (await api.ReadAsync("/api/v1/abbreviations?q=xyzzyplugh")).Json;
        answer.GetProperty("relaxations")[0].GetProperty("count").GetInt32().ShouldBe(Guide.Slugs("abbreviations").Count);
    }

    [Fact]
    public async Task A_list_proposes_a_better_spelling_too() =>
        (await api.ToolsAsync("q=kindermishandelng")).Json.GetProperty("didYouMean").GetString().ShouldBe("kindermishandeling");

    private static int Total(JsonElement answer) => answer.GetProperty("page").GetProperty("totalItems").GetInt32();

    private async Task<List<string>> SlugsAsync(string list, string query)
    {
        var slugs = new List<string>();
        for (var page = 1; ; page++)
        {
            var answer = (await api.ReadAsync($"/api/v1/{list}?pageSize=100&page={page}&{query}")).Json;
            slugs.AddRange(answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!));
            if (slugs.Count >= Total(answer))
                return slugs;
        }
    }
}
