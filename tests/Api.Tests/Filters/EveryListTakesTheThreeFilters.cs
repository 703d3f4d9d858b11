using System.Text.Json.Nodes;

namespace Wegwijzer.Api.Tests.Filters;

/// <summary>Setting, situation and age, alone and together, on each of the five lists: never refused, and always what a plain look through the content gives.</summary>
public sealed class EveryListTakesTheThreeFilters(GuideServerForFilters server) : IClassFixture<GuideServerForFilters>
{
    private static readonly string[] Ages = ["prenatal", "0", "6", "12", "17", "40"];

    private static readonly Dictionary<string, string> KindOf = new(StringComparer.Ordinal)
    {
        ["signals"] = "signals",
        ["conversation-tips"] = "conversationTips",
        ["factors"] = "factors",
        ["tools"] = "tools",
    };

    public static TheoryData<string, string> ListsAndFilters()
    {
        var rows = new TheoryData<string, string>();
        foreach (var list in (string[])["steps", .. KindOf.Keys])
        {
            foreach (var filters in (string[])["setting", "situation", "age", "setting+situation", "setting+age", "situation+age", "setting+situation+age"])
                rows.Add(list, filters);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(ListsAndFilters))]
    public async Task A_list_gives_what_the_content_has_for_it(string list, string filters)
    {
        var used = filters.Split('+');
        foreach (var asked in EveryValue(used.Contains("setting"), used.Contains("situation"), used.Contains("age")))
        {
            var address = Address(list, asked);
            var page = await server.GetAsync(address);
            if (list == "steps")
                CheckSteps(page, asked, address);
            else
                await CheckItemsAsync(page, ContentFiles.Kinds[KindOf[list]], asked, address);
        }
    }

    [Theory]
    [InlineData("steps")]
    [InlineData("signals")]
    [InlineData("conversation-tips")]
    [InlineData("factors")]
    [InlineData("tools")]
    public async Task What_names_no_situation_is_one_link_away(string list)
    {
        var page = await server.GetAsync($"/api/v1/{list}?setting=jgz&situation=kola&age=6");
        var general = page["general"]!;
        var rest = await server.GetAsync(general["href"]!.GetValue<string>());
        Total(rest).ShouldBe(general["count"]!.GetValue<int>());
        Total(rest).ShouldBeGreaterThan(0);
        rest["general"].ShouldBeNull();
    }

    private async Task CheckItemsAsync(JsonObject page, IReadOnlyList<Place> places, Asked asked, string address)
    {
        var expected = ContentFiles.Matching(places, asked);
        var items = await server.AllItemsAsync(page);
        items.Select(i => i["slug"]!.GetValue<string>()).Order(StringComparer.Ordinal)
            .ShouldBe(expected.Select(p => p.Slug).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), address);
        Total(page).ShouldBe(items.Count, address);
        var ofItsOwn = expected.Where(p => !ContentFiles.IsGeneral(p)).DistinctBy(p => p.Slug, StringComparer.Ordinal).Count();
        CheckBesides(page, [places], asked, ofItsOwn, NamingNone(places, asked).DistinctBy(p => p.Slug, StringComparer.Ordinal).Count(), address);
    }

    private static void CheckSteps(JsonObject page, Asked asked, string address)
    {
        var kinds = ContentFiles.Kinds;
        var matching = kinds.ToDictionary(k => k.Key, k => ContentFiles.Matching(k.Value, asked), StringComparer.Ordinal);
        var steps = page["items"]!.AsArray().Select(i => i!.AsObject()).ToList();
        steps.Select(i => i["slug"]!.GetValue<string>()).Order(StringComparer.Ordinal)
            .ShouldBe(matching.Values.SelectMany(places => places).Select(p => p.Step).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), address);
        foreach (var step in steps)
        {
            foreach (var (kind, places) in matching)
                step["counts"]![kind]!.GetValue<int>().ShouldBe(places.Where(p => p.Step == step["slug"]!.GetValue<string>()).DistinctBy(p => p.Slug, StringComparer.Ordinal).Count(), $"{address}: {kind}");
        }

        var ofItsOwn = matching.Values.SelectMany(places => places).Where(p => !ContentFiles.IsGeneral(p)).DistinctBy(p => p.Step, StringComparer.Ordinal).Count();
        var namingNone = kinds.Values.SelectMany(places => NamingNone(places, asked)).DistinctBy(p => p.Step, StringComparer.Ordinal).Count();
        CheckBesides(page, [.. kinds.Values], asked, ofItsOwn, namingNone, address);
    }

    /// <summary>What a list tells beside its items.</summary>
    private static void CheckBesides(JsonObject page, IReadOnlyList<IReadOnlyList<Place>> kinds, Asked asked, int ofItsOwn, int namingNone, string address)
    {
        if (asked.Setting is null)
            page["groups"].ShouldBeNull(address);
        else
            ((int)page["groups"]!["own"]!, (int)page["groups"]!["general"]!).ShouldBe((ofItsOwn, Total(page) - ofItsOwn), address);
        ((int?)page["general"]?["count"]).ShouldBe(asked.Situation is null ? null : namingNone, address);
        var notes = kinds.Count(places => asked.Situation is not null && !ContentFiles.AnyNames(places, asked.Situation))
            + kinds.Count(places => asked.Age is not null && places.All(p => p.Age is null));
        page["notes"]!.AsArray().Count.ShouldBe(notes, address);
    }

    private static IReadOnlyList<Place> NamingNone(IReadOnlyList<Place> places, Asked asked) => ContentFiles.Matching(places, asked with { Situation = "none" });

    private static int Total(JsonObject page) => page["page"]!["totalItems"]!.GetValue<int>();

    private static string Address(string list, Asked asked)
    {
        (string Name, string? Value)[] query = [("setting", asked.Setting), ("situation", asked.Situation), ("age", asked.Age)];
        return $"/api/v1/{list}?pageSize=100{string.Concat(query.Where(q => q.Value is not null).Select(q => $"&{q.Name}={q.Value}"))}";
    }

    private static IEnumerable<Asked> EveryValue(bool setting, bool situation, bool age) =>
        from s in Values(setting, ContentFiles.Settings)
        from t in Values(situation, ContentFiles.Situations)
        from a in Values(age, Ages)
        select new Asked(s, t, a);

    private static IEnumerable<string?> Values(bool used, IEnumerable<string?> values) => used ? values : [null];
}
