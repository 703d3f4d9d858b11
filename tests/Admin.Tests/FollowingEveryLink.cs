using System.Text.RegularExpressions;
using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests;

/// <summary>Every page that can be reached from the overview, visited once.</summary>
public sealed partial class EveryPage(Testing.TestDatabases databases) : IAsyncLifetime
{
    private const int FewOfASort = 8;

    private readonly Dictionary<string, int> acts = new(StringComparer.Ordinal);
    private readonly List<VisitedPage> visited = [];

    public IReadOnlyList<VisitedPage> Visited => visited;

    /// <summary>Those that are a page themselves, and do not send on.</summary>
    public IEnumerable<VisitedPage> Pages => visited.Where(p => p.Location is null);

    public async ValueTask InitializeAsync()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());
        var known = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var open = new Queue<string>(known);
        while (open.TryDequeue(out var address))
        {
            var page = await host.VisitAsync(address);
            visited.Add(page);
            var links = page.Location is { } location ? [location] : page.Links.Where(link => link.StartsWith('/'));
            foreach (var next in links.Select(link => link.Split('#')[0]).Where(known.Add).Where(IsWanted))
                open.Enqueue(next);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // What can be done to an item looks the same for each of some hundreds: a few of each sort will do.
    private bool IsWanted(string address)
    {
        // A new tool for one of some hundred places has the same form as one for none; LookingAtTheCoverage opens it.
        if (address.StartsWith("/bewerken/hulpmiddelen?", StringComparison.Ordinal))
            return false;
        if (Act().Match(address) is not { Success: true } act)
            return true;
        var sort = $"{act.Groups["before"].Value} {act.Groups["after"].Value}";
        return (acts[sort] = acts.GetValueOrDefault(sort) + 1) <= FewOfASort;
    }

    [GeneratedRegex("^/(?:(?<before>bewerken)/[a-z]+/.+|(?<before>links)/[0-9a-f]{32}.*|.*/(?<after>geschiedenis|geschiedenis/[0-9]+|intrekken|adres|weggooien|volgorde))$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Act();
}

public sealed partial class FollowingEveryLink(EveryPage every) : IClassFixture<EveryPage>
{
    // Words of ours that no curator should have to know; the names in addresses and form fields are not on the screen.
    private static readonly string[] OurWords =
    [
        "slug", "placement", "snapshot", "json", "markdown", "database", "postgresql", "api", "digest", "hash", "server", "cache", "http", "https", "url", "html", "null", "token",
        "query", "backend", "endpoint", "migratie", "migraties", "utc", "cell", "guidance", "true", "false", "unchecked", "protective",
    ];

    [Fact]
    public void No_link_leads_nowhere() =>
        every.Visited.Where(p => p.Status != 200 && p.Location is null).Select(p => $"{p.Status} {p.Address}").ShouldBeEmpty();

    [Fact]
    public void Everything_of_the_guide_that_has_a_page_can_be_reached()
    {
        var addresses = every.Pages.Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        GuideContent.Cells.Select(c => $"/stappen/{c.Step}/{c.Setting}").Except(addresses, StringComparer.Ordinal).ShouldBeEmpty();
        Wegwijzer.Domain.Content.ContentKind.All.SelectMany(kind => GuideContent.Of(kind.Plural).Select(item => Admin.Common.Addresses.Item(kind.Name, GuideContent.Slug(item))))
            .Except(addresses, StringComparer.Ordinal).ShouldBeEmpty();
        addresses.Contains("/hulpmiddelen").ShouldBeTrue();
        addresses.Contains("/gezondheid").ShouldBeTrue();
    }

    [Fact]
    public void Every_page_has_a_title_of_its_own() =>
        every.Pages.GroupBy(p => p.Document.Title, StringComparer.Ordinal).Where(g => string.IsNullOrWhiteSpace(g.Key) || g.Count() > 1)
            .Select(g => $"‘{g.Key}’: {string.Join(", ", g.Select(p => p.Address))}").ShouldBeEmpty();

    [Fact]
    public void Every_page_is_Dutch_and_has_one_heading_its_landmarks_and_a_way_past_the_menu() =>
        every.Pages.Where(p => p.Document.DocumentElement.GetAttribute("lang") != "nl"
                || p.Count("h1") != 1
                || p.Count("main#inhoud") != 1
                || p.Count("header nav[aria-label]") != 1
                || p.Count("footer") != 1
                || p.Document.Body!.FirstElementChild?.GetAttribute("href") != "#inhoud")
            .Select(p => p.Address).ShouldBeEmpty();

    [Fact]
    public void Every_link_within_a_page_has_its_place_and_no_place_has_two() =>
        every.Pages.Where(p => p.Links.Any(link => link.StartsWith('#') && p.Document.GetElementById(link[1..]) is null)
                || p.Document.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id, StringComparer.Ordinal).Any(g => g.Count() > 1))
            .Select(p => p.Address).ShouldBeEmpty();

    [Fact]
    public void Every_form_that_changes_something_proves_that_it_is_ours() =>
        every.Pages.Where(p => p.Document.QuerySelectorAll("form").Any(f => f.GetAttribute("method") != "get" && f.QuerySelector("input[name=__RequestVerificationToken]") is null))
            .Select(p => p.Address).ShouldBeEmpty();

    [Fact]
    public void No_page_has_script_or_styles_in_it() =>
        every.Pages.Where(p => p.Count("script:not([src^='/']), style, [style], [onclick], [hx-on], iframe:not([src^='/'])") > 0).Select(p => p.Address).ShouldBeEmpty();

    [Fact]
    public void No_page_speaks_of_our_technique()
    {
        every.Pages.Count().ShouldBeGreaterThan(750);
        every.Pages.SelectMany(p => Word().Matches($"{p.Document.Title} {Ours(p)}").Select(m => m.Value.ToLowerInvariant())
                .Intersect(OurWords, StringComparer.Ordinal)
                .Select(word => $"{p.Address}: {word}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_link_leads_to_the_public_interface() =>
        every.Pages.Where(p => p.Links.Any(link => link.Contains("/api/", StringComparison.Ordinal))).Select(p => p.Address).ShouldBeEmpty();

    // What stands in a field is the curators' own text, and an address is what its owner made it.
    private static string Ours(VisitedPage page)
    {
        var body = (AngleSharp.Dom.IElement)page.Document.Body!.Clone();
        foreach (var field in body.QuerySelectorAll("textarea, .address"))
            field.Remove();
        return body.TextContent;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
