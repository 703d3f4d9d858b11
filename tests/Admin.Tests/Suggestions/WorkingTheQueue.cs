using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests.Suggestions;

/// <summary>Curators work through what came in, over HTTP and without script.</summary>
public sealed class WorkingTheQueue(TestDatabases databases) : IAsyncLifetime
{
    private AdminHost host = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync()
    {
        host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());
        editor = await host.SignedInAsync(Role.Eindredacteur);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_is_new_is_shown_with_the_card_that_it_is_about_and_can_be_narrowed_down()
    {
        await host.SendInAsync(CameIn.MissingTool(), TimeSpan.FromDays(3));
        await host.SendInAsync(await CameIn.CorrectionAsync(host, "arij", new Proposal("ARIJ risicotaxatie", null, null)), TimeSpan.FromDays(2));
        await host.SendInAsync(CameIn.Content(SuggestionKind.Question, "Voor wie is deze wegwijzer?") with { MentionsDanger = true });

        var all = await editor.VisitAsync("/neem-contact-op");
        all.Text.ShouldContain("3 suggesties");
        all.Document.QuerySelectorAll(".list h2").Select(h => h.TextContent.Trim()).ShouldBe(["Ik heb een vraag", "Er klopt iets niet: ARIJ risicotaxatie", "Ik mis een hulpmiddel: Kaart Armoede op school"]);
        all.Links.ShouldContain("/hulpmiddelen/arij");
        all.Text.ShouldContain("wacht 3 dagen");
        (await editor.VisitAsync("/neem-contact-op?lijst=wacht")).Document.QuerySelector(".list h2")!.TextContent.ShouldContain("Kaart Armoede");
        foreach (var (narrowed, found) in new[] { ("soort=missing-tool", "Kaart Armoede"), ("stap=signalen-opmerken", "Kaart Armoede"), ("setting=onderwijs-kinderopvang", "Kaart Armoede"), ("situatie=armoede", "Kaart Armoede"), ("let-op=eerst", "Ik heb een vraag"), ("zoek=wegwijzer", "Ik heb een vraag") })
        {
            var page = await editor.VisitAsync($"/neem-contact-op?{narrowed}");
            page.Text.ShouldContain("1 suggestie");
            page.Document.QuerySelector(".list h2")!.TextContent.ShouldContain(found);
        }

        (await editor.VisitAsync("/neem-contact-op?soort=onzin")).Status.ShouldBe(404);
        (await editor.VisitAsync("/neem-contact-op?lijst=onzin")).Status.ShouldBe(404);
        (await editor.VisitAsync("/neem-contact-op?lijst=van-mij")).Text.ShouldContain("Je hebt niets in behandeling.");
    }

    [Fact]
    public async Task Of_two_who_take_the_same_one_the_second_is_told_who_has_it()
    {
        var id = await host.SendInAsync(CameIn.MissingTool());
        var other = await host.SignedInAsync(Role.Eindredacteur);
        (await editor.SendAsync($"/neem-contact-op/{id}", [], "form[action$='handler=Take']")).Location.ShouldBe($"/neem-contact-op/{id}");
        var token = await other.FormTokenAsync($"/neem-contact-op/{id}");

        await other.PostAsync($"/neem-contact-op/{id}?handler=Take", Form(("__RequestVerificationToken", token)));

        var seen = await other.VisitAsync($"/neem-contact-op/{id}");
        seen.Text.ShouldContain($"{editor.User!.Name} heeft deze suggestie al in behandeling.");
        seen.Count("a[href$='/overnemen']").ShouldBe(0);
        (await other.VisitAsync($"/neem-contact-op/{id}/overnemen")).Location.ShouldBe($"/neem-contact-op/{id}");
        // Handing it over is everybody's.
        await other.SendAsync($"/neem-contact-op/{id}", Form(("wie", other.User!.Id.ToString())), "form[action$='handler=Assign']");
        (await host.StoredAsync(id)).AssignedTo!.Id.ShouldBe(other.User!.Id.ToString());
        await other.SendAsync($"/neem-contact-op/{id}", [], "form[action$='handler=Release']");
        (await host.StoredAsync(id)).State.ShouldBe(SuggestionState.New);
    }

    [Fact]
    public async Task An_open_page_is_told_only_what_is_new_and_keeps_the_ticks_on_it()
    {
        var first = await host.SendInAsync(CameIn.MissingTool());
        var renewal = (await editor.VisitAsync("/neem-contact-op")).Document.QuerySelector("#lijst > div")!.GetAttribute("hx-get")!;
        (await RenewAsync(renewal, "lijst")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);

        await host.SendInAsync(CameIn.Content(SuggestionKind.Other, "Wat een fijne wegwijzer."));

        using var renewed = await RenewAsync($"{renewal}&suggestie={first}", "lijst");
        var html = await renewed.Content.ReadAsStringAsync();
        html.ShouldContain("Wat een fijne wegwijzer.");
        html.ShouldContain("2 suggesties");
        html.ShouldNotContain("<html");
        html.ShouldMatch($"""value="{first}" id="kies-{first}" checked""");
        var state = (await editor.VisitAsync($"/neem-contact-op/{first}")).Document.QuerySelector("#stand > section")!.GetAttribute("hx-get")!;
        (await RenewAsync(state, "stand")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        await editor.SendAsync($"/neem-contact-op/{first}", [], "form[action$='handler=Take']");
        (await (await RenewAsync(state, "stand")).Content.ReadAsStringAsync()).ShouldContain("bij jou");
    }

    [Fact]
    public async Task A_missing_tool_is_taken_over_with_the_form_filled_in_and_what_lacks_is_named()
    {
        var id = await host.SendInAsync(CameIn.MissingTool());
        var address = $"/neem-contact-op/{id}/overnemen";
        var form = await editor.VisitAsync(address);
        form.Document.QuerySelector("#Input_Title")!.GetAttribute("value").ShouldBe("Kaart Armoede op school");
        form.Document.QuerySelector("#Input_Setting option[selected]")!.GetAttribute("value").ShouldBe("onderwijs-kinderopvang");

        var faulty = await editor.SendAsync(address, Form(("Input.Title", ""), ("Input.Reply", "Dank je wel!")), "form[action$='handler=Tool']");
        faulty.Status.ShouldBe(200);
        faulty.Text.ShouldContain("Kaart met signalen", Case.Insensitive);
        faulty.Document.QuerySelector("#Input_Title")!.GetAttribute("value").ShouldBe("");
        faulty.Count(".field-error").ShouldBeGreaterThanOrEqualTo(2);
        faulty.Document.QuerySelector("#Input_Reply")!.TextContent.ShouldBe("Dank je wel!");

        var kind = form.Document.QuerySelectorAll("#Input_Kind option")[1].GetAttribute("value")!;
        var taken = await editor.SendAsync(address, Form(("Input.Kind", kind), ("Input.Reply", "Dank je wel!")), "form[action$='handler=Tool']");
        taken.Location.ShouldBe("/bewerken/hulpmiddelen/kaart-armoede-op-school");
        (await host.StoredAsync(id)).ShouldSatisfyAllConditions(s => s.State.ShouldBe(SuggestionState.Accepted), s => s.Reply.ShouldBe("Dank je wel!"));
        (await editor.VisitAsync(taken.Location!)).Text.ShouldContain("De afzender krijgt hierover een mail.");
        (await editor.VisitAsync($"/neem-contact-op/{id}")).Links.ShouldContain("/hulpmiddelen/kaart-armoede-op-school");
    }

    [Fact]
    public async Task A_correction_is_shown_old_beside_new_and_goes_into_a_draft_but_never_over_newer_text()
    {
        var id = await host.SendInAsync(await CameIn.CorrectionAsync(host, "arij", new Proposal("ARIJ, versie 2027", null, "Een lijst die je samen invult.")));
        var shown = await editor.VisitAsync($"/neem-contact-op/{id}");
        shown.Document.QuerySelectorAll(".sides h3").Select(h => h.TextContent).ShouldBe(["Titel nu", "Titel volgens de afzender", "Beschrijving nu", "Beschrijving volgens de afzender"]);
        var address = $"/neem-contact-op/{id}/overnemen";
        (await editor.VisitAsync(address)).Document.QuerySelector("textarea[name='Input.Changes[title]']")!.TextContent.ShouldBe("ARIJ, versie 2027");

        // Somebody rewrites the description meanwhile.
        await editor.SendAsync("/bewerken/hulpmiddelen/arij", Form(("description", "Nieuwere woorden."), ("do", "bewaren")), "form.item-form");
        var conflict = await editor.PostAsync($"{address}?handler=Change", Form(
            ("Input.Changes[title]", "ARIJ, versie 2027"), ("Input.Changes[description]", "Een lijst die je samen invult."), ("__RequestVerificationToken", await editor.FormTokenAsync(address))));
        conflict.Text.ShouldContain("Deze tekst is intussen veranderd.");
        conflict.Text.ShouldContain("Bij beschrijving stelde de afzender voor");
        conflict.Count("textarea[name='Input.Changes[description]']").ShouldBe(0);

        (await editor.SendAsync(address, [], "form[action$='handler=Change']")).Location.ShouldBe("/bewerken/hulpmiddelen/arij");
        var draft = await host.WithContextAsync(context => context.Revisions.AsNoTracking().SingleAsync(r => r.State == RevisionState.Draft));
        draft.Item().CanonicalText.ShouldContain("ARIJ, versie 2027");
        draft.Item().CanonicalText.ShouldContain("Nieuwere woorden.");
    }

    [Fact]
    public async Task Messages_are_declined_together_with_one_reason_and_one_that_somebody_else_has_is_left()
    {
        var ids = new[] { await host.SendInAsync(CameIn.MissingTool("Kaart een")), await host.SendInAsync(CameIn.MissingTool("Kaart twee")), await host.SendInAsync(CameIn.MissingTool("Kaart drie")) };
        var other = await host.SignedInAsync(Role.Eindredacteur);
        await other.SendAsync($"/neem-contact-op/{ids[2]}", [], "form[action$='handler=Take']");

        var chosen = ids.Select(id => KeyValuePair.Create("suggestie", id.ToString())).Append(KeyValuePair.Create("do", "afwijzen"));
        var to = (await editor.SendAsync("/neem-contact-op?lijst=wacht", chosen, "#lijst form")).Location!;
        to.ShouldStartWith("/neem-contact-op/afwijzen?");
        (await editor.SendAsync(to, Form(("Input.Reply", "")))).Text.ShouldContain("Geef een reden");
        (await editor.PostAsync(to, [.. Form(("Input.Reply", "Die kaarten staan er al."), ("__RequestVerificationToken", await editor.FormTokenAsync(to))), .. ids.Select(id => KeyValuePair.Create("suggestie", id.ToString()))])).Location.ShouldBe("/neem-contact-op");

        var after = await editor.VisitAsync("/neem-contact-op");
        after.Text.ShouldContain("Afgewezen: 2 suggesties. Wie dat wilde, krijgt een mail.");
        after.Text.ShouldContain($"Kaart drie: {other.User!.Name} heeft deze suggestie al in behandeling.");
        (await Task.WhenAll(ids.Select(async id => (await host.StoredAsync(id)).State))).ShouldBe([SuggestionState.Declined, SuggestionState.Declined, SuggestionState.InProgress]);
        await editor.SendAsync($"/neem-contact-op/{ids[0]}", [], "form[action$='handler=Reopen']");
        (await host.StoredAsync(ids[0])).State.ShouldBe(SuggestionState.InProgress);
    }

    [Fact]
    public async Task Several_are_taken_given_and_put_back_at_once()
    {
        var ids = new[] { await host.SendInAsync(CameIn.MissingTool("Kaart een")), await host.SendInAsync(CameIn.MissingTool("Kaart twee")) };
        await BulkAsync("", ids, "oppakken");
        (await editor.VisitAsync("/neem-contact-op?lijst=van-mij")).Text.ShouldContain("2 suggesties");
        await BulkAsync("?lijst=van-mij", ids, "geven", host.Visitor.User!.Id.ToString());
        (await host.StoredAsync(ids[1])).AssignedTo!.Name.ShouldBe(host.Visitor.User!.Name);
        await BulkAsync("?lijst=wacht", ids, "terugleggen");
        (await host.StoredAsync(ids[0])).State.ShouldBe(SuggestionState.New);
        await BulkAsync("", [], "oppakken");
        (await editor.VisitAsync("/neem-contact-op")).Text.ShouldContain("Kies eerst waar het om gaat");
        await BulkAsync("", ids, "geven", "onzin");
        (await editor.VisitAsync("/neem-contact-op")).Text.ShouldContain("Kies aan wie je het geeft.");
    }

    [Fact]
    public async Task One_that_says_the_same_is_proposed_as_the_first_and_can_be_named_by_its_code()
    {
        var first = await host.SendInAsync(CameIn.MissingTool());
        var second = await host.SendInAsync(CameIn.MissingTool());
        var third = await host.SendInAsync(CameIn.Content(SuggestionKind.Question, "Heel wat anders, zonder enige gelijkenis."));
        (await editor.SendAsync($"/neem-contact-op/{second}/herhaling", [])).Text.ShouldContain("Kies de andere suggestie");
        (await editor.SendAsync($"/neem-contact-op/{second}/herhaling", Form(("Input.Code", "geen code")))).Text.ShouldContain("Dit is geen volgcode");

        (await editor.SendAsync($"/neem-contact-op/{second}/herhaling", Form(("Input.Original", first.ToString())))).Location.ShouldBe($"/neem-contact-op/{second}");
        (await editor.SendAsync($"/neem-contact-op/{third}/herhaling", Form(("Input.Code", (await host.StoredAsync(first)).Code.Value)))).Location.ShouldBe($"/neem-contact-op/{third}");

        (await host.StoredAsync(second)).DuplicateOf.ShouldBe(first);
        (await host.StoredAsync(third)).DuplicateOf.ShouldBe(first);
        (await editor.VisitAsync($"/neem-contact-op/{first}")).Links.ShouldContain($"/neem-contact-op/{second}");
    }

    [Fact]
    public async Task What_was_worked_in_by_hand_is_closed_with_the_item_that_was_looked_up()
    {
        var missing = await host.SendInAsync(CameIn.Content(SuggestionKind.MissingInformation, "Ik mis uitleg over ARIJ."));
        var address = $"/neem-contact-op/{missing}/verwerkt";
        (await editor.VisitAsync(address)).Text.ShouldContain("Zoek eerst het onderdeel");
        (await editor.SendAsync(address, [])).Text.ShouldContain("Kies het onderdeel van de wegwijzer");
        (await editor.VisitAsync($"{address}?soort=tool&zoek=ietswaternietis")).Text.ShouldContain("Er is niets gevonden.");
        (await editor.SendAsync($"{address}?soort=tool&zoek=ARIJ", Form(("Input.Item", "tool/arij")))).Location.ShouldBe($"/neem-contact-op/{missing}");
        (await host.StoredAsync(missing)).AcceptedAs.ShouldBe(new SuggestedItem(ContentKind.Tool, Domain.Common.Slug.Parse("arij")));

        var question = await host.SendInAsync(CameIn.Content(SuggestionKind.Question, "Voor wie is dit?"));
        (await editor.SendAsync($"/neem-contact-op/{question}/verwerkt", Form(("Input.Reply", "Voor alle professionals.")))).Location.ShouldBe($"/neem-contact-op/{question}");
        (await host.StoredAsync(question)).ShouldSatisfyAllConditions(s => s.State.ShouldBe(SuggestionState.Accepted), s => s.AcceptedAs.ShouldBeNull());
    }

    [Fact]
    public async Task A_note_and_an_answer_are_written_and_what_the_guard_finds_is_not_kept()
    {
        var id = await host.SendInAsync(CameIn.MissingTool());
        var reader = await host.SignedInAsync(Role.Redacteur);
        var seen = await reader.VisitAsync($"/neem-contact-op/{id}");
        seen.Text.ShouldNotContain(CameIn.Mailbox);
        seen.Count("form[action*=Answer]").ShouldBe(0);
        (await reader.SendAsync($"/neem-contact-op/{id}", Form(("Input.Note", "Ik ken die kaart.")), "form[action*=Note]")).Location.ShouldBe($"/neem-contact-op/{id}");
        (await editor.SendAsync($"/neem-contact-op/{id}", Form(("Input.Note", " ")), "form[action*=Note]")).Text.ShouldContain("Schrijf wat je wilt onthouden.");
        var refused = await editor.SendAsync($"/neem-contact-op/{id}", Form(("Input.Reply", "Bel 06-12345678 voor meer.")), "form[action*=Answer]");
        refused.Count(".field-error").ShouldBe(1);
        refused.Document.QuerySelector("#Input_Reply")!.TextContent.ShouldContain("Bel");

        (await editor.SendAsync($"/neem-contact-op/{id}", Form(("Input.Reply", "We zoeken het uit.")), "form[action*=Answer]")).Location.ShouldBe($"/neem-contact-op/{id}");

        var page = await editor.VisitAsync($"/neem-contact-op/{id}");
        page.Text.ShouldContain("De afzender krijgt hierover een mail.");
        page.Text.ShouldContain("We zoeken het uit.");
        page.Text.ShouldContain("Ik ken die kaart.");
        page.Text.ShouldContain(CameIn.Mailbox);
    }

    [Fact]
    public async Task What_came_by_telephone_is_entered_and_looked_at_by_the_guard_as_well()
    {
        (await editor.SendAsync("/neem-contact-op/invoeren", [])).Text.ShouldContain("Schrijf wat je wilt laten weten.");
        var refused = await editor.SendAsync("/neem-contact-op/invoeren", Form(("Input.Channel", "Phone"), ("Input.Kind", "question"), ("Input.Message", "Kees de Vries uit groep 5 slaat andere kinderen."), ("Input.SenderEmail", CameIn.Mailbox)));
        refused.Count("#Input_ConfirmedNoPersonalData").ShouldBe(1);
        refused.Text.ShouldContain("Geef ook aan dat we je daarop mogen mailen");
        (await editor.SendAsync("/neem-contact-op/invoeren", Form(("Input.Kind", "question"), ("Input.Message", "Vraag"), ("Input.Date", "2099-01-01"), ("Input.Time", "10:00")))).Text.ShouldContain("nog niet geweest");

        var entered = await editor.SendAsync("/neem-contact-op/invoeren?over=tool/arij", Form(
            ("Input.Channel", "Phone"), ("Input.Kind", "broken-link"), ("Input.Message", "De link werkt niet."), ("Input.SenderEmail", CameIn.Mailbox), ("Input.Consent", "true"), ("Input.Setting", "jgz")));
        entered.Status.ShouldBe(302);
        var page = await editor.VisitAsync(entered.Location!);
        page.Text.ShouldContain("Geef de afzender deze volgcode");
        page.Text.ShouldContain("per telefoon");
        page.Links.ShouldContain("/hulpmiddelen/arij");
        (await editor.VisitAsync("/neem-contact-op/invoeren?over=tool/nergens")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_sender_is_found_given_what_is_held_put_right_and_erased_and_words_are_taken_away()
    {
        var id = await host.SendInAsync(CameIn.MissingTool());
        (await host.Visitor.SendAsync("/afzenders", Form(("Input.Text", "x")))).Text.ShouldContain("van minstens drie tekens");
        var found = await host.Visitor.SendAsync("/afzenders", Form(("Input.Text", "devries@school")));
        found.Text.ShouldContain("Gevonden in: de afzender");
        var token = await host.Visitor.FormTokenAsync("/afzenders");
        using (var file = await host.Client.PostAsync(new Uri("/afzenders?handler=Export", UriKind.Relative), new FormUrlEncodedContent(Form(("suggestie", id.ToString()), ("__RequestVerificationToken", token)))))
        {
            file.Content.Headers.ContentDisposition!.FileName.ShouldBe("gegevens-afzender.json");
            (await file.Content.ReadAsStringAsync()).ShouldContain(CameIn.Mailbox);
        }

        (await host.Visitor.SendAsync($"/neem-contact-op/{id}/afzender", Form(("Input.Email", "geen adres")))).Count(".field-error").ShouldBe(1);
        (await host.Visitor.SendAsync($"/neem-contact-op/{id}/afzender", Form(("Input.Name", "Sanne V.")))).Location.ShouldBe($"/neem-contact-op/{id}");
        (await host.StoredAsync(id)).Submitter!.Name.ShouldBe("Sanne V.");

        var erase = $"/neem-contact-op/{id}/wissen";
        (await host.Visitor.SendAsync(erase, Form(("Input.Passage", "staat er niet")), "form[action*=Passage]")).Text.ShouldContain("Deze woorden staan nergens");
        (await host.Visitor.SendAsync(erase, Form(("Input.Passage", "Armoede op school")), "form[action*=Passage]")).Location.ShouldBe(erase);
        (await host.StoredAsync(id)).Message!.ShouldNotContain("Armoede");
        (await host.Visitor.PostAsync("/afzenders?handler=Erase", Form(("suggestie", id.ToString()), ("__RequestVerificationToken", token)))).Location.ShouldBe("/afzenders");
        (await host.StoredAsync(id)).Submitter.ShouldBeNull();
        (await host.Visitor.SendAsync(erase, [], "form[action*=Text]")).Text.ShouldContain("Zet eerst het vinkje.");
        (await host.Visitor.SendAsync(erase, Form(("Input.Sure", "true")), "form[action*=Text]")).Location.ShouldBe(erase);
        (await host.StoredAsync(id)).Proposed.IsEmpty.ShouldBeTrue();
        (await host.VisitAsync("/logboek")).Text.ShouldNotContain("devries");
    }

    private Task<VisitedPage> BulkAsync(string query, IEnumerable<Guid> ids, string act, string? who = null) => editor.SendAsync(
        $"/neem-contact-op{query}",
        [.. ids.Select(id => KeyValuePair.Create("suggestie", id.ToString())), KeyValuePair.Create("do", act), .. who is null ? [] : Form(("wie", who))],
        "#lijst form");

    private Task<HttpResponseMessage> RenewAsync(string address, string target)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Target", target);
        return editor.Client.SendAsync(request);
    }
}
