using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wegwijzer.Api.Tests.Common;

public sealed class ReadingEveryResource(GuideApi api) : IClassFixture<GuideApi>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Each kind that has items with addresses of their own.</summary>
    public static TheoryData<string> Resources => ["tools", "signals", "conversation-tips", "factors", "phases", "steps", "pages"];

    /// <summary>Each list, with the file that it comes from.</summary>
    public static TheoryData<string> Lists => [.. Resources.Select(r => r.Data), "settings", "situations", "organisations", "tool-kinds", "abbreviations", "advice-lines"];

    public static TheoryData<string> Addresses => [.. Requests.Addresses];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_holds_every_item_of_the_guide(string resource)
    {
        var key = resource == "abbreviations" ? "code" : "slug";
        var expected = Guide.Items(resource).Select(item => item.GetProperty(key).GetString()).Order();
        (await EverythingAsync(resource)).Select(item => item.GetProperty(key).GetString()).Order().ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Each_item_is_at_the_address_that_its_list_gives_and_the_same_there(string resource)
    {
        foreach (var listed in await EverythingAsync(resource))
        {
            var self = listed.GetProperty("_links").GetProperty("self").GetProperty("href").GetString()!;
            self.ShouldBe($"/api/v1/{resource}/{listed.GetProperty("slug").GetString()}");
            (await api.ReadAsync(self)).Json.GetRawText().ShouldBe(listed.GetRawText());
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task An_unknown_item_is_not_found(string resource)
    {
        foreach (var slug in new[] { "nergens", "-", "a--b", "%20", "123", "none", "..%2F..%2Fetc%2Fpasswd", "%D0%B6", new string('a', 500) })
            (await api.Host.GetAsync($"/api/v1/{resource}/{slug}")).ShouldBeProblem(404);
    }

    [Fact]
    public async Task The_base_names_every_resource_in_a_dutch_sentence()
    {
        var @base = (await api.ReadAsync("/api/v1")).Json;
        var hrefs = @base.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("href").GetString()!).ToList();
        hrefs.ShouldBeUnique();
        @base.GetProperty("resources").EnumerateArray().ShouldAllBe(r => r.GetProperty("description").GetString()!.EndsWith('.'));
        // A list stands for its items too; the base needs no line of its own.
        var lists = Requests.Operations.Select(o => o.Path).Where(path => path != "/api/v1" && !path.EndsWith("/{slug}", StringComparison.Ordinal));
        hrefs.Order().ShouldBe(lists.Concat(["/api/v1/suggestions", "/api/v1/suggestions/_check", "/api/v1/suggestions/{code}"]).Order());
        @base.GetProperty("contentVersion").GetInt64().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_moment_is_in_utc_and_says_so(string address)
    {
        foreach (var (name, value) in Strings((await api.ReadAsync(address)).Json))
        {
            if (name is "updatedAt" or "lastSeenWorkingAt")
                Regex.IsMatch(value, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", RegexOptions.None, Limit).ShouldBeTrue(value);
            else
                Regex.IsMatch(value, @"^\d{4}-\d\d-\d\dT", RegexOptions.None, Limit).ShouldBeFalse($"{name}: {value} is a moment under another name");
        }
    }

    // Not where items stand in canonical form: there a link keeps the name that it has in the guide.
    public static TheoryData<string> WithTextsToRead =>
        [.. Addresses.Select(a => a.Data).Where(a => !a.EndsWith("/changes", StringComparison.Ordinal) && !a.EndsWith("/export", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(WithTextsToRead))]
    public async Task No_address_inside_the_guides_own_texts_is_left_unresolved(string address) =>
        Strings((await api.ReadAsync(address)).Json).Where(s => s.Value.Contains("wegwijzer:", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public async Task Every_link_in_every_answer_leads_to_a_page_that_is_there()
    {
        var answers = new List<Answer>();
        foreach (var resource in Lists.Select(l => l.Data))
            answers.Add(await api.ReadAsync($"/api/v1/{resource}?pageSize=100"));
        answers.Add(await api.ReadAsync("/api/v1"));
        answers.Add(await api.ReadAsync("/api/v1/tools?setting=jgz&situation=armoede&pageSize=2&page=2"));
        answers.Add(await api.ReadAsync("/api/v1/tools?setting=wijk&situation=armoede&general=false"));
        answers.Add(await api.ReadAsync("/api/v1/tools?situation=kola&age=6"));
        foreach (var (step, setting) in Guide.Cells)
            answers.Add(await api.ReadAsync($"/api/v1/steps/{step}/settings/{setting}"));

        var links = answers.SelectMany(a => Links(a.Json)).Where(l => !l.Contains('{', StringComparison.Ordinal) && !l.StartsWith("/api/v1/suggestions", StringComparison.Ordinal)).Distinct().ToList();
        links.Count.ShouldBeGreaterThan(300);
        links.ShouldAllBe(link => link.StartsWith('/'));
        foreach (var link in links)
        {
            var there = await api.Host.GetAsync(link.Split('#')[0]);
            if (link == "/docs")
                there.Status.ShouldBe(System.Net.HttpStatusCode.MovedPermanently);
            else if (link.StartsWith("/item/", StringComparison.Ordinal))
                there.Status.ShouldBe(System.Net.HttpStatusCode.Found, link);
            else
                there.ShouldBeOk().MediaType.ShouldBe(link.StartsWith("/api/", StringComparison.Ordinal) ? "application/json" : "text/html", link);
        }
    }

    [Theory]
    [InlineData("jeugdarts", "jgz")]
    [InlineData("JEUGDARTS", "jgz")]
    [InlineData("leerkracht", "onderwijs-kinderopvang")]
    [InlineData("huisarts", "eerstelijn")]
    public async Task A_setting_is_found_by_a_profession(string profession, string setting) =>
        (await api.ReadAsync($"/api/v1/settings?q={profession}")).Slugs.ShouldContain(setting);

    [Theory]
    [InlineData("situations", "geld", "schulden-geldzorgen")]
    [InlineData("situations", "FINANCIELE", "schulden-geldzorgen")]
    [InlineData("organisations", "trimbos", "trimbos-instituut")]
    public async Task A_value_of_a_vocabulary_is_found_by_a_word(string vocabulary, string word, string slug) =>
        (await api.ReadAsync($"/api/v1/{vocabulary}?q={word}")).Slugs.ShouldContain(slug);

    [Fact]
    public async Task A_word_that_nothing_has_gives_an_empty_list() => (await api.ReadAsync("/api/v1/settings?q=astronaut")).Total.ShouldBe(0);

    [Theory]
    [InlineData("situations", "situation")]
    [InlineData("organisations", "organisation")]
    [InlineData("tool-kinds", "kind")]
    public async Task A_vocabulary_counts_what_the_list_of_tools_gives(string vocabulary, string parameter)
    {
        foreach (var value in await EverythingAsync(vocabulary))
        {
            var tools = await api.ReadAsync(value.GetProperty("_links").GetProperty("tools").GetProperty("href").GetString()!);
            tools.Total.ShouldBe(value.GetProperty("toolCount").GetInt32(), $"{parameter}={value.GetProperty("slug")}");
        }
    }

    [Fact]
    public async Task A_setting_counts_its_own_tools()
    {
        foreach (var setting in await EverythingAsync("settings"))
        {
            var own = await api.ReadAsync($"/api/v1/tools?setting={setting.GetProperty("slug")}&general=false");
            own.Total.ShouldBe(setting.GetProperty("toolCount").GetInt32(), setting.GetProperty("slug").GetString());
        }
    }

    [Fact]
    public async Task A_situation_names_its_parents_and_its_children()
    {
        var situations = (await EverythingAsync("situations")).ToDictionary(s => s.GetProperty("slug").GetString()!);
        Names(situations["kindermishandeling"].GetProperty("parents")).ShouldBe(["onveiligheid"]);
        Names(situations["onveiligheid"].GetProperty("children")).ShouldBe(["huiselijk-geweld", "kindermishandeling"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("?phase=toetsen", 3)]
    [InlineData("?setting=wijk&general=false", 6)]
    [InlineData("?situation=kola", 1)]
    [InlineData("?phase=herkennen&phase=ondersteunen", 4)]
    public async Task Steps_are_those_that_hold_something_for_the_filter(string query, int steps) => (await api.ReadAsync($"/api/v1/steps{query}")).Total.ShouldBe(steps);

    [Theory]
    [InlineData("setting=jgz")]
    [InlineData("situation=kindermishandeling&age=6")]
    [InlineData("setting=wijk&general=false")]
    public async Task A_step_counts_what_the_lists_of_it_give(string filter)
    {
        foreach (var step in (await api.ReadAsync($"/api/v1/steps?{filter}")).Json.GetProperty("items").EnumerateArray())
        {
            foreach (var (member, resource) in new[] { ("signals", "signals"), ("conversationTips", "conversation-tips"), ("factors", "factors"), ("tools", "tools") })
            {
                var list = await api.ReadAsync($"/api/v1/{resource}?step={step.GetProperty("slug")}&{filter}");
                step.GetProperty("counts").GetProperty(member).GetInt32().ShouldBe(list.Total, $"{member} of {step.GetProperty("slug")}");
            }
        }
    }

    [Fact]
    public async Task A_phase_says_that_it_has_no_sources_yet()
    {
        foreach (var phase in await EverythingAsync("phases"))
        {
            phase.GetProperty("sources").GetArrayLength().ShouldBe(0);
            phase.GetProperty("sourcesNote").GetString().ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [InlineData("signals?category=ik-zie-bij-een-jeugdige", "category", "ik-zie-bij-een-jeugdige")]
    [InlineData("signals?group=externaliserend-gedrag", "group", "externaliserend-gedrag")]
    [InlineData("conversation-tips?section=vertrouwensband", "section", "vertrouwensband")]
    public async Task A_list_can_be_narrowed_to_a_part(string list, string member, string value)
    {
        var found = await api.ReadAsync($"/api/v1/{list}");
        found.Total.ShouldBePositive();
        found.Json.GetProperty("items").EnumerateArray().ShouldAllBe(i => i.GetProperty(member).GetProperty("slug").GetString() == value);
    }

    [Fact]
    public async Task Signals_of_the_jgz_have_no_category()
    {
        var own = await api.ReadAsync("/api/v1/signals?setting=jgz&general=false");
        own.Total.ShouldBe(7);
        own.Json.GetProperty("items").EnumerateArray().ShouldAllBe(s => s.GetProperty("category").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("risk", 24)]
    [InlineData("protective", 13)]
    public async Task Factors_are_told_apart_by_kind(string kind, int count)
    {
        var factors = await api.ReadAsync($"/api/v1/factors?kind={kind}");
        factors.Total.ShouldBe(count);
        factors.Json.GetProperty("items").EnumerateArray().ShouldAllBe(f => f.GetProperty("kind").GetString() == kind);
    }

    [Fact]
    public async Task A_placement_leads_to_its_page_of_a_pdf()
    {
        var places = (await EverythingAsync("tools")).SelectMany(t => t.GetProperty("placements").EnumerateArray()).ToList();
        var deep = places.Where(p => p.GetProperty("url").GetString()?.Contains("#page=", StringComparison.Ordinal) == true).ToList();
        deep.ShouldNotBeEmpty();
        foreach (var place in deep)
        {
            var first = Regex.Match(place.GetProperty("pages").GetString()!, @"\d+", RegexOptions.None, Limit).Value;
            place.GetProperty("url").GetString()!.ShouldEndWith($"#page={int.Parse(first, CultureInfo.InvariantCulture)}");
        }
    }

    [Fact]
    public async Task A_tool_without_a_known_address_has_none()
    {
        var tool = (await api.ReadAsync("/api/v1/tools/signalenkaart-kovb-12-18-jaar")).Json;
        tool.GetProperty("url").ValueKind.ShouldBe(JsonValueKind.Null);
        tool.GetProperty("link").GetProperty("state").GetString().ShouldBe("unchecked");
    }

    private static IEnumerable<string?> Names(JsonElement values) => values.EnumerateArray().Select(v => v.GetProperty("slug").GetString());

    private static IEnumerable<(string Name, string Value)> Strings(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Strings(m.Value, m.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
        JsonValueKind.String => [(name, element.GetString()!)],
        _ => [],
    };

    // Links as data, and those inside texts that stay within this server.
    private static IEnumerable<string> Links(JsonElement element) => Strings(element).SelectMany(s => s.Name switch
    {
        "href" => [s.Value],
        "html" => Regex.Matches(s.Value, "href=\"(?<href>/[^\"]*)\"", RegexOptions.None, Limit).Select(m => m.Groups["href"].Value.Replace("&amp;", "&", StringComparison.Ordinal)),
        _ => Enumerable.Empty<string>(),
    });

    private async Task<List<JsonElement>> EverythingAsync(string resource)
    {
        var items = new List<JsonElement>();
        for (string? next = $"/api/v1/{resource}?pageSize=100"; next is not null;)
        {
            var page = await api.ReadAsync(next);
            items.AddRange(page.Json.GetProperty("items").EnumerateArray());
            next = page.Link("next");
        }

        return items;
    }
}
