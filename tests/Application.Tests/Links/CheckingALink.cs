using System.Net;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Infrastructure.Links;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Application.Tests.Links;

/// <summary>What a check makes of all that sites do; above all, that it raises no false alarm.</summary>
public sealed class CheckingALink : IAsyncDisposable
{
    private static readonly LinkSettings Settings = new("https://wegwijzer.example.nl/over", [IPNetwork.Parse("127.0.0.0/8")]) { Pause = TimeSpan.Zero, Patience = TimeSpan.FromMinutes(1) };

    private readonly SiteServer server = new();

    public CheckingALink() => Scenarios.On(server);

    public static TheoryData<string> Names => [.. Scenarios.All.Select(s => s.Host)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_scenario_is_judged_as_it_should_be(string host)
    {
        var scenario = Scenarios.All.Single(s => s.Host == host);
        var seen = await SeeAsync(scenario.Address, patience: scenario.KeepsSilent ? TimeSpan.FromSeconds(6) : Settings.Patience);

        seen.Finding.ShouldBe(scenario.Finding);
        seen.MovedTo?.Value.ShouldBe(scenario.MovedTo);
        (seen.MovedTo is null).ShouldBe(scenario.MovedTo is null);
        if (scenario.Methods is { } methods)
            seen.Methods.ShouldBe(methods);
        // Whatever it was: seen once, no link is broken or gone, and one that works or refuses is no worry.
        var link = new WatchedLink(WebAddress.Create(scenario.Address).Value, seen.At);
        link.Observe(seen);
        link.State.ShouldBe(scenario.Finding.Outcome() switch
        {
            LinkOutcome.Works => LinkState.Ok,
            LinkOutcome.Moved => LinkState.Moved,
            LinkOutcome.Refused => LinkState.Blocked,
            _ => LinkState.Doubtful,
        });
    }

    [Fact]
    public void There_are_many_scenarios_and_each_has_a_name_of_its_own()
    {
        Scenarios.All.Count.ShouldBeGreaterThan(90);
        Scenarios.All.Select(s => s.Host).ShouldBeUnique();
        Enum.GetValues<LinkFinding>().Except(Scenarios.All.Select(s => s.Finding)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_says_who_it_is_and_wants_no_more_than_it_needs()
    {
        await SeeAsync("http://gewoon.test/a?b=c");
        var requests = server.Requests.ToList();
        requests.Select(r => (r.Method, r.Path)).ShouldBe([("HEAD", "/a?b=c"), ("GET", "/a?b=c")]);
        requests.ShouldAllBe(r => r.Headers["User-Agent"] == "Mozilla/5.0 (compatible; Wegwijzer-linkcontrole/1.0; +https://wegwijzer.example.nl/over)");
        requests.ShouldAllBe(r => !r.Headers.ContainsKey("Cookie") && !r.Headers.ContainsKey("Referer") && !r.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Nothing_of_one_visit_is_known_at_the_next()
    {
        server["koekjes.test"] = Replies.Body(200, "text/html", "<title>Kaart</title>"u8.ToArray(), "Set-Cookie: wie=jij");
        await SeeAsync("http://koekjes.test/a");
        await SeeAsync("http://koekjes.test/b");
        server.Requests.Count(r => r.Headers.ContainsKey("Cookie")).ShouldBe(0);
    }

    [Fact]
    public async Task Where_no_private_network_is_allowed_this_machine_is_not_connected_to_either()
    {
        using var checker = Checker(Settings with { AllowedNetworks = [] });
        foreach (var address in new[] { "http://gewoon.test/a", $"http://127.0.0.1:{server.Port}/", $"http://localhost.:{server.Port}/" })
            (await checker.CheckAsync(WebAddress.Create(address).Value, false, CancellationToken.None)).Seen!.Finding.ShouldBe(LinkFinding.PrivateNetwork);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_site_that_asks_for_an_hour_is_not_asked_again()
    {
        using var checker = Checker(Settings);
        var first = await checker.CheckAsync(WebAddress.Create("http://te-veel-een-uur.test/een").Value, false, CancellationToken.None);
        var second = await checker.CheckAsync(WebAddress.Create("http://te-veel-een-uur.test/twee").Value, false, CancellationToken.None);

        first.Seen!.Finding.ShouldBe(LinkFinding.TooManyRequests);
        first.RetryAt!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(50));
        second.Seen.ShouldBeNull();
        second.RetryAt.ShouldNotBeNull();
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("/gewoon")]
    [InlineData("/ingepakt")]
    [InlineData("/web")]
    public async Task The_pages_of_a_pdf_are_counted_where_that_matters(string path)
    {
        server["pdf.test"] = Replies.ByPath(
            ("/gewoon", Replies.Body(200, "application/pdf", Pdf.Plain(68))), ("/ingepakt", Replies.Body(200, "application/pdf", Pdf.Packed(68))), ("/web", Replies.Body(200, "application/pdf", Pdf.ForTheWeb(68))));
        (await SeeAsync($"http://pdf.test{path}")).Pages.ShouldBeNull();
        server.Requests.Select(r => r.Method).ShouldBe(["HEAD"]);
        var counted = await SeeAsync($"http://pdf.test{path}", countPages: true);
        (counted.Finding, counted.Pages).ShouldBe((LinkFinding.Fine, 68));
    }

    [Fact]
    public async Task A_pdf_that_can_t_be_read_is_no_reason_for_a_remark()
    {
        server["geen-pdf.test"] = Replies.Body(200, "application/pdf", "Dit is geen pdf."u8.ToArray());
        server["stuk.test"] = Replies.Body(200, "application/pdf", [.. "%PDF-1.6\n1 0 obj <</Type/ObjStm>> stream\n"u8, 1, 2, 3, 4]);
        foreach (var host in new[] { "geen-pdf.test", "stuk.test" })
        {
            var seen = await SeeAsync($"http://{host}/a.pdf", countPages: true);
            (seen.Finding, seen.Pages).ShouldBe((LinkFinding.Fine, null));
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<LinkObservation> SeeAsync(string address, bool countPages = false, TimeSpan? patience = null)
    {
        using var checker = Checker(Settings with { Patience = patience ?? Settings.Patience });
        return (await checker.CheckAsync(WebAddress.Create(address).Value, countPages, CancellationToken.None)).Seen!;
    }

    private LinkChecker Checker(LinkSettings settings) => new(new LinkNetwork(settings, server.ResolveAsync, TestCertificates.Roots), new SitePace(settings, TimeProvider.System), TimeProvider.System);
}
