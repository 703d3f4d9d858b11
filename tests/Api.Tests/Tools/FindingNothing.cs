using System.Text.Json;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Tools;

public sealed class FindingNothing(GuideApi api) : IClassFixture<GuideApi>
{
    public static TheoryData<string> EmptyLists =>
    [
        "tools?setting=eerstelijn&step=risicotaxatie&general=false",
        "tools?situation=kola",
        "tools?situation=kola&setting=jgz&age=6",
        "tools?setting=wijk&general=false&situation=armoede",
        "tools?kind=signalenkaart&organisation=sensoa&step=risicotaxatie",
        "tools?phase=herkennen&step=risicotaxatie",
        "signals?setting=wijk&general=false",
        "signals?step=risicotaxatie&situation=armoede&situation=kola",
        "conversation-tips?setting=jgz&general=false&age=6",
        "factors?kind=risk&domain=overkoepelend&situation=kola",
        "steps?situation=kola&setting=wijk&general=false&phase=ondersteunen",
    ];

    [Theory]
    [MemberData(nameof(EmptyLists))]
    public async Task Each_filter_that_can_be_let_go_of_leads_to_as_many_as_it_says(string list)
    {
        var empty = await api.ReadAsync($"/api/v1/{list}");
        empty.Total.ShouldBe(0);
        foreach (var relaxation in empty.Json.GetProperty("relaxations").EnumerateArray())
        {
            var relaxed = await api.ReadAsync(relaxation.GetProperty("href").GetString()!);
            relaxed.Total.ShouldBe(relaxation.GetProperty("count").GetInt32(), relaxation.GetProperty("href").GetString());
            relaxed.Total.ShouldBePositive();
        }
    }

    [Theory]
    [MemberData(nameof(EmptyLists))]
    public async Task No_filter_that_gives_something_when_let_go_of_is_left_out(string list)
    {
        var (path, query) = (list.Split('?')[0], list.Split('?')[1].Split('&'));
        var empty = await api.ReadAsync($"/api/v1/{list}");
        var offered = empty.Json.GetProperty("relaxations").EnumerateArray().Select(r => r.GetProperty("parameter").GetString()!).ToList();
        foreach (var parameter in query.Select(p => p.Split('=')[0]).Distinct())
        {
            var rest = query.Where(p => p.Split('=')[0] != parameter);
            var without = await api.ReadAsync($"/api/v1/{path}?{string.Join('&', rest)}");
            offered.Contains(parameter).ShouldBe(without.Total > 0, $"{list} without {parameter}: {without.Total}");
        }
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("situations")]
    [InlineData("organisations")]
    public async Task A_vocabulary_without_the_word_that_was_asked_for_can_be_seen_whole(string list)
    {
        var empty = await api.ReadAsync($"/api/v1/{list}?q=xyzzy");
        empty.Total.ShouldBe(0);
        var relaxation = empty.Json.GetProperty("relaxations").EnumerateArray().Single();
        relaxation.GetProperty("parameter").GetString().ShouldBe("q");
        var whole = await api.ReadAsync(relaxation.GetProperty("href").GetString()!);
        whole.Total.ShouldBe(relaxation.GetProperty("count").GetInt32());
        whole.Total.ShouldBe(Guide.Slugs(list).Count);
    }

    [Fact]
    public async Task A_list_that_is_not_empty_offers_none() => (await api.ToolsAsync("setting=jgz")).Json.GetProperty("relaxations").GetArrayLength().ShouldBe(0);

    [Fact]
    public async Task A_suggestion_can_be_sent_for_exactly_that_gap()
    {
        var empty = await api.ReadAsync("/api/v1/tools?setting=eerstelijn&step=risicotaxatie&general=false&age=6&situation=armoede");
        empty.Link("suggest").ShouldBe("/neem-contact-op?kind=missing-tool&step=risicotaxatie&setting=eerstelijn&situation=armoede");
        var page = (await api.Host.GetAsync(empty.Link("suggest")!)).ShouldBeOk();
        page.MediaType.ShouldBe("text/html");
        page.Text.ShouldContain("Risicotaxatie");
    }

    [Fact]
    public async Task A_synonym_is_understood_by_the_page_for_suggestions_too()
    {
        var empty = await api.ReadAsync("/api/v1/tools?situation=ouder%20met%20een%20lichamelijke%20aandoening");
        (await api.Host.GetAsync(empty.Link("suggest")!)).ShouldBeOk().Text.ShouldContain("KOLA");
    }

    [Fact]
    public async Task A_list_with_something_in_it_has_no_link_to_suggest() => (await api.ToolsAsync("setting=jgz")).Link("suggest").ShouldBeNull();

    [Fact]
    public async Task What_nothing_names_stays_empty_whatever_else_is_let_go_of()
    {
        var empty = await api.ReadAsync("/api/v1/tools?situation=kola&setting=jgz");
        empty.Json.GetProperty("relaxations").EnumerateArray().Select(r => r.GetProperty("parameter").GetString()).ShouldBe(["situation"]);
        empty.Json.GetProperty("general").ValueKind.ShouldBe(JsonValueKind.Object);
    }
}
