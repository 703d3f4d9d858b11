using System.Net;
using System.Text.Json.Nodes;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>What a client sees of changes that are published in the database of a running Api.</summary>
public sealed class PublishingWhileServing(TestDatabases databases) : IAsyncLifetime
{
    private const string Renamed = "privacyapp-jeugd";

    // No text of the guide links to it, so that it can go.
    private const string Withdrawn = "keukentafelgesprek";
    private const string NewName = "privacy-app-jeugd";

    private ApiHost api = null!;
    private GuideHost curators = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await databases.CreateWithGuideAsync();
        curators = new GuideHost(database);
        api = await ApiHost.StartReadyAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        await curators.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_served_with_another_tag_and_the_old_tag_gets_it()
    {
        const string Address = "/api/v1/tools/" + Renamed;
        var before = (await api.GetAsync(Address)).ShouldBeOk();
        await ChangeAsync(Renamed, tool => tool["title"] = "Een andere titel");
        var after = (await api.GetAsync(Address, ("If-None-Match", before["ETag"]!))).ShouldBeOk();
        after.Json.GetProperty("title").GetString().ShouldBe("Een andere titel");
        after["ETag"].ShouldNotBe(before["ETag"]);
        (await api.GetAsync(Address, ("If-None-Match", after["ETag"]!))).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task After_a_backup_was_put_back_the_tag_of_the_same_version_gets_the_other_content()
    {
        const string Address = "/api/v1/tools/" + Renamed;
        await ChangeAsync(Renamed, tool => tool["title"] = "Van voor het terugzetten");
        var before = (await api.GetAsync(Address)).ShouldBeOk();
        await DisposeAsync();
        await InitializeAsync();
        await ChangeAsync(Renamed, tool => tool["title"] = "Van na het terugzetten");

        api.Snapshots.Version.ShouldBe(2);
        var after = (await api.GetAsync(Address, ("If-None-Match", before["ETag"]!))).ShouldBeOk();
        after.Json.GetProperty("title").GetString().ShouldBe("Van na het terugzetten");
        after["ETag"].ShouldNotBe(before["ETag"]);
    }

    [Fact]
    public async Task What_changed_last_comes_first_when_asked_for()
    {
        // Not the first by slug, which would come first anyhow.
        var last = Guide.Slugs("tools").Order(StringComparer.Ordinal).Last();
        await ChangeAsync(last, tool => tool["description"] = "Een andere beschrijving.");
        (await api.GetAsync("/api/v1/tools?sort=-updatedAt&pageSize=1")).Slugs.ShouldBe([last]);
    }

    [Fact]
    public async Task A_draft_stays_out_of_sight()
    {
        var before = await api.GetAsync("/api/v1/tools/" + Renamed);
        await SaveAsync(Renamed, tool => tool["title"] = "Nog niet klaar");
        (await api.GetAsync("/api/v1/tools/" + Renamed)).Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task A_renamed_item_leads_to_its_new_address_for_good()
    {
        await RenameAsync(ContentKind.Tool, Renamed, NewName);
        var moved = await api.GetAsync("/api/v1/tools/" + Renamed);
        moved.Status.ShouldBe(HttpStatusCode.PermanentRedirect);
        moved["Location"].ShouldBe("/api/v1/tools/" + NewName);
        moved["API-Version"].ShouldNotBeNull();
        moved["Access-Control-Allow-Origin"].ShouldBe("*");
        moved["Access-Control-Expose-Headers"]!.ShouldContain("Location");
        moved.Body.ShouldBeEmpty();
        (await api.SendAsync("HEAD", "/api/v1/tools/" + Renamed)).Status.ShouldBe(HttpStatusCode.PermanentRedirect);
        (await api.GetAsync(moved["Location"]!)).ShouldBeOk().Json.GetProperty("slug").GetString().ShouldBe(NewName);
    }

    [Fact]
    public async Task A_renamed_step_moves_its_cells_and_what_stands_in_them()
    {
        var before = await api.GetAsync("/api/v1/steps/risicotaxatie/settings/jgz");
        await RenameAsync(ContentKind.Step, "risicotaxatie", "risico-taxatie");
        var moved = await api.GetAsync("/api/v1/steps/risicotaxatie/settings/jgz");
        moved.Status.ShouldBe(HttpStatusCode.PermanentRedirect);
        moved["Location"].ShouldBe("/api/v1/steps/risico-taxatie/settings/jgz");
        var after = (await api.GetAsync(moved["Location"]!)).ShouldBeOk();
        after.Json.GetProperty("counts").GetRawText().ShouldBe(before.Json.GetProperty("counts").GetRawText());
    }

    [Fact]
    public async Task A_renamed_setting_moves_its_cells()
    {
        await RenameAsync(ContentKind.Setting, "eerstelijn", "eerste-lijn");
        (await api.GetAsync("/api/v1/steps/risicotaxatie/settings/eerstelijn"))["Location"].ShouldBe("/api/v1/steps/risicotaxatie/settings/eerste-lijn");
    }

    [Fact]
    public async Task An_old_name_goes_on_working_as_a_filter_and_in_the_link_to_suggest()
    {
        var before = await api.GetAsync("/api/v1/tools?situation=kopp&pageSize=100");
        await RenameAsync(ContentKind.Situation, "kopp", "ouder-psychisch");
        var after = (await api.GetAsync("/api/v1/tools?situation=kopp&pageSize=100")).ShouldBeOk();
        after.Slugs.ShouldBe(before.Slugs);
        (await api.GetAsync("/api/v1/tools?situation=ouder-psychisch&pageSize=100")).Slugs.ShouldBe(before.Slugs);
        (await api.GetAsync("/neem-contact-op?situation=kopp")).ShouldBeOk().Text.ShouldContain("value=\"ouder-psychisch\" selected");
        (await api.GetAsync("/embed/hulpmiddelen?situation=kopp")).ShouldBeOk().Text.ShouldContain("value=\"ouder-psychisch\" selected");
    }

    [Fact]
    public async Task An_item_renamed_twice_leads_on_from_its_first_name()
    {
        await RenameAsync(ContentKind.Tool, Renamed, NewName);
        await RenameAsync(ContentKind.Tool, NewName, "privacy-jeugd");
        var address = "/api/v1/tools/" + Renamed;
        for (var hops = 0; (await api.GetAsync(address)) is { Status: HttpStatusCode.PermanentRedirect } moved; hops++)
        {
            hops.ShouldBeLessThan(3);
            address = moved["Location"]!;
        }

        (await api.GetAsync(address)).ShouldBeOk().Json.GetProperty("slug").GetString().ShouldBe("privacy-jeugd");
    }

    [Fact]
    public async Task A_withdrawn_item_is_gone_with_the_reason_and_what_took_its_place()
    {
        var successor = Guide.Slugs("tools").First(slug => slug != Withdrawn);
        await SendAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse(Withdrawn), "De uitgever is ermee gestopt.", Slug.Parse(successor), Given.Eindredacteur));
        var gone = (await api.GetAsync("/api/v1/tools/" + Withdrawn)).ShouldBeProblem(410);
        gone.Json.GetProperty("detail").GetString().ShouldBe("De uitgever is ermee gestopt.");
        var there = gone.Json.GetProperty("successor").GetProperty("href").GetString()!;
        there.ShouldBe($"/api/v1/tools/{successor}");
        (await api.GetAsync(there)).ShouldBeOk();
        gone["Cache-Control"].ShouldBe("no-store");
        (await api.GetAsync("/api/v1/tools")).Total.ShouldBe(Guide.Slugs("tools").Count - 1);
    }

    [Fact]
    public async Task A_withdrawn_item_without_a_successor_names_none()
    {
        await SendAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse(Withdrawn), "Bestaat niet meer.", null, Given.Eindredacteur));
        (await api.GetAsync("/api/v1/tools/" + Withdrawn)).ShouldBeProblem(410).Json.TryGetProperty("successor", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_withdrawn_value_of_a_filter_means_its_successor()
    {
        const string Gone = "opgegaan-in-het-nji";
        var saved = await curators.SendAsync(new SaveDraftCommand(ContentKind.Organisation, Given.AnOrganisation(Gone).CanonicalText, null, null, Given.Redacteur));
        await SendAsync(new PublishCommand(ContentKind.Organisation, Slug.Parse(Gone), saved.Value.Saves, Given.Eindredacteur));
        (await api.GetAsync($"/api/v1/tools?organisation={Gone}")).ShouldBeOk().Total.ShouldBe(0);
        await SendAsync(new WithdrawCommand(ContentKind.Organisation, Slug.Parse(Gone), "Gefuseerd.", Slug.Parse("nji"), Given.Eindredacteur));
        (await api.GetAsync($"/api/v1/tools?organisation={Gone}")).ShouldBeOk().Slugs.ShouldBe((await api.GetAsync("/api/v1/tools?organisation=nji")).Slugs);
    }

    [Fact]
    public async Task Every_read_of_one_version_tells_that_version()
    {
        (await api.GetAsync("/api/v1")).Json.GetProperty("contentVersion").GetInt64().ShouldBe(1);
        await ChangeAsync(Renamed, tool => tool["title"] = "Een andere titel");
        (await api.GetAsync("/api/v1")).Json.GetProperty("contentVersion").GetInt64().ShouldBe(2);
        (await api.GetAsync("/health/ready")).Json.GetProperty("contentVersion").GetInt64().ShouldBe(2);
    }

    private async Task ChangeAsync(string slug, Action<JsonObject> change)
    {
        var saved = await SaveAsync(slug, change);
        await SendAsync(new PublishCommand(ContentKind.Tool, Slug.Parse(slug), saved.Saves, Given.Eindredacteur));
    }

    private async Task<DraftSaved> SaveAsync(string slug, Action<JsonObject> change)
    {
        var published = (await curators.ReadAsync()).Find(ContentKind.Tool, slug)!;
        var json = JsonNode.Parse(published.Item.CanonicalText)!.AsObject();
        change(json);
        var saved = await curators.SendAsync(new SaveDraftCommand(ContentKind.Tool, json.ToJsonString(), published.Version, null, Given.Redacteur));
        saved.Succeeded.ShouldBeTrue(string.Join(' ', saved.Errors));
        return saved.Value;
    }

    private Task RenameAsync(ContentKind kind, string from, string to) => SendAsync(new RenameCommand(kind, Slug.Parse(from), Slug.Parse(to), Given.Eindredacteur));

    private async Task SendAsync(MediatR.IRequest<Result<Published>> command)
    {
        var published = await curators.SendAsync(command);
        published.Succeeded.ShouldBeTrue(string.Join(' ', published.Errors));
        await api.HoldsAsync(published.Value.Version);
    }
}
