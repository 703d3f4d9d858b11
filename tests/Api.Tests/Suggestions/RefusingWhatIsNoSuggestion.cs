using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Suggestions;

public sealed class RefusingWhatIsNoSuggestion(Intake intake) : IClassFixture<Intake>
{
    private const string Right = """{"kind":"question","message":"Een vraag."}""";

    public static TheoryData<string, string> NoJson => new()
    {
        { "empty", "" },
        { "space", "  \n" },
        { "words", "hallo" },
        { "cut off", """{"kind":"question","message":"Een vr""" },
        { "two", Right + Right },
        { "array", $"[{Right}]" },
        { "null", "null" },
        { "text", "\"hallo\"" },
        { "comment", """{"kind":"question", /* hier */ "message":"x"}""" },
        { "trailing comma", """{"kind":"question","message":"x",}""" },
        { "single quotes", "{'kind':'question','message':'x'}" },
        { "form", "kind=question&message=x" },
        { "xml", "<suggestie/>" },
        { "raw control character", "{\"kind\":\"question\",\"message\":\"a\nb\"}" },
        { "deep", string.Concat(Enumerable.Repeat("{\"about\":", 5000)) + "1" + new string('}', 5000) },
        { "deep array", new string('[', 20_000) },
        { "byte order mark", "\uFEFF" + Right },
    };

    public static TheoryData<string, string, string> Faulty => new()
    {
        { """{"message":"x"}""", "kind", "required" },
        { """{"kind":"question"}""", "message", "required" },
        { """{"kind":"question","message":" \n\t "}""", "message", "required" },
        { """{"kind":null,"message":"x"}""", "kind", "required" },
        { """{"kind":"Question","message":"x"}""", "kind", "unknown-value" },
        { """{"kind":["question"],"message":"x"}""", "kind", "invalid-type" },
        { """{"kind":"question","message":5}""", "message", "invalid-type" },
        { """{"kind":"question","message":"x","message":"x"}""", "message", "repeated-member" },
        { """{"kind":"question","message":"x","state":"accepted"}""", "state", "unknown-member" },
        { """{"kind":"question","Message":"x","message":"x"}""", "Message", "unknown-member" },
        { """{"kind":"question","message":"x","about":{"kind":"tool","slug":"sputovamo","version":3}}""", "about.version", "unknown-member" },
        { """{"kind":"question","message":"x","about":{"kind":"tool","slug":"sputovamo","slug":"sputovamo"}}""", "about.slug", "repeated-member" },
        { """{"kind":"question","message":"x","about":"tool/sputovamo"}""", "about", "invalid-type" },
        { """{"kind":"question","message":"x","about":{"kind":"tool","slug":"bestaat-niet"}}""", "about.slug", "unknown-value" },
        { """{"kind":"question","message":"x","about":{"kind":"tools","slug":"sputovamo"}}""", "about.kind", "unknown-value" },
        { """{"kind":"question","message":"x","about":{"kind":"tool"}}""", "about.slug", "unknown-value" },
        { """{"kind":"question","message":"x","step":"nergens"}""", "step", "unknown-value" },
        { """{"kind":"question","message":"x","setting":"../jgz"}""", "setting", "unknown-value" },
        { """{"kind":"question","message":"x","situation":"\ud800"}""", "situation", "invalid-text" },
        { """{"kind":"question","message":"x \ud83d y"}""", "message", "invalid-text" },
        { """{"kind":"question","message":"x\u0000y"}""", "message", "invalid-text" },
        { """{"kind":"question","message":"x","url":"javascript:alert(1)"}""", "url", "invalid-address" },
        { """{"kind":"question","message":"x","proposed":{"url":"voorbeeld.nl"}}""", "proposed.url", "invalid-address" },
        { """{"kind":"question","message":"x","submitter":{"email":"anna"},"consent":true}""", "submitter.email", "invalid-email" },
        { """{"kind":"question","message":"x","submitter":{"bsn":"1"}}""", "submitter.bsn", "unknown-member" },
        { """{"kind":"question","message":"x","consent":"ja"}""", "consent", "invalid-type" },
        { """{"kind":"question","message":"x","123456782":"x"}""", "(onbekend)", "unknown-member" },
        { """{"kind":"question","message":"x","\ud83d":"x"}""", "(onbekend)", "unknown-member" },
    };

    public static TheoryData<string, string> TooLong => new()
    {
        { "message", new string('a', 5001) },
        { "proposed.title", new string('a', 201) },
        { "proposed.description", new string('a', 2001) },
        { "submitter.name", new string('a', 101) },
        { "submitter.organisation", new string('a', 201) },
        { "submitter.profession", new string('a', 101) },
    };

    [Theory]
    [MemberData(nameof(NoJson))]
    public async Task What_is_no_json_object_is_refused(string what, string body)
    {
        foreach (var address in new[] { Intake.Suggestions, Intake.Check })
        {
            var refused = (await intake.Api.PostAsync(address, body)).ShouldBeProblem(400);
            refused.Faults.ShouldBe([("", "invalid-json")], what);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_refused()
    {
        byte[][] bodies =
        [
            [0xff, 0xfe, 0x00, 0x01],
            Encoding.Unicode.GetBytes(Right),
            Encoding.UTF32.GetBytes(Right),
            Encoding.Latin1.GetBytes("""{"kind":"question","message":"één"}"""),
            [.. """{"kind":"question","message":"half: """u8, 0xc3, .. "\"}"u8],
            [.. "{\"kind\":\"question\",\"message\":\"te lang gecodeerd: "u8, 0xc0, 0xaf, .. "\"}"u8],
            [0x1f, 0x8b, 0x08, 0x00],
            "\0\0\0\0"u8.ToArray(),
        ];
        foreach (var body in bodies)
            (await SendAsync(body, "application/json")).ShouldBeProblem(400).Faults.ShouldBe([("", "invalid-json")]);
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task A_fault_is_told_by_its_field(string body, string field, string code)
    {
        var refused = (await intake.SendAsync(body)).ShouldBeProblem(400);
        refused.Json.GetProperty("type").GetString().ShouldBe("/problems/invalid-input");
        refused.Faults.ShouldBe([(field, code)]);
        refused.Json.GetProperty("errors").EnumerateArray().ShouldAllBe(e => e.GetProperty("detail").GetString()!.Length > 10);
    }

    [Theory]
    [MemberData(nameof(TooLong))]
    public async Task A_text_that_is_too_long_is_told_and_one_of_the_greatest_length_is_taken(string field, string text)
    {
        (await intake.SendAsync(With(field, text))).ShouldBeProblem(400).Faults.ShouldBe([(field, "too-long")]);
        (await intake.SendAsync(With(field, text[1..]))).ShouldBeTakenIn();
    }

    [Fact]
    public async Task The_longest_texts_of_the_widest_characters_fit_in_a_request()
    {
        static string Widest(int length) => string.Concat(Enumerable.Repeat("€", length));
        (await intake.SendAsync(Intake.Json(s =>
        {
            s["message"] = Widest(5000);
            s["proposed"] = new JsonObject { ["title"] = Widest(200), ["description"] = Widest(2000) };
        }))).ShouldBeTakenIn();
    }

    [Fact]
    public async Task All_faults_are_told_at_once_of_form_and_of_content()
    {
        var refused = await intake.SendAsync(
            """{"kind":"anders","message":7,"step":"nergens","extra":1,"extra":2,"about":{"kind":"tool","slug":"weg","more":true},"submitter":{"email":"x"},"proposed":{"url":"x"}}""");
        refused.ShouldBeProblem(400).Faults.Select(f => f.Field).Order().ShouldBe(["about.more", "about.slug", "consent", "extra", "kind", "message", "proposed.url", "step", "submitter.email"]);
    }

    [Fact]
    public async Task A_value_from_a_list_is_told_with_the_list()
    {
        var refused = (await intake.SendAsync("""{"kind":"anders","message":"x","setting":"nergens"}""")).ShouldBeProblem(400);
        var allowed = refused.Json.GetProperty("errors").EnumerateArray().ToDictionary(e => e.GetProperty("field").GetString()!, e => e.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()).ToList());
        allowed["kind"].ShouldBe(["missing-tool", "correction", "broken-link", "missing-information", "question", "other"]);
        allowed["setting"].ShouldContain("jgz");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task Another_form_than_json_in_utf_8_is_not_supported(string? type)
    {
        (await SendAsync(Encoding.UTF8.GetBytes(Right), type)).ShouldBeProblem(415);
        (await SendAsync(Encoding.UTF8.GetBytes(Right), type, Intake.Check)).ShouldBeProblem(415);
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json;charset=\"utf-8\"")]
    [InlineData("Application/JSON")]
    public async Task Json_is_json_however_its_name_is_written(string type) => (await SendAsync(Encoding.UTF8.GetBytes(Right), type)).ShouldBeTakenIn();

    [Fact]
    public async Task A_body_that_is_compressed_is_not_supported()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Right));
        var body = new ByteArrayContent(compressed.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        body.Headers.ContentEncoding.Add("gzip");
        (await intake.Api.SendAsync("POST", Intake.Suggestions, body)).ShouldBeProblem(415);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_whether_it_tells_its_length_or_not()
    {
        var large = Encoding.UTF8.GetBytes(Intake.Json(s => s["message"] = new string('a', 70_000)));
        (await SendAsync(large, "application/json")).ShouldBeProblem(413);
        var chunked = new StreamContent(new MemoryStream(large));
        chunked.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await intake.Api.SendAsync("POST", Intake.Suggestions, chunked, ("Transfer-Encoding", "chunked"))).ShouldBeProblem(413);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_let_go_of()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(intake.Api.Address.Host, intake.Api.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/v1/suggestions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"u8.ToArray());
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2))).ShouldBe("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task A_parameter_is_refused() => (await intake.Api.PostAsync(Intake.Suggestions + "?kind=question", Right)).ShouldBeProblem(400).Faults.ShouldBe([("kind", "unknown-parameter")]);

    [Fact]
    public async Task An_answer_that_is_no_json_can_not_be_had() => (await intake.SendAsync(Right, ("Accept", "text/html"))).ShouldBeProblem(406);

    [Fact]
    public async Task Personal_data_have_a_type_of_their_own_and_are_never_repeated()
    {
        var before = await intake.CountAsync();
        var refused = (await intake.SendAsync(
            """{"kind":"question","message":"Mail me: p.puk@voorbeeld.nl","extra":1,"proposed":{"title":"bsn 123456782"},"submitter":{"organisation":"Dorpsstraat 12, 3511 AB Utrecht"}}""")).ShouldBeProblem(400);
        refused.Json.GetProperty("type").GetString().ShouldBe("/problems/personal-data");
        refused.Findings().ShouldBe([("message", "e-mail"), ("proposed.title", "bsn"), ("submitter.organisation", "postal-code-with-house-number")], ignoreOrder: true);
        refused.Faults.ShouldContain(("extra", "unknown-member"));
        foreach (var secret in new[] { "puk", "123456782", "Dorpsstraat", "3511" })
            refused.Text.ShouldNotContain(secret);
        (await intake.CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_only_looks_like_a_named_child_goes_through_flagged_when_that_is_confirmed()
    {
        const string Sentence = "Kees de Vries uit groep 5 heeft dit nodig.";
        var refused = (await intake.SendAsync(Intake.Json(s => s["message"] = Sentence))).ShouldBeProblem(400);
        refused.Findings().ShouldBe([("message", "named-child")]);
        refused.Json.GetProperty("findings")[0].GetProperty("mayBeConfirmed").GetBoolean().ShouldBeTrue();
        var code = (await intake.SendAsync(Intake.Json(s => (s["message"], s["confirmedNoPersonalData"]) = (Sentence, true)))).Code();
        (await intake.CountAsync($"code = '{code}' AND confirmed_no_personal_data")).ShouldBe(1);
        (await intake.SendAsync(Intake.Json(s => (s["message"], s["confirmedNoPersonalData"]) = ("Mail p.puk@voorbeeld.nl", true)))).ShouldBeProblem(400);
        var plain = (await intake.SendAsync(Intake.Json(s => s["confirmedNoPersonalData"] = true))).Code();
        (await intake.CountAsync($"code = '{plain}' AND NOT confirmed_no_personal_data")).ShouldBe(1);
    }

    private static string With(string field, string text) => Intake.Json(s =>
    {
        var parts = field.Split('.');
        if (parts.Length == 1)
            s[field] = text;
        else
            s[parts[0]] = new JsonObject { [parts[1]] = text };
    });

    [Theory]
    [InlineData("/api/v1/suggestions", "application/json", "*/*", 413)]
    [InlineData("/api/v1/suggestions", "application/json", "image/png", 406)]
    [InlineData("/api/v1/suggestions/_check", "text/plain", "*/*", 415)]
    [InlineData("/api/v1/suggestions/_check/", "application/json", "*/*", 404)]
    public async Task An_answer_before_a_body_that_is_too_large_says_that_the_connection_ends(string address, string type, string accept, int status)
    {
        using var large = new ByteArrayContent(new byte[300_000]);
        large.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = (await intake.Api.SendAsync("POST", address, large, ("Accept", accept))).ShouldBeProblem(status);
        answer["Connection"].ShouldBe("close");
    }

    private Task<Answer> SendAsync(byte[] body, string? type, string address = Intake.Suggestions)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        return intake.Api.SendAsync("POST", address, content);
    }
}
