using System.Net;
using System.Text.RegularExpressions;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Embed;
using Wegwijzer.Api.Tests.Site;

namespace Wegwijzer.Api.Tests.Filters;

/// <summary>One set of filters, put to the Api, the element, the frame and the guide on a device without a network: the same tools in the same order.</summary>
public sealed class GivingTheSameListsEverywhere(GuideApi api, Browser browser) : IClassFixture<GuideApi>, IClassFixture<Browser>, IAsyncLifetime
{
    private const int Vectors = 150;

    private List<List<(string Name, string Value)>> vectors = [];
    private List<string[]> expected = [];
    private Dictionary<string, string> slugs = [];

    public async ValueTask InitializeAsync()
    {
        vectors = await RandomFiltersAsync();
        var lists = new List<string[]>();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var vector in vectors)
        {
            var list = await api.ReadAsync("/api/v1/tools?pageSize=100&" + Query(vector));
            lists.Add([.. list.Slugs]);
            foreach (var tool in list.Json.GetProperty("items").EnumerateArray())
                titles[tool.GetProperty("title").GetString()!] = tool.GetProperty("slug").GetString()!;
        }

        (expected, slugs) = (lists, titles);
        expected.Count(list => list.Length > 0).ShouldBeGreaterThan(Vectors / 4);
        expected.Count(list => list.Length == 0).ShouldBeGreaterThan(0);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_guide_on_a_device_without_a_network_has_the_lists_of_the_api()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(api.Host.Address + "afkortingen");
        Same(await visit.Page.EvaluateAsync<string[][]>(
            """
            async (vectors) => {
              const { Guide } = await import("/guide/model.js");
              const guide = new Guide((await (await fetch("/api/v1/export")).json()).content);
              return vectors.map((vector) => {
                const filter = {};
                for (const { name, value } of vector) {
                  if (name === "general") filter.general = value !== "false";
                  else (filter[name] ??= []).push(value);
                }
                return guide.list(filter).slice(0, 100).map((found) => found.tool.slug);
              });
            }
            """,
            ForScript()));
    }

    [Fact]
    public async Task The_element_in_another_page_has_the_lists_of_the_api()
    {
        await using var partner = await PartnerSite.StartAsync(api.Host.Address, "<wegwijzer-hulpmiddelen size=\"100\" filters=\"off\"></wegwijzer-hulpmiddelen>");
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync(partner.Address.ToString());
        var lists = await visit.Page.EvaluateAsync<string[][]>(
            """
            async (vectors) => {
              const element = document.querySelector("wegwijzer-hulpmiddelen");
              const root = element.shadowRoot.querySelector(".root");
              const lists = [];
              for (const vector of vectors) {
                const filter = Object.groupBy(vector, (part) => part.name);
                for (const name of ["step", "phase", "setting", "kind", "situation", "organisation", "age", "general"]) {
                  if (filter[name]) element.setAttribute(name, filter[name].map((part) => part.value).join(","));
                  else element.removeAttribute(name);
                }
                // The element asks in the next turn, and is busy until it has its answer.
                do await new Promise((later) => setTimeout(later, 5)); while (root.hasAttribute("aria-busy"));
                lists.push([...root.querySelectorAll(".item div.title > *")].map((title) => title.firstChild.textContent));
              }
              return lists;
            }
            """,
            ForScript());
        Same(lists.Select(list => list.Select(title => slugs[title]).ToArray()).ToList());
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_in_a_frame_has_the_lists_of_the_api()
    {
        var lists = new List<string[]>();
        foreach (var vector in vectors)
        {
            var page = (await api.Host.GetAsync("/embed/hulpmiddelen?pageSize=100&" + Query(vector))).ShouldBeOk().Text;
            lists.Add([.. Regex.Matches(page, "<p class=\"more\"><a href=\"/hulpmiddelen/(?<slug>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Select(m => m.Groups["slug"].Value)]);
        }

        Same(lists);
    }

    [Theory]
    [InlineData("signals", "signalen", "<dt id=\"signal-")]
    [InlineData("conversation-tips", "gesprekstips", "<li id=\"conversation-tip-")]
    [InlineData("factors", "factoren", "<li id=\"factor-")]
    public async Task The_other_lists_in_a_frame_are_those_of_the_api(string resource, string frame, string before)
    {
        foreach (var vector in vectors)
        {
            var query = "?pageSize=100&" + Query(vector.Where(v => v.Name is not ("kind" or "organisation")));
            var items = (await api.ReadAsync($"/api/v1/{resource}{query}")).Slugs;
            var page = (await api.Host.GetAsync($"/embed/{frame}{query}")).ShouldBeOk().Text;
            Regex.Matches(page, before + "(?<slug>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Select(m => WebUtility.HtmlDecode(m.Groups["slug"].Value)).ShouldBe(items, query);
        }
    }

    private void Same(IReadOnlyList<string[]> lists)
    {
        lists.Count.ShouldBe(vectors.Count);
        for (var i = 0; i < vectors.Count; i++)
            lists[i].ShouldBe(expected[i], Query(vectors[i]));
    }

    private static string Query(IEnumerable<(string Name, string Value)> vector) => string.Join('&', vector.Select(v => $"{v.Name}={v.Value}"));

    private object[][] ForScript() => [.. vectors.Select(vector => vector.Select(v => (object)new { name = v.Name, value = v.Value }).ToArray())];

    private async Task<List<List<(string Name, string Value)>>> RandomFiltersAsync()
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["step"] = await SlugsAsync("steps"),
            ["phase"] = await SlugsAsync("phases"),
            ["setting"] = await SlugsAsync("settings"),
            ["kind"] = await SlugsAsync("tool-kinds"),
            ["situation"] = [.. await SlugsAsync("situations"), "none"],
            ["organisation"] = await SlugsAsync("organisations"),
            ["age"] = ["0", "4", "6", "12", "17", "30", "prenatal"],
            ["general"] = ["true", "false"],
        };
#pragma warning disable CA5394 // Not for secrets; a fixed seed, so that a failure can be run again.
        var random = new Random(20261127);
        return [.. Enumerable.Range(0, Vectors).Select(_ => values
            .Where(v => random.Next(v.Key is "organisation" or "kind" or "phase" ? 6 : 3) == 0)
            .SelectMany(v => Enumerable.Range(0, v.Key == "general" ? 1 : random.Next(1, 3)).Select(_ => (v.Key, v.Value[random.Next(v.Value.Count)])))
            .Distinct()
            .ToList())];
#pragma warning restore CA5394
    }

    private async Task<IReadOnlyList<string>> SlugsAsync(string resource) => (await api.ReadAsync($"/api/v1/{resource}?pageSize=100")).Slugs;
}
