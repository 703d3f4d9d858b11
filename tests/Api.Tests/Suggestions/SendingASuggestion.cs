using System.Text.Json.Nodes;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

public sealed class SendingASuggestion(Intake intake) : IClassFixture<Intake>
{
    [Fact]
    public async Task Only_a_kind_and_a_message_are_needed_and_a_code_comes_back()
    {
        var sent = (await intake.SendAsync(Intake.Json())).ShouldBeTakenIn();
        sent.Json.IsNull("safetyNotice").ShouldBeTrue();
        sent["Location"].ShouldBe($"/api/v1/suggestions/{sent.Code()}");
        sent["Cache-Control"].ShouldBe("no-store");
        sent["ETag"].ShouldBeNull();
        sent.Link("self").ShouldBe(sent["Location"]);
        sent.Link("page").ShouldBe($"/neem-contact-op/{sent.Code()}");
    }

    [Fact]
    public async Task Everything_that_is_sent_is_kept()
    {
        var sent = await intake.SendAsync(Intake.Json(s =>
        {
            s["message"] = "De kaart is vernieuwd;\r\nzie de site.  ";
            s["url"] = "https://voorbeeld.nl/oud";
            s["step"] = "risicotaxatie";
            s["setting"] = "jgz";
            s["situation"] = "armoede";
            s["about"] = new JsonObject { ["kind"] = "tool", ["slug"] = "sputovamo" };
            s["proposed"] = new JsonObject { ["title"] = "Nieuw", ["url"] = "https://voorbeeld.nl/nieuw", ["description"] = "Een kaart." };
            s["submitter"] = new JsonObject { ["name"] = "Anna", ["email"] = "anna@voorbeeld.nl", ["organisation"] = "GGD", ["profession"] = "jeugdarts" };
            s["consent"] = true;
        }));
        var kept = await intake.QueryAsync<string>(
            $"""
            SELECT concat_ws('|', channel, state, kind, message, url, step, setting, situation, about_kind, about_slug, about_version > 0, proposed_title, proposed_url, proposed_description,
              submitter_name, submitter_email, submitter_organisation, submitter_profession, submitter_consents_to_mail, confirmed_no_personal_data, mentions_danger)
            FROM intake.suggestion WHERE code = '{sent.Code()}'
            """);
        kept.ShouldBe(
            "Api|New|missing-tool|De kaart is vernieuwd;\nzie de site.|https://voorbeeld.nl/oud|risicotaxatie|jgz|armoede|tool|sputovamo|t|Nieuw|https://voorbeeld.nl/nieuw|Een kaart.|Anna|anna@voorbeeld.nl|GGD|jeugdarts|t|f|f");
    }

    [Fact]
    public async Task The_state_tells_how_it_stands_and_never_who_sent_it_or_what()
    {
        var sent = await intake.SendAsync(Intake.Json(s =>
        {
            s["submitter"] = new JsonObject { ["name"] = "Berend Botje" };
            s["message"] = "Een heel bijzondere zin.";
        }));
        var state = (await intake.Api.GetAsync(sent["Location"]!)).ShouldBeOk();
        state.Json.GetProperty("state").GetProperty("slug").GetString().ShouldBe("new");
        state.Json.GetProperty("kind").GetProperty("slug").GetString().ShouldBe("missing-tool");
        state.Json.GetProperty("receivedAt").GetString().ShouldBe(sent.Json.GetProperty("receivedAt").GetString());
        state.Json.IsNull("reply").ShouldBeTrue();
        state.Text.ShouldNotContain("Berend");
        state.Text.ShouldNotContain("bijzondere");
        (state["Cache-Control"], state["ETag"]).ShouldBe(("no-store", null));
    }

    [Fact]
    public async Task A_code_that_is_typed_in_another_way_leads_to_the_right_address()
    {
        var code = (await intake.SendAsync(Intake.Json())).Code();
        foreach (var typed in new[] { code.ToUpperInvariant(), code.Replace("-", "", StringComparison.Ordinal), code.Replace('-', '_') })
        {
            var moved = await intake.Api.GetAsync($"{Intake.Suggestions}/{typed}");
            ((int)moved.Status, moved["Location"]).ShouldBe((308, $"{Intake.Suggestions}/{code}"));
        }
    }

    [Theory]
    [InlineData("geen-code")]
    [InlineData("0000-0000-0000-0000-0000-0000-0001")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000")]
    public async Task A_code_that_is_none_is_not_found(string code) => (await intake.Api.GetAsync($"{Intake.Suggestions}/{code}")).ShouldBeProblem(404);

    [Fact]
    public async Task A_place_of_the_guide_may_be_called_by_a_synonym_or_an_old_name()
    {
        await using var curators = new GuideHost(intake.Database);
        var renamed = await curators.SendAsync(new RenameCommand(ContentKind.Tool, Slug.Parse("privacyapp-jeugd"), Slug.Parse("privacy-app"), Given.Eindredacteur));
        await intake.Api.HoldsAsync(renamed.Value.Version);

        var code = (await intake.SendAsync(Intake.Json(s =>
        {
            s["situation"] = "ouder in de gevangenis";
            s["about"] = new JsonObject { ["kind"] = "tool", ["slug"] = "privacyapp-jeugd" };
        }))).Code();

        (await intake.QueryAsync<string>($"SELECT situation || ' ' || about_slug FROM intake.suggestion WHERE code = '{code}'")).ShouldBe("ouder-in-detentie privacy-app");
    }

    [Fact]
    public async Task What_was_withdrawn_is_told_with_the_reason()
    {
        await using var curators = new GuideHost(intake.Database);
        var tool = Slug.Parse("signalenkaart-kovb-12-18-jaar");
        var withdrawn = await curators.SendAsync(new WithdrawCommand(ContentKind.Tool, tool, "De uitgever is gestopt.", null, Given.Eindredacteur));
        await intake.Api.HoldsAsync(withdrawn.Value.Version);

        var refused = (await intake.SendAsync(Intake.Json(s => s["about"] = new JsonObject { ["kind"] = "tool", ["slug"] = tool.Value }))).ShouldBeProblem(400);

        refused.Faults.ShouldBe([("about.slug", "withdrawn")]);
        refused.Text.ShouldContain("De uitgever is gestopt.");
    }

    [Fact]
    public async Task Words_about_danger_now_give_a_number_to_call_beside_the_normal_answer()
    {
        var json = Intake.Json(s => s["message"] = "Een meisje in mijn klas durft vanmiddag niet naar huis, ze wordt nu geslagen.");
        var sent = (await intake.SendAsync(json)).ShouldBeTakenIn();
        sent.Json.GetProperty("safetyNotice").GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("phone").GetString()).ShouldBe(["112", "0800 2000"]);
        (await intake.CountAsync($"code = '{sent.Code()}' AND mentions_danger")).ShouldBe(1);
        (await intake.Api.PostAsync(Intake.Check, json)).ShouldBeOk().Json.IsNull("safetyNotice").ShouldBeFalse();
        (await intake.SendAsync(Intake.Json(s => s["message"] = "Ik mis een tool over suïcide."))).ShouldBeTakenIn().Json.IsNull("safetyNotice").ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_text_is_taken_in_again_and_linked_to_the_first()
    {
        var text = $"Ik mis de kaart {Intake.AWord()}.";
        var first = (await intake.SendAsync(Intake.Json(s => s["message"] = text))).Code();
        var second = (await intake.SendAsync(Intake.Json(s => s["message"] = text.ToUpperInvariant() + "!"))).Code();
        var third = (await intake.SendAsync(Intake.Json(s => s["message"] = text + " Voor de JGZ."))).Code();
        (await intake.QueryAsync<string>($"SELECT f.code FROM intake.suggestion s JOIN intake.suggestion f ON f.id = s.same_text_as WHERE s.code = '{second}'")).ShouldBe(first);
        (await intake.CountAsync($"code IN ('{first}', '{third}') AND same_text_as IS NULL")).ShouldBe(2);
    }

    [Fact]
    public async Task An_address_to_mail_to_needs_consent_and_without_an_address_consent_means_nothing()
    {
        var without = await intake.SendAsync(Intake.Json(s => s["submitter"] = new JsonObject { ["email"] = "anna@voorbeeld.nl" }));
        without.ShouldBeProblem(400).Faults.ShouldBe([("consent", "consent-missing")]);
        var code = (await intake.SendAsync(Intake.Json(s =>
        {
            s["submitter"] = new JsonObject { ["name"] = "Anna" };
            s["consent"] = true;
        }))).Code();
        (await intake.CountAsync($"code = '{code}' AND NOT submitter_consents_to_mail")).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_can_ask_beforehand_and_nothing_is_kept_of_that()
    {
        var before = await intake.CountAsync();
        var good = (await intake.Api.PostAsync(Intake.Check, Intake.Json())).ShouldBeOk();
        good.Json.GetProperty("acceptable").GetBoolean().ShouldBeTrue();
        good["Cache-Control"].ShouldBe("no-store");
        var bad = (await intake.Api.PostAsync(Intake.Check, """{"kind":"question","message":"Bel me op 06-12345678 of 06 87654321"}""")).ShouldBeOk();
        bad.Json.GetProperty("acceptable").GetBoolean().ShouldBeFalse();
        bad.Findings().ShouldBe([("message", "phone"), ("message", "phone")]);
        bad.Json.GetProperty("findings")[0].GetProperty("start").GetInt32().ShouldBe("Bel me op ".Length);
        bad.Text.ShouldNotContain("12345678");
        (await intake.CountAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData(Intake.Suggestions)]
    [InlineData(Intake.Check)]
    public async Task A_page_of_any_site_may_send(string address)
    {
        var preflight = await intake.Api.SendAsync("OPTIONS", address, ("Origin", "https://portaal.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type,idempotency-key"));
        ((int)preflight.Status).ShouldBe(204);
        preflight["Access-Control-Allow-Origin"].ShouldBe("*");
        preflight["Access-Control-Allow-Methods"].ShouldBe("POST, OPTIONS");
        preflight["Access-Control-Allow-Headers"]!.ShouldContain("Idempotency-Key");
        preflight["Access-Control-Allow-Headers"]!.ShouldContain("Content-Type");
        var sent = await intake.Api.PostAsync(address, Intake.Json(), ("Origin", "https://portaal.example"));
        sent["Access-Control-Allow-Origin"].ShouldBe("*");
        sent["Access-Control-Expose-Headers"]!.ShouldContain("Location");
    }

    [Theory]
    [InlineData("GET", Intake.Suggestions, "POST, OPTIONS")]
    [InlineData("PUT", Intake.Suggestions, "POST, OPTIONS")]
    [InlineData("DELETE", Intake.Suggestions + "/0000-0000-0000-0000-0000-0000-0000", "GET, HEAD, OPTIONS")]
    public async Task Another_method_is_refused_with_what_is_allowed(string method, string address, string allowed) =>
        (await intake.Api.SendAsync(method, address)).ShouldBeProblem(405)["Allow"].ShouldBe(allowed);
}
