using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>The form for people, as a browser sends it; how it looks and feels is for <see cref="WritingToUs"/>.</summary>
public sealed class FillingInTheForm(FillingInTheForm.Site site) : IClassFixture<FillingInTheForm.Site>
{
    private const string Form = "/neem-contact-op";
    private const string Message = "Ik mis een <b>kaart</b> & \"meer\".";

    [Fact]
    public async Task What_is_sent_is_taken_in_and_leads_to_a_page_with_its_code()
    {
        var text = $"Ik mis een kaart over {Intake.AWord()}.";
        var sent = await SendAsync(Filled(text));
        ((int)sent.Status).ShouldBe(303, sent.Text);
        sent["Location"]!.ShouldStartWith(Form + "/");
        var page = (await site.Api.GetAsync(sent["Location"]!)).ShouldBeOk();
        page.Text.ShouldContain(Code(sent));
        page.Text.ShouldNotContain(text);
        (await Intake.QueryAsync<string>(site.Database, $"SELECT channel || ' ' || message FROM intake.suggestion WHERE code = '{Code(sent)}'")).ShouldBe($"Form {text}");
    }

    [Fact]
    public async Task Pages_with_a_code_or_a_text_are_kept_nowhere()
    {
        var sent = await SendAsync(Filled());
        foreach (var answer in new[] { sent, await site.Api.GetAsync(sent["Location"]!), await site.Api.GetAsync(Form), await SendAsync(new() { ["message"] = "x" }), await site.Api.GetAsync(Form + "/volgcode") })
        {
            answer["Cache-Control"].ShouldBe("no-store", answer.ToString());
            answer["Referrer-Policy"].ShouldBe("no-referrer");
            answer["Set-Cookie"].ShouldBeNull();
            if ((int)answer.Status != 303)
                answer["X-Robots-Tag"].ShouldBe("noindex", answer.ToString());
        }
    }

    [Fact]
    public async Task The_link_fills_it_in_and_a_synonym_or_unknown_value_stays_to_be_seen()
    {
        var page = (await site.Api.GetAsync(Form + "?kind=missing-tool&step=risicotaxatie&setting=jgz&situation=geldzorgen&about=tool/sputovamo")).ShouldBeOk().Text;
        foreach (var value in new[] { "missing-tool", "risicotaxatie", "jgz" })
            Regex.IsMatch(page, $"<option value=\"{value}\" selected", RegexOptions.None, TimeSpan.FromMinutes(1)).ShouldBeTrue(value);
        page.ShouldContain("SPUTOVAMO");
        (await site.Api.GetAsync(Form + "?step=nergens")).ShouldBeOk().Text.ShouldContain("<option value=\"nergens\" selected");
        (await site.Api.GetAsync(Form + "?step=%3Cscript%3E&about=%3Cscript%3E&kind=x&kind=y")).ShouldBeOk().Text.ShouldNotContain("<script>");
    }

    [Theory]
    [InlineData("kind", "", "kind")]
    [InlineData("step", "nergens", "step")]
    [InlineData("email", "anna", "email")]
    [InlineData("email", "anna@voorbeeld.nl", "consent")]
    [InlineData("proposedUrl", "voorbeeld", "proposedUrl")]
    [InlineData("about", "tool/bestaat-niet", "about")]
    [InlineData("proposedTitle", "Bel 06-12345678", "proposedTitle")]
    [InlineData("organisation", "p.puk@voorbeeld.nl", "organisation")]
    [InlineData("website", "http://spam.example", "verstuur")]
    [InlineData("stamp", "", "verstuur")]
    [InlineData("stamp", "1.2.3", "verstuur")]
    public async Task On_any_fault_the_text_is_still_there_and_the_fault_leads_to_its_field(string field, string value, string target)
    {
        var form = Filled(Message);
        form[field] = value;
        var page = await SendAsync(form);
        ((int)page.Status).ShouldBe(400, page.Text);
        WebUtility.HtmlDecode(page.Text).ShouldContain(Message);
        page.Text.ShouldContain($"href=\"#{target}\"");
        page.Text.ShouldContain($"id=\"{target}\"");
        page.Text.ShouldContain("<title>Fout:");
        page.Text.ShouldNotContain("spam.example");
    }

    [Fact]
    public async Task A_text_that_is_much_too_long_is_still_there()
    {
        var text = string.Concat(Enumerable.Repeat("Nog een zin. ", 8000));
        var page = await SendAsync(Filled(text));
        ((int)page.Status).ShouldBe(400);
        page.Text.ShouldContain(text.Trim());
    }

    [Fact]
    public async Task What_the_guard_finds_can_be_taken_out()
    {
        var form = Filled("Bel me op 06-12345678 over de kaart.");
        form["url"] = "https://voorbeeld.nl/?mail=p.puk@voorbeeld.nl";
        (await SendAsync(form)).Text.ShouldContain("Haal dit eruit");
        form["act"] = "take-out";
        var cleaned = WebUtility.HtmlDecode((await SendAsync(form)).ShouldBeOk().Text);
        cleaned.ShouldNotContain("12345678");
        cleaned.ShouldNotContain("p.puk");
        cleaned.ShouldContain("Bel me op […] over de kaart.");
    }

    [Fact]
    public async Task What_only_looks_like_a_named_child_can_be_confirmed()
    {
        var form = Filled("Kees de Vries uit groep 5 heeft dit nodig.");
        (await SendAsync(form)).Text.ShouldContain("name=\"confirmed\"");
        form["confirmed"] = "ja";
        var sent = await SendAsync(form);
        ((int)sent.Status).ShouldBe(303, sent.Text);
        (await Intake.QueryAsync<bool>(site.Database, $"SELECT confirmed_no_personal_data FROM intake.suggestion WHERE code = '{Code(sent)}'")).ShouldBeTrue();
    }

    [Fact]
    public async Task Words_about_danger_now_show_whom_to_call_and_the_message_is_taken_in()
    {
        var sent = await SendAsync(Filled("Een meisje in mijn klas durft vanmiddag niet naar huis, ze wordt nu geslagen."));
        ((int)sent.Status).ShouldBe(303, sent.Text);
        var page = (await site.Api.GetAsync(sent["Location"]!)).ShouldBeOk().Text;
        page.ShouldContain("tel:112");
        page.ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task Pressing_the_button_twice_sends_it_once_and_another_text_from_the_same_page_is_another()
    {
        var form = Filled();
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => Code(await SendAsync(form))));
        codes.Distinct().ShouldHaveSingleItem();
        form["message"] = $"Toch nog iets over {Intake.AWord()}.";
        Code(await SendAsync(form)).ShouldNotBe(codes[0]);
    }

    [Fact]
    public async Task Sent_within_a_moment_it_asks_to_be_sent_again_and_that_does()
    {
        var quick = Filled();
        quick["stamp"] = await site.StampAsync();
        var asked = await SendAsync(quick);
        ((int)asked.Status).ShouldBe(400);
        var fresh = Site.StampOf(asked.Text);
        site.Clock.Advance(FormStamp.Quickest);
        quick["stamp"] = fresh;
        ((int)(await SendAsync(quick)).Status).ShouldBe(303);
    }

    [Fact]
    public async Task A_code_can_be_filled_in_as_it_was_read_out()
    {
        var code = Code(await SendAsync(Filled()));
        var found = await site.PostAsync(Form + "/volgcode", new() { ["code"] = $" {code.ToUpperInvariant().Replace('-', ' ')} " });
        ((int)found.Status, found["Location"]).ShouldBe((303, $"{Form}/{code}"));
        var mistyped = await site.PostAsync(Form + "/volgcode", new() { ["code"] = "0000 0000 0000 0000 0000 0000 0001" });
        ((int)mistyped.Status).ShouldBe(400);
        mistyped.Text.ShouldContain("typefout");
        (await site.Api.GetAsync($"{Form}/{code.ToUpperInvariant()}"))["Location"].ShouldBe($"{Form}/{code}");
        var unknown = await site.Api.GetAsync(Form + "/0000-0000-0000-0000-0000-0000-0000");
        ((int)unknown.Status).ShouldBe(404);
        unknown.Text.ShouldContain("name=\"code\"");
    }

    [Fact]
    public async Task How_long_things_are_kept_is_told_as_the_operator_set_it()
    {
        (await site.Api.GetAsync(Form)).ShouldBeOk().Text.ShouldContain("30 dagen nadat je bericht is afgehandeld, en uiterlijk na 12 maanden");
        await using var other = await ApiHost.StartReadyAsync(
            site.Database, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(site.Clock)), new Dictionary<string, string> { ["Privacy:SubmitterDaysAfterClosing"] = "7", ["Privacy:SubmitterMonths"] = "3", ["Privacy:TextMonths"] = "9", ["Privacy:SendingHours"] = "48" });
        var page = (await other.GetAsync(Form)).ShouldBeOk().Text;
        foreach (var period in new[] { "7 dagen nadat je bericht is afgehandeld, en uiterlijk na 3 maanden", "na 9 maanden", "48 uur een code" })
            page.ShouldContain(period);
    }

    [Fact]
    public async Task The_reply_is_shown_as_text()
    {
        var code = Code(await SendAsync(Filled()));
        await Intake.QueryAsync<object>(site.Database, $"UPDATE intake.suggestion SET reply = 'Dank! <script>x</script>', replied_at = now(), state = 'Declined', closed_at = now() WHERE code = '{code}' RETURNING 1");
        var page = (await site.Api.GetAsync($"{Form}/{code}")).ShouldBeOk().Text;
        page.ShouldContain("Dank! &lt;script&gt;");
        page.ShouldContain("Niet overgenomen");
    }

    private Dictionary<string, string> Filled(string? message = null) => new()
    {
        ["kind"] = "missing-tool",
        ["message"] = message ?? $"Ik mis een kaart over {Intake.AWord()}.",
        ["stamp"] = site.OldStamp,
    };

    private Task<Answer> SendAsync(Dictionary<string, string> fields) => site.PostAsync(Form, fields);

    private static string Code(Answer sent) => sent["Location"]!.Split('/', '?')[2];

    /// <summary>The Api with a clock that the tests turn, and a form that was opened some time ago.</summary>
    public sealed class Site(TestDatabases databases) : IAsyncLifetime
    {
        private ApiHost? api;

        internal ApiHost Api => api!;

        internal string Database { get; private set; } = "";

        internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

        internal string OldStamp { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Database = await databases.CreateWithGuideAsync();
            api = await ApiHost.StartReadyAsync(Database, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)), Intake.NoLimit);
            // Empty where a busy machine takes too long over the very first.
            await ApiHost.EventuallyAsync(async () => (OldStamp = await StampAsync()).Length > 0);
            Clock.Advance(TimeSpan.FromMinutes(5));
        }

        public async ValueTask DisposeAsync()
        {
            if (api is not null)
                await api.DisposeAsync();
        }

        internal async Task<string> StampAsync() => StampOf((await Api.GetAsync(Form)).ShouldBeOk().Text);

        internal static string StampOf(string page) => Regex.Match(page, "name=\"stamp\" value=\"(?<stamp>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["stamp"].Value;

        internal Task<Answer> PostAsync(string address, Dictionary<string, string> fields) =>
            Api.SendAsync("POST", address, new StringContent(string.Join('&', fields.Select(f => $"{f.Key}={WebUtility.UrlEncode(f.Value)}")), null, "application/x-www-form-urlencoded"));
    }
}
