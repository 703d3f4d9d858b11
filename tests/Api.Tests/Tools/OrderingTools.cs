using System.Text.Json;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Tools;

public sealed class OrderingTools(GuideApi api) : IClassFixture<GuideApi>
{
    private const string Setting = "jgz";

    [Fact]
    public async Task By_title_means_alphabetically_whatever_the_case()
    {
        var titles = (await EverythingAsync("tools", "sort=title")).ConvertAll(t => t.GetProperty("title").GetString()!);
        titles.ShouldBe(titles.OrderBy(t => t, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("tools")]
    [InlineData("signals")]
    [InlineData("conversation-tips")]
    [InlineData("factors")]
    public async Task What_changed_at_the_same_moment_stands_in_order_of_slug(string resource)
    {
        // The whole guide was loaded in one version, so only the last key is left to tell items apart.
        var slugs = (await EverythingAsync(resource, "sort=-updatedAt")).ConvertAll(t => t.GetProperty("slug").GetString()!);
        slugs.ShouldBe(slugs.OrderBy(s => s, StringComparer.Ordinal));
        slugs.ShouldBeUnique();
    }

    [Theory]
    [InlineData("signals")]
    [InlineData("conversation-tips")]
    public async Task Items_of_one_title_stand_in_order_of_slug(string resource)
    {
        var items = (await EverythingAsync(resource, "sort=title")).ConvertAll(t => (Title: t.GetProperty("title").GetString()!, Slug: t.GetProperty("slug").GetString()!));
        items.Select(i => i.Title).Distinct().Count().ShouldBeLessThan(items.Count, "no two items share a title: this proves nothing");
        items.ShouldBe(items.OrderBy(i => i.Title, StringComparer.OrdinalIgnoreCase).ThenBy(i => i.Slug, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_guides_order_is_the_default() =>
        (await api.ToolsAsync("situation=kopp")).Slugs.ShouldBe((await api.ToolsAsync("situation=kopp&sort=guide")).Slugs);

    [Fact]
    public async Task The_guides_order_has_named_settings_first_then_what_names_the_age_then_step_position_and_slug()
    {
        const int Age = 6;
        var tools = await EverythingAsync("tools", $"setting={Setting}&age={Age}");
        var keys = tools.ConvertAll(tool => KeyOf(tool, Age));
        keys.ShouldBe(keys.Order());
        keys.Count(k => k.IsGeneral == 0 && k.NamesNoAge == 0).ShouldBePositive();
        keys.Count(k => k.IsGeneral == 0 && k.NamesNoAge == 1).ShouldBePositive();
        keys.Count(k => k.IsGeneral == 1 && k.NamesNoAge == 0).ShouldBePositive();
        keys.Count(k => k.IsGeneral == 1 && k.NamesNoAge == 1).ShouldBePositive();
    }

    // Of the places that fit, the one that comes first.
    private static (int IsGeneral, int NamesNoAge, int Step, int Position, string Slug) KeyOf(JsonElement tool, int age)
    {
        var keys = new List<(int, int, int, int, string)>();
        foreach (var place in tool.GetProperty("placements").EnumerateArray())
        {
            var setting = place.GetProperty("setting").GetProperty("slug").GetString()!;
            var range = place.GetProperty("age").ValueKind == JsonValueKind.Null ? tool.GetProperty("age") : place.GetProperty("age");
            if (setting is Setting or "alle-settings" && Fits(range, age))
            {
                var step = Guide.Steps.ToList().IndexOf(place.GetProperty("step").GetProperty("slug").GetString()!);
                keys.Add((setting == Setting ? 0 : 1, range.ValueKind == JsonValueKind.Null ? 1 : 0, step, place.GetProperty("position").GetInt32(), tool.GetProperty("slug").GetString()!));
            }
        }

        return keys.Min();
    }

    private static bool Fits(JsonElement range, int age) => range.ValueKind == JsonValueKind.Null
        || ((range.GetProperty("from").ValueKind == JsonValueKind.Null || range.GetProperty("from").GetInt32() <= age)
            && (range.GetProperty("to").ValueKind == JsonValueKind.Null || range.GetProperty("to").GetInt32() >= age));

    private async Task<List<JsonElement>> EverythingAsync(string resource, string query)
    {
        var items = new List<JsonElement>();
        for (string? next = $"/api/v1/{resource}?pageSize=100&{query}"; next is not null;)
        {
            var page = await api.ReadAsync(next);
            items.AddRange(page.Json.GetProperty("items").EnumerateArray());
            next = page.Link("next");
        }

        return items;
    }
}
