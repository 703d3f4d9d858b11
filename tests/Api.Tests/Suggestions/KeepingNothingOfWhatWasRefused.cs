using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Npgsql;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Site;
using Wegwijzer.Testing;
using static Microsoft.Playwright.Assertions;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>
/// What was refused is nowhere: not in an answer (but on the form's own page), a table, a file of the database or its journal, a line of the log (at the level
/// that tells most), a trace or any other file. Each text bears a word that stands nowhere else, and what was accepted shows that the search finds what is there.
/// </summary>
public sealed class KeepingNothingOfWhatWasRefused(TestDatabases databases, Browser browser) : IClassFixture<Browser>
{
    private const string Form = "/neem-contact-op";

    private static readonly Dictionary<string, string> EverythingLogged = new(Intake.NoLimit)
    {
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft"] = "Trace",
        ["Logging:LogLevel:Npgsql"] = "Trace",
    };

    private readonly List<string> words = [];

    // A member that does not exist is named in the answer, so that a program's maker sees which; it goes no further than that.
    private readonly string member = Intake.AWord();

    [Fact]
    public async Task It_is_found_nowhere()
    {
        var since = TimeProvider.System.GetUtcNow().UtcDateTime;
        var database = await databases.CreateWithGuideAsync();
        using var witness = new Witness();
        var accepted = Intake.AWord();
        await using (var api = await StartAsync(database, witness))
        {
            foreach (var (json, headers) in Refused())
            {
                foreach (var address in new[] { Intake.Suggestions, Intake.Check })
                {
                    var answer = await api.PostAsync(address, json, headers);
                    if (address == Intake.Suggestions)
                        ((int)answer.Status).ShouldBeInRange(400, 499, answer.Text);
                    Spoken(answer.Text).Where(word => word != member).ShouldBeEmpty(answer.Text);
                }
            }

            foreach (var fields in RefusedForms())
                await FillInAsync(api, fields);
            foreach (var withScript in new[] { false, true })
                await FillInAsync(api, withScript);
            (await api.PostAsync(Intake.Suggestions, Intake.Json(s => s["message"] = $"Ik mis iets over {accepted}."))).ShouldBeTakenIn();
        }

        words.Count.ShouldBeGreaterThan(40);
        (await DatabaseText.FoundAsync(database, [.. words, accepted])).ShouldBe([accepted]);
        var files = await Witness.InFilesAsync(database, databases.Server.ConnectionString, since, [.. words, accepted]);
        if (databases.Server.Source == TestPostgresSource.InstalledBinaries)
            files.ShouldBe([accepted]);
        witness.Text.ShouldContain("/api/v1/suggestions");
        witness.Text.ShouldContain(Form);
        Spoken(witness.Text).ShouldBeEmpty();
        witness.Text.ShouldNotContain(accepted, Case.Insensitive, "What is kept is in the database, and nowhere else.");
    }

    [Fact]
    public async Task When_the_database_fails_over_a_suggestion_its_words_are_not_in_the_log()
    {
        var database = await databases.CreateWithGuideAsync();
        using var witness = new Witness();
        var word = Intake.AWord();
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.OpenAsync();
            await using var refuse = new NpgsqlCommand("ALTER TABLE intake.suggestion ADD CONSTRAINT ck_never CHECK (message IS NULL)", connection);
            await refuse.ExecuteNonQueryAsync();
        }

        await using (var api = await StartAsync(database, witness))
        {
            var failed = await api.PostAsync(Intake.Suggestions, Intake.Json(s => s["message"] = $"Ik mis iets over {word}."));
            ((int)failed.Status).ShouldBe(500);
            failed.Text.ShouldNotContain(word);
        }

        witness.Text.ShouldContain("ck_never");
        witness.Text.ShouldNotContain(word, Case.Insensitive);
    }

    private static Task<ApiHost> StartAsync(string database, Witness witness) => ApiHost.StartReadyAsync(
        database, services => services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(witness), EverythingLogged);

    private List<string> Spoken(string text) => [.. words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Personal data in every place that takes text, and bodies that are wrong in every other way.</summary>
    private IEnumerable<(string Json, (string, string)[] Headers)> Refused()
    {
        yield return Sent(s => s["message"] = $"Leerling {Word()} heeft bsn 111222333.");
        yield return Sent(s => s["message"] = $"Bel 06-12345678, vraag naar {Word()}.");
        yield return Sent(s => s["message"] = $"Mail {Word()}@voorbeeld.nl.");
        yield return Sent(s => s["message"] = $"{Word()} is geboren op 3 mei 2015.");
        yield return Sent(s => s["message"] = $"{Word()} woont op 1234 AB 12.");
        yield return Sent(s => s["message"] = $"Mijn leerling Sanne (8) {Word()} is stil.");
        yield return Sent(s => s["message"] = $"Hij durft nu niet naar huis, bel 06-12345678, {Word()}.");
        yield return Sent(s => s["proposed"] = new JsonObject { ["title"] = $"{Word()} 06-12345678", ["description"] = $"{Word()} bsn 111222333" });
        yield return Sent(s => s["url"] = $"https://voorbeeld.nl/{Word()}/111222333");
        yield return Sent(s => s["submitter"] = new JsonObject { ["organisation"] = $"{Word()} 06-12345678", ["profession"] = $"{Word()} 06-12345678" });
        // An address without consent, and names that are not those of members or values.
        yield return Sent(s => s["submitter"] = new JsonObject { ["name"] = Word(), ["email"] = $"{Word()}@voorbeeld.nl" });
        words.Add(member);
        yield return Sent(s => s[member] = "06-12345678");
        yield return Sent(s => s["kind"] = $"{Word()} 111222333");
        yield return Sent(s => s["about"] = new JsonObject { ["kind"] = "tool", ["slug"] = Word() });
        yield return Sent(s => s["step"] = Word());
        // No JSON at all, the wrong form, and too much.
        yield return ($$"""{"kind":"question","message":"{{Word()}} 111222333""", []);
        yield return ($$"""{"kind":"question","message":["{{Word()}}"]}""", []);
        yield return ($$"""{"kind":"question","message":"{{Word()}}","message":"{{Word()}}"}""", []);
        yield return Sent(s => s["message"] = $"{Word()} {new string('a', 100_000)}");
        yield return Sent(s => s["message"] = $"{Word()} bsn 111222333", ("Idempotency-Key", Word()));
        yield return Sent(s => s["message"] = $"{Word()}", ("Referer", $"https://voorbeeld.nl/{Word()}"), ("Idempotency-Key", $"{Word()} {new string('k', 300)}"));
    }

    /// <summary>As a browser sends it: to be stored, and to have what the guard finds taken out.</summary>
    private async Task FillInAsync(ApiHost api, Dictionary<string, string> fields)
    {
        foreach (var act in new[] { "", "take-out" })
        {
            var body = string.Join('&', fields.Append(new("act", act)).Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value)}"));
            var answer = await api.SendAsync("POST", Form, new StringContent(body, null, "application/x-www-form-urlencoded"), ("Referer", $"https://voorbeeld.nl/{Word()}"));
            ((int)answer.Status).ShouldBeOneOf(act.Length == 0 ? [400] : [200], answer.Text);
            Spoken(string.Join('\n', answer.Headers.Values)).ShouldBeEmpty();
        }
    }

    /// <summary>By a person, who has it taken out and leaves it at that.</summary>
    private async Task FillInAsync(ApiHost api, bool withScript)
    {
        await using var visit = await browser.VisitAsync(new BrowserNewContextOptions { JavaScriptEnabled = withScript });
        await visit.Page.GotoAsync(api.Address.GetLeftPart(UriPartial.Authority) + Form + "?kind=question");
        var word = Word();
        await visit.Page.Locator("#message").FillAsync($"Bel 06-12345678 over {word}, of mail {Word()}@voorbeeld.nl.");
        await visit.Page.Locator("#verstuur").ClickAsync();
        await Expect(visit.Page.Locator("#fouten")).ToContainTextAsync("telefoonnummer");
        await visit.Page.Locator("button.second").ClickAsync();
        await Expect(visit.Page.Locator("#message")).ToHaveValueAsync($"Bel […] over {word}, of mail […].");
    }

    /// <summary>What the guard finds, in every field of the form; and what is wrong with it in other ways.</summary>
    private IEnumerable<Dictionary<string, string>> RefusedForms()
    {
        yield return Filled("message", $"Leerling {Word()} heeft bsn 111222333.");
        yield return Filled("message", $"{Word()} is geboren op 3 mei 2015 en durft nu niet naar huis.");
        yield return Filled("message", $"Mijn leerling Sanne (8) {Word()} is stil.");
        yield return Filled("url", $"https://voorbeeld.nl/{Word()}/111222333");
        foreach (var field in new[] { "proposedTitle", "proposedDescription", "organisation", "profession" })
            yield return Filled(field, $"{Word()} woont op 1234 AB 12");
        yield return Filled("proposedUrl", $"https://voorbeeld.nl/?mail={Word()}@voorbeeld.nl");
        yield return Filled("email", $"{Word()}@voorbeeld.nl");
        yield return Filled("name", new string('a', 200) + Word());
        yield return Filled("kind", $"{Word()} 111222333");
        foreach (var field in new[] { "step", "setting", "situation", "website", "stamp" })
            yield return Filled(field, Word());
        yield return Filled("about", $"tool/{Word()}");
        yield return Filled("message", $"{Word()} {new string('a', 100_000)}");
        // No stamp: what is as it should be is refused as well, and so is kept nowhere.
        yield return Filled("message", $"Ik mis iets over {Word()}.");
        yield return Filled(Word(), Word());
    }

    private static Dictionary<string, string> Filled(string field, string value) =>
        new(StringComparer.Ordinal) { ["kind"] = "question", ["message"] = "Ik mis iets.", ["name"] = "Anna", [field] = value };

    private static (string, (string, string)[]) Sent(Action<JsonObject> change, params (string, string)[] headers) => (Intake.Json(change), headers);

    private string Word()
    {
        words.Add(Intake.AWord());
        return words[^1];
    }
}
