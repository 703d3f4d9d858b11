using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Tests.Common;

public sealed class PagingThroughLists(GuideApi api) : IClassFixture<GuideApi>
{
    private static readonly string[] Relations = ["first", "prev", "next", "last"];

    public static TheoryData<string> Lists =>
    [
        "tools", "signals", "conversation-tips", "factors", "phases", "steps", "settings", "situations", "organisations", "tool-kinds", "pages", "abbreviations", "advice-lines",
        "tools?setting=jgz&sort=title", "tools?age=6&sort=-updatedAt",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Following_next_gives_each_item_once(string list)
    {
        var key = list == "abbreviations" ? "code" : "slug";
        var address = $"/api/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}pageSize=7";
        var found = new List<string>();
        var pages = 0;
        var total = 0;
        for (string? next = address; next is not null; pages++)
        {
            var page = await api.ReadAsync(next);
            page.Json.GetProperty("page").GetProperty("number").GetInt32().ShouldBe(pages + 1);
            found.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(key).GetString()!));
            total = page.Total;
            next = page.Link("next");
        }

        found.ShouldBeUnique();
        found.Count.ShouldBe(total);
        pages.ShouldBe((total + 6) / 7);
    }

    [Fact]
    public async Task Every_tool_of_the_guide_is_in_the_list() => (await api.ReadAsync("/api/v1/tools")).Total.ShouldBe(Guide.Slugs("tools").Count);

    [Theory]
    [InlineData("tools", 20)]
    [InlineData("signals", 20)]
    [InlineData("situations", 100)]
    [InlineData("steps", 100)]
    public async Task A_page_has_a_default_size(string list, int size) =>
        (await api.ReadAsync($"/api/v1/{list}")).Json.GetProperty("page").GetProperty("size").GetInt32().ShouldBe(size);

    [Fact]
    public async Task The_first_page_has_no_previous_and_the_last_no_next()
    {
        var first = await api.ReadAsync("/api/v1/tools?pageSize=50");
        first.Link("prev").ShouldBeNull();
        first.Link("self").ShouldBe("/api/v1/tools?pageSize=50");
        var last = await api.ReadAsync(first.Link("last")!);
        last.Link("next").ShouldBeNull();
        last.Json.GetProperty("page").GetProperty("number").GetInt32().ShouldBe(3);
        (await api.ReadAsync(last.Link("first")!)).Slugs.ShouldBe(first.Slugs);
    }

    [Fact]
    public async Task Previous_leads_back()
    {
        var second = await api.ReadAsync("/api/v1/tools?pageSize=50&page=2");
        (await api.ReadAsync(second.Link("prev")!)).Slugs.ShouldBe((await api.ReadAsync("/api/v1/tools?pageSize=50")).Slugs);
    }

    [Theory]
    [InlineData("/api/v1/tools?page=1000")]
    [InlineData("/api/v1/tools?page=1000000&pageSize=100")]
    [InlineData("/api/v1/steps?page=2")]
    public async Task A_page_past_the_last_is_empty_and_leads_back(string address)
    {
        var past = await api.ReadAsync(address);
        past.Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        past.Total.ShouldBePositive();
        past.Link("next").ShouldBeNull();
        (await api.ReadAsync(past.Link("prev")!)).Json.GetProperty("items").GetArrayLength().ShouldBePositive();
        past.Link("prev").ShouldBe(past.Link("last"));
        past.Json.GetProperty("relaxations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_list_has_no_pages()
    {
        var empty = await api.ReadAsync("/api/v1/tools?situation=kola");
        empty.Json.GetProperty("page").GetProperty("totalPages").GetInt32().ShouldBe(0);
        empty.Link("first").ShouldBe(empty.Link("last"));
    }

    [Theory]
    [InlineData("/api/v1/tools?pageSize=10&page=3&setting=jgz")]
    [InlineData("/api/v1/tools")]
    [InlineData("/api/v1/situations")]
    [InlineData("/api/v1/tools?situation=financi%C3%ABle%20zorgen")]
    public async Task The_link_header_tells_the_same_as_the_links_of_the_body(string address)
    {
        var page = await api.ReadAsync(address);
        var header = Regex.Matches(page["Link"]!, "<(?<href>[^>]+)>; rel=\"(?<rel>[a-z]+)\"", RegexOptions.None, TimeSpan.FromMinutes(1))
            .ToDictionary(m => m.Groups["rel"].Value, m => m.Groups["href"].Value);
        header.ShouldBe(Relations.Where(r => page.Link(r) is not null).ToDictionary(r => r, r => page.Link(r)!), ignoreOrder: true);
    }

    [Fact]
    public async Task The_address_of_the_page_itself_gives_the_same_page()
    {
        var page = await api.ReadAsync("/api/v1/tools?page=2&age=6&pageSize=5&situation=kopp&situation=kov&sort=title&setting=jgz");
        (await api.ReadAsync(page.Link("self")!)).Text.ShouldBe(page.Text);
    }
}
