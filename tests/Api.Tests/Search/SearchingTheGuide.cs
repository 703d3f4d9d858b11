using System.Text.Json;
using System.Text.RegularExpressions;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Search;

public sealed class SearchingTheGuide(GuideApi api, TestDatabases databases) : IClassFixture<GuideApi>
{
    public static TheoryData<string> NastyTexts =>
    [
        "'", "\"", "''; DROP TABLE published.search; --", "\\", "\\'", "%", "_", "%%%%", ":*", "a:*", "kind:*A", "a & b", "a | b", "!a", "(a", "a)", "<->", "a <-> b", "!!!", "&&&&", "-", "--", "...",
        "😀", "👩‍👧 kind", "é", "ĳ", "ß", "´", "`", "$1", "$q$", "E'\\x41'", "NULL", "{}", "{a,b}", "[\"a\"]", "situation:armoede", "of:tools", "<script>alert(1)</script>", "&lt;", "日本語", "سلام", "а́",
        "\uFFFD", "e\u0301\u0301\u0301", "de het een", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    ];

    [Fact]
    public async Task A_hit_says_what_it_is_where_it_stands_and_where_to_find_it()
    {
        var hit = (await SearchAsync("lichamelijke mishandeling"))[0];
        hit.GetProperty("kind").GetString().ShouldBe("signal");
        hit.GetProperty("slug").GetString().ShouldBe("lichamelijke-mishandeling");
        hit.GetProperty("title").GetString().ShouldBe("Lichamelijke mishandeling");
        hit.GetProperty("context").GetString().ShouldBe("Signaal · Signalen opmerken · Alle settings · Opvoeding");
        hit.GetProperty("_links").GetProperty("self").GetProperty("href").GetString().ShouldBe("/api/v1/signals/lichamelijke-mishandeling");
    }

    [Theory]
    [InlineData("kindermishandelingen", "Een kind wordt <mark>mishandeld</mark>", false)]
    [InlineData("mishandeling", "Een kind wordt <mark>mishandeld</mark>, misbruikt of verwaarloosd.", true)]
    [InlineData("psychische", "Een jeugdige heeft een ouder met <mark>psychische</mark> problemen.", true)]
    public async Task What_was_found_is_marked_in_the_text(string text, string highlight, bool expected) =>
        (await SearchAsync(text, "&in=situation")).Any(hit => hit.GetProperty("highlight").GetString() == highlight).ShouldBe(expected);

    [Fact]
    public async Task Every_link_of_a_hit_leads_to_something()
    {
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in new[] { "kind", "gesprek", "VT", "privacy", "Trimbos", "richtlijn", "jeugdarts", "opvoeding", "communicatie", "disclaimer", "toetsen", "risicotaxatie" })
            links.UnionWith((await SearchAsync(text, "&pageSize=100")).Select(hit => hit.GetProperty("_links").GetProperty("self").GetProperty("href").GetString()!));
        links.Count.ShouldBeGreaterThan(100);
        foreach (var link in links)
            (await api.Host.GetAsync(link)).ShouldBeOk();
    }

    [Fact]
    public async Task Counts_tell_of_each_kind_whatever_kinds_are_asked_for()
    {
        var all = (await ReadAsync("mishandeling", "")).Json;
        var counts = all.GetProperty("counts").EnumerateArray().ToDictionary(c => c.GetProperty("kind").GetString()!, c => c.GetProperty("count").GetInt32());
        counts.Values.Sum().ShouldBe(Total(all));
        foreach (var kind in ContentKind.All.Select(k => k.Name))
        {
            var ofKind = (await ReadAsync("mishandeling", $"&in={kind}")).Json;
            Total(ofKind).ShouldBe(counts.GetValueOrDefault(kind));
            ofKind.GetProperty("counts").ToString().ShouldBe(all.GetProperty("counts").ToString());
            ofKind.GetProperty("items").EnumerateArray().ShouldAllBe(hit => hit.GetProperty("kind").GetString() == kind);
        }

        Total((await ReadAsync("mishandeling", "&in=tool&in=signal")).Json).ShouldBe(counts["tool"] + counts["signal"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double()
    {
        var whole = (await SearchAsync("gesprek", "&pageSize=100")).Select(Key).ToList();
        var pages = new List<string>();
        for (var page = 1; pages.Count < whole.Count; page++)
            pages.AddRange((await SearchAsync("gesprek", $"&pageSize=7&page={page}")).Select(Key));
        pages.ShouldBe(whole);
        pages.ShouldBeUnique();
        (await SearchAsync("gesprek", "&page=1000")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kindermishandelng", "kindermishandeling")]
    [InlineData("hygeine thuis", "hygiëne thuis")]
    [InlineData("Amroede", "armoede")]
    public async Task An_unknown_word_leads_to_the_guides_own_spelling(string text, string better)
    {
        var answer = (await ReadAsync(text, "")).Json;
        answer.GetProperty("didYouMean").GetString().ShouldBe(better);
        Total(answer).ShouldBeGreaterThan(0);
        (await ReadAsync(better, "")).Json.GetProperty("didYouMean").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Nothing_found_leads_to_a_suggestion()
    {
        var answer = (await ReadAsync("xyzzyplugh", "")).Json;
        Total(answer).ShouldBe(0);
        answer.GetProperty("didYouMean").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("_links").GetProperty("suggest").GetProperty("href").GetString()!.ShouldStartWith("/neem-contact-op");
    }

    [Fact]
    public async Task What_has_all_words_is_found_and_where_nothing_has_what_has_some()
    {
        (await SearchAsync("infographic armoede")).Select(Key).First().ShouldBe("tool/infographic-armoede");
        Total((await ReadAsync("infographic armoede", "")).Json).ShouldBeLessThan(Total((await ReadAsync("armoede", "")).Json));
        (await SearchAsync("armoede xyzzyplugh")).Select(Key).Take(2).ShouldBe(["signal/armoede", "situation/armoede"], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_a_text_there_is_nothing_to_find() => Total((await api.ReadAsync("/api/v1/search")).Json).ShouldBe(0);

    [Theory]
    [InlineData("?q=", "q")]
    [InlineData("?q=%20", "q")]
    [InlineData("?q=a%00b", "q")]
    [InlineData("?q=a&q=b", "q")]
    [InlineData("?q=kind&in=tools", "in")]
    [InlineData("?q=kind&page=0", "page")]
    [InlineData("?q=kind&sort=title", "sort")]
    [InlineData("?q=kind&setting=jgz", "setting")]
    public async Task A_faulty_question_is_refused_by_name(string query, string field) =>
        (await api.Host.GetAsync("/api/v1/search" + query)).ShouldBeProblem(400).Faults.ShouldContain(fault => fault.Field == field);

    [Fact]
    public async Task A_text_of_a_hundred_characters_is_taken_and_one_more_is_refused()
    {
        await ReadAsync(new string('x', 100), "");
        await ReadAsync(string.Concat(Enumerable.Repeat("zorg ", 20)).Trim(), "");
        (await api.Host.GetAsync($"/api/v1/search?q={new string('x', 101)}")).ShouldBeProblem(400);
    }

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public async Task Whatever_is_asked_the_database_answers(string text)
    {
        foreach (var address in new[] { "/api/v1/search", "/api/v1/tools", "/api/v1/signals", "/api/v1/abbreviations" })
        {
            var answer = await api.ReadAsync($"{address}?q={Uri.EscapeDataString(text)}");
            answer.Json.GetProperty("degraded").GetBoolean().ShouldBeFalse();
            answer["ETag"].ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task A_highlight_is_safe_to_print_whatever_the_text_holds()
    {
        const string Payload = "Zoekwoord <script>alert('x')</script> <img src=x onerror=\"alert(1)\"> &lt;b&gt; </mark><mark onclick=alert(1)> zoekwoord & co";
        await using var host = await databases.HostAsync(Given.ASmallGuide(
            Given.ATool("vies", tool => tool["description"] = Payload), Given.ATool("vies-van-naam", tool => tool["title"] = "Zoekwoord <b onmouseover=alert(1)>vet</b>")));
        await using var own = await ApiHost.StartReadyAsync(host.ConnectionString);
        foreach (var text in new[] { "zoekwoord", "<script>", "mark", "alert", "img onerror" })
        {
            foreach (var hit in (await own.GetAsync($"/api/v1/search?q={Uri.EscapeDataString(text)}")).ShouldBeOk().Json.GetProperty("items").EnumerateArray())
            {
                var highlight = hit.GetProperty("highlight").GetString()!;
                Regex.Replace(highlight, "</?mark>", "", RegexOptions.None, TimeSpan.FromMinutes(1)).ShouldNotContain("<");
                Regex.Count(highlight, "<mark>").ShouldBe(Regex.Count(highlight, "</mark>"));
                highlight.ShouldNotContain("\"");
                highlight.ShouldNotContain("'");
            }
        }

        var shown = (await own.GetAsync("/api/v1/search?q=zoekwoord")).Json.GetProperty("items").EnumerateArray().Single(hit => hit.GetProperty("slug").GetString() == "vies").GetProperty("highlight").GetString()!;
        shown.ShouldStartWith("<mark>Zoekwoord</mark> &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
    }

    private static int Total(JsonElement answer) => answer.GetProperty("page").GetProperty("totalItems").GetInt32();

    private static string Key(JsonElement hit) => $"{hit.GetProperty("kind").GetString()}/{hit.GetProperty("slug").GetString()}";

    private Task<Answer> ReadAsync(string text, string more) => api.ReadAsync($"/api/v1/search?q={Uri.EscapeDataString(text)}{more}");

    private async Task<IReadOnlyList<JsonElement>> SearchAsync(string text, string more = "") => [.. (await ReadAsync(text, more)).Json.GetProperty("items").EnumerateArray()];
}
