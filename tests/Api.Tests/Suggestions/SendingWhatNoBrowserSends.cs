using System.Net.Sockets;
using System.Text;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>The form for people, as a program sends it that is wrong, or means harm.</summary>
public sealed class SendingWhatNoBrowserSends(FillingInTheForm.Site site) : IClassFixture<FillingInTheForm.Site>
{
    private const string Form = "/neem-contact-op";

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded; charset=iso-8859-1")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    public async Task What_no_form_sends_is_not_supported(string type)
    {
        var body = new StringContent("x");
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        ((int)(await site.Api.SendAsync("POST", Form, body)).Status).ShouldBe(415);
    }

    [Fact]
    public async Task A_form_that_is_far_too_large_or_has_far_too_many_fields_is_told_so()
    {
        // Asks first, as the answer comes before the body is read: who goes on sending meanwhile may find the connection closed and no answer.
        var large = await site.Api.SendAsync(
            "POST", Form, new StringContent($"kind=question&stamp={site.OldStamp}&message={new string('a', 2_000_000)}", null, "application/x-www-form-urlencoded"), ("Expect", "100-continue"));
        ((int)large.Status).ShouldBe(413);
        large.Text.ShouldContain("Ga terug");
        ((int)(await SendAsync(Enumerable.Range(0, 3000).ToDictionary(i => $"veld{i}", _ => "x"))).Status).ShouldBe(400);
    }

    [Theory]
    [InlineData("message", "message")]
    [InlineData("step", "step")]
    [InlineData("proposedTitle", "proposedTitle")]
    [InlineData("consent", "consent")]
    public async Task A_field_that_comes_twice_is_told_and_the_text_is_still_there(string field, string target)
    {
        var page = await SendAsync($"kind=question&message=Eerst+dit.&{field}=Dan+dat.&{field}=En+dit.&stamp={site.OldStamp}");
        ((int)page.Status).ShouldBe(400, page.Text);
        page.Text.ShouldContain($"href=\"#{target}\"");
        page.Text.ShouldContain("Eerst dit.");
        (await Intake.QueryAsync<long>(site.Database, "SELECT count(*) FROM intake.suggestion WHERE message LIKE '%Eerst dit.%'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("caf%E9")]
    [InlineData("half%C3")]
    [InlineData("te+lang+gecodeerd+%C0%AF")]
    [InlineData("half+teken+%ED%A0%BD")]
    [InlineData("nul%00")]
    public async Task Bytes_that_are_no_utf_8_are_refused(string message)
    {
        ((int)(await SendAsync($"kind=question&message=Geen+tekst:+{message}&stamp={site.OldStamp}")).Status).ShouldBe(400);
        ((int)(await site.Api.SendAsync("POST", Form + "/volgcode", new StringContent($"code={message}", null, "application/x-www-form-urlencoded"))).Status).ShouldBe(400);
        (await Intake.QueryAsync<long>(site.Database, "SELECT count(*) FROM intake.suggestion WHERE message LIKE 'Geen tekst%'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("bel%07")]
    [InlineData("was+caf%C3%A9:+caf%EF%BF%BD")]
    public async Task Characters_that_are_no_text_are_told_beside_their_field(string message)
    {
        var page = await SendAsync($"kind=question&message={message}&stamp={site.OldStamp}");
        ((int)page.Status).ShouldBe(400, page.Text);
        page.Text.ShouldContain("href=\"#message\"");
        page.Text.ShouldContain("niet goed zijn overgekomen");
    }

    [Fact]
    public async Task A_form_that_does_not_come_is_let_go_of()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Api.Address.Host, site.Api.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {Form} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nm"));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2))).ShouldBe("HTTP/1.1 408 Request Timeout");
    }

    private Task<Answer> SendAsync(Dictionary<string, string> fields) => site.PostAsync(Form, fields);

    private Task<Answer> SendAsync(string body) => site.Api.SendAsync("POST", Form, new StringContent(body, null, "application/x-www-form-urlencoded"));

    private Dictionary<string, string> Filled(string message) => new() { ["kind"] = "missing-tool", ["message"] = message, ["stamp"] = site.OldStamp };
}
