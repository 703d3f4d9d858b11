using System.Text.Json;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Tools;

public sealed class CountingByValue(GuideApi api) : IClassFixture<GuideApi>
{
    private static readonly string[] Filters = ["setting", "situation", "step", "kind", "organisation"];

    [Theory]
    [InlineData("")]
    [InlineData("setting=jgz&age=6")]
    [InlineData("setting=jgz&setting=wijk&general=false&situation=kopp")]
    [InlineData("situation=kola")]
    [InlineData("q=signalen&setting=jgz")]
    public async Task Each_count_is_the_total_of_the_same_list_with_that_one_value(string query)
    {
        var list = await api.ToolsAsync(query + "&facets=true");
        foreach (var filter in Filters)
        {
            var rest = string.Join('&', query.Split('&').Where(part => part.Split('=')[0] != filter));
            foreach (var value in list.Json.GetProperty("facets").GetProperty(filter).EnumerateArray().Take(8))
            {
                var slug = value.GetProperty("slug").GetString();
                (await api.ToolsAsync($"{rest}&{filter}={slug}")).Total.ShouldBe(value.GetProperty("count").GetInt32(), $"{filter}={slug} of {query}");
                value.GetProperty("name").GetString().ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public async Task Every_value_of_each_filter_is_counted()
    {
        var facets = (await api.ToolsAsync("facets=true")).Json.GetProperty("facets");
        foreach (var (filter, file) in Filters.Zip(["settings", "situations", "steps", "tool-kinds", "organisations"]))
            facets.GetProperty(filter).EnumerateArray().Select(v => v.GetProperty("slug").GetString()!).ShouldBe(Guide.Slugs(file), ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("facets=false")]
    public async Task Without_the_question_there_are_no_counts(string query) =>
        (await api.ToolsAsync(query)).Json.GetProperty("facets").ValueKind.ShouldBe(JsonValueKind.Null);

    [Fact]
    public async Task They_stay_with_the_list_from_page_to_page()
    {
        var first = await api.ReadAsync("/api/v1/tools?facets=true&pageSize=10");
        var next = await api.ReadAsync(first.Link("next")!);
        next.Json.GetProperty("facets").GetRawText().ShouldBe(first.Json.GetProperty("facets").GetRawText());
    }
}
