using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using Wegwijzer.Testing.Sites;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests.Links;

/// <summary>A curator has the links checked, sees what came of it, and mends what is to be mended; all without script.</summary>
public sealed class WorkingOnLinks(TestDatabases databases) : IAsyncLifetime
{
    private static readonly string[] Paths = ["/werkt", "/verhuisd", "/verhuisd", "/weg"];

    private readonly SiteServer web = new();
    private AdminHost host = null!;

    private string Moved => $"http://127.0.0.1:{web.Port}/verhuisd";

    private string MovedKey => LinkKey.Of(WebAddress.Create(Moved).Value);

    public async ValueTask InitializeAsync()
    {
        web["127.0.0.1"] = Replies.ByPath(("/werkt", Replies.Html("Kaart")), ("/verhuisd", Replies.Redirect(301, "/nieuw")), ("/nieuw", Replies.Html("Kaart")));
        var database = await databases.CreateEmptyAsync();
        await using (var guide = new GuideHost(database))
        {
            var tools = Paths.Select((path, i) => Given.ATool($"kaart-{i}", tool =>
            {
                tool["url"] = $"http://127.0.0.1:{web.Port}{path}";
                tool["placements"]![0]!["position"] = i + 1;
            }));
            _ = (await guide.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(tools)), Actor.System))).Value;
        }

        host = await AdminHost.StartAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await web.DisposeAsync();
    }

    [Fact]
    public async Task Checking_begins_with_a_button_and_what_it_finds_is_shown_with_where_it_stands()
    {
        (await host.VisitAsync("/links")).Text.ShouldContain("De links zijn nog nooit nagekeken.");
        (await host.Visitor.SendAsync("/links", [], "form[action='/links?handler=Start']")).Location.ShouldBe("/links");
        await AdminHost.UntilAsync(async () => (await host.VisitAsync("/links")).Text.Contains("Klaar: 3 van 3 nagekeken", StringComparison.Ordinal));

        var moved = await host.VisitAsync("/links?stand=verhuisd");
        moved.Text.ShouldContain("1 link");
        moved.Text.ShouldContain("Bij: Hulpmiddel kaart-1, Hulpmiddel kaart-2");
        (await host.VisitAsync("/links?stand=twijfel")).Text.ShouldContain("/weg");
        (await host.VisitAsync("/links?stand=werkt")).Text.ShouldContain("/werkt");
        (await host.VisitAsync("/links?stand=bestaat-niet")).Status.ShouldBe(404);
        (await host.VisitAsync("/links?zoek=kaart-0")).Text.ShouldContain("1 link");

        var page = await host.VisitAsync($"/links/{MovedKey}");
        page.Text.ShouldContain("De site verwijst voorgoed door naar een ander adres.");
        page.Text.ShouldContain("Stap signalen-opmerken, Setting jgz");
        page.Document.QuerySelector("input[name=adres]")!.GetAttribute("value").ShouldBe($"http://127.0.0.1:{web.Port}/nieuw");

        (await host.Visitor.SendAsync($"/links/{MovedKey}", [], "form[action$='handler=Check']")).Location.ShouldBe($"/links/{MovedKey}");
        await AdminHost.UntilAsync(async () => (await host.VisitAsync($"/links/{MovedKey}")).Count("tbody tr") == 2);
    }

    [Fact]
    public async Task Another_address_goes_into_the_drafts_of_all_that_lead_there_after_it_was_shown()
    {
        var address = $"/links/{MovedKey}/vervangen?adres=https://nieuw.example.nl/kaart";
        var shown = await host.VisitAsync(address);
        shown.Count("input[name=item]").ShouldBe(2);
        (await DraftsAsync()).ShouldBeEmpty();
        var writer = await host.SignedInAsync(Role.Redacteur);
        var fields = shown.Document.QuerySelectorAll("input[name=item]").Select(i => KeyValuePair.Create("item", i.GetAttribute("value")!)).ToList();

        (await writer.SendAsync(address, fields, "form[method=post][action*=vervangen]")).Location.ShouldBe($"/links/{MovedKey}");

        var drafts = await DraftsAsync();
        drafts.Count.ShouldBe(2);
        drafts.ShouldAllBe(d => d.Text.Contains("https://nieuw.example.nl/kaart", StringComparison.Ordinal) && d.Note == $"Nieuw adres in plaats van {Moved}");
        (await host.VisitAsync(address)).Text.ShouldContain("Er is niets te veranderen");
        // What was shown is no more, so nothing is written twice.
        var again = await writer.SendAsync($"/links/{MovedKey}/vervangen?adres=https://nog-nieuwer.example.nl/", fields, "form[method=get]");
        again.Status.ShouldBeOneOf(302, 400);
        (await DraftsAsync()).ShouldAllBe(d => !d.Text.Contains("nog-nieuwer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_is_none_is_said_so()
    {
        (await host.VisitAsync($"/links/{MovedKey}/vervangen?adres=geen-adres")).Text.ShouldContain("Dit is geen volledig webadres");
        (await host.VisitAsync($"/links/{MovedKey}/vervangen?adres={Uri.EscapeDataString(Moved)}")).Text.ShouldContain("Dit is het adres dat er al staat.");
        (await host.VisitAsync("/links/onbekend")).Status.ShouldBe(404);
        (await host.VisitAsync("/links/onbekend/vervangen")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_kept_copy_is_given_by_an_eindredacteur_alone()
    {
        var (writer, editor) = (await host.SignedInAsync(Role.Redacteur), await host.SignedInAsync(Role.Eindredacteur));
        var address = $"/links/{MovedKey}";
        (await writer.VisitAsync(address)).Count("input[name='Input.Archived']").ShouldBe(0);
        (await editor.SendAsync(address, Form(("Input.Archived", "geen adres")), "form[action$='handler=Archive']")).Text.ShouldContain("Dit is geen volledig webadres");
        (await editor.SendAsync(address, Form(("Input.Archived", "https://web.archive.org/web/2026/kaart")), "form[action$='handler=Archive']")).Location.ShouldBe(address);

        (await writer.VisitAsync(address)).Text.ShouldContain("web.archive.org/web/2026/kaart");
        (await host.WithContextAsync(context => context.Set<PublishedLink>().AsNoTracking().SingleAsync())).ArchivedUrl!.Value.ShouldBe("https://web.archive.org/web/2026/kaart");
        var token = await writer.FormTokenAsync(address);
        (await writer.PostAsync($"{address}?handler=Archive", Form(("Input.Archived", ""), ("__RequestVerificationToken", token)))).Status.ShouldBe(403);
    }

    private Task<List<(string Text, string? Note)>> DraftsAsync() => host.WithContextAsync(async context =>
        (await context.Revisions.AsNoTracking().Where(r => r.State == RevisionState.Draft).ToListAsync()).ConvertAll(r => (r.Item().CanonicalText, r.Note)));
}
