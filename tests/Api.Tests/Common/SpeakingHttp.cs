using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

public sealed class SpeakingHttp(GuideApi api, TestDatabases databases) : IClassFixture<GuideApi>
{
    private const string Tools = "/api/v1/tools?setting=jgz";
    private const string OpenApi = "/api/v1/openapi.json";

    // Those that differ from one answer to the next, or that only a body brings along.
    private static readonly string[] Changing = ["Date", "Transfer-Encoding", "Content-Length"];

    public static TheoryData<string> Addresses => [.. Requests.Addresses, OpenApi];

    /// <summary>A request for each status that a read can give.</summary>
    public static TheoryData<string, string, string, int> Statuses => new()
    {
        { "GET", Tools, "", 200 },
        { "GET", Tools, "If-None-Match", 304 },
        { "GET", "/api/v1/tools?setting=mars", "", 400 },
        { "GET", "/api/v1/tools/nergens", "", 404 },
        { "GET", "/api/v1/nergens", "", 404 },
        { "GET", "/api/v1/tools/", "", 404 },
        { "GET", "/api/v1/Tools", "", 404 },
        { "GET", "/api/v2/tools", "", 404 },
        { "GET", "/api", "", 404 },
        { "POST", Tools, "", 405 },
        { "POST", OpenApi, "", 405 },
        { "GET", Tools, "Accept: image/png", 406 },
        { "GET", OpenApi, "", 200 },
        { "HEAD", Tools, "", 200 },
        { "OPTIONS", Tools, "", 204 },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_trailing_slash_is_another_address_where_nothing_is(string address) => (await api.Host.GetAsync(address + "/")).ShouldBeProblem(404);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Capitals_are_another_address_where_nothing_is(string address)
    {
        (await api.Host.GetAsync(address.ToUpperInvariant())).ShouldBeProblem(404);
        (await api.Host.GetAsync($"/Api{address[4..]}")).ShouldBeProblem(404);
        if (address != "/api/v1")
            (await api.Host.GetAsync(address[..^1] + char.ToUpperInvariant(address[^1]))).ShouldBeProblem(404);
    }

    [Theory]
    [InlineData("/api/v1//tools")]
    [InlineData("/api/v1/tools/jgz/extra")]
    [InlineData("/api/v1/tools%2F")]
    [InlineData("/api/v1/tools.json")]
    [InlineData("/api/v1/tools;v=1")]
    [InlineData("/api/tools")]
    [InlineData("/api/v1.0/tools")]
    [InlineData("/api/v10")]
    public async Task What_is_no_address_is_not_found(string address) => (await api.Host.GetAsync(address)).ShouldBeProblem(404);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Whatever_would_change_something_is_not_allowed(string address)
    {
        foreach (var method in new[] { "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "QUERY" })
        {
            var answer = (await api.Host.SendAsync(method, address)).ShouldBeProblem(405);
            answer["Allow"]!.Split(',', StringSplitOptions.TrimEntries).ShouldBe(["GET", "HEAD", "OPTIONS"], ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("text/*, image/*")]
    public async Task A_form_that_there_is_not_is_not_acceptable(string accept) => (await api.Host.GetAsync(Tools, ("Accept", accept))).ShouldBeProblem(406);

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/*")]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")]
    [InlineData("image/png, application/json;q=0.1")]
    [InlineData("no type at all")]
    public async Task Whoever_takes_json_gets_json(string accept)
    {
        var answer = (await api.Host.GetAsync(Tools, ("Accept", accept))).ShouldBeOk();
        answer["Content-Type"].ShouldBe("application/json; charset=utf-8");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Head_has_the_headers_of_get_and_no_body(string address)
    {
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            var get = await api.Host.GetAsync(address, ("Accept-Encoding", coding));
            var head = await api.Host.SendAsync("HEAD", address, ("Accept-Encoding", coding));
            head.Status.ShouldBe(HttpStatusCode.OK);
            head.Body.ShouldBeEmpty();
            Comparable(head).ShouldBe(Comparable(get), $"{address} in {coding}");
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_answer_tells_the_version_of_the_interface_and_may_be_read_by_any_site(string method, string address, string header, int status)
    {
        foreach (var origin in new[] { null, "https://portaal.example.nl" })
        {
            var answer = await AnswerAsync(method, address, header, origin);
            ((int)answer.Status).ShouldBe(status);
            answer["API-Version"].ShouldBe("1.0.0");
            answer["Access-Control-Allow-Origin"].ShouldBe("*");
            answer["Access-Control-Allow-Credentials"].ShouldBeNull();
            answer["Access-Control-Expose-Headers"]!.ShouldContain("ETag");
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Every_answer_has_its_security_headers_and_tells_nothing_of_the_server(string method, string address, string header, int status)
    {
        var answer = await AnswerAsync(method, address, header, null);
        ((int)answer.Status).ShouldBe(status);
        answer["X-Content-Type-Options"].ShouldBe("nosniff");
        answer["X-Frame-Options"].ShouldBe("DENY");
        answer["Referrer-Policy"].ShouldBe("no-referrer");
        answer["Content-Security-Policy"].ShouldBe("default-src 'none'; frame-ancestors 'none'");
        answer["Server"].ShouldBeNull();
        answer["X-Powered-By"].ShouldBeNull();
        answer["Set-Cookie"].ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Only_what_is_right_may_be_kept(string method, string address, string header, int status)
    {
        var answer = await AnswerAsync(method, address, header, null);
        if (status >= 400)
        {
            answer["Cache-Control"].ShouldBe("no-store");
            answer["ETag"].ShouldBeNull();
        }
        else if (address == Tools && method != "OPTIONS")
        {
            answer["Cache-Control"].ShouldBe("public, max-age=60, stale-while-revalidate=60, stale-if-error=86400");
            answer["ETag"].ShouldNotBeNull();
            answer["Last-Modified"].ShouldNotBeNull();
            answer["Vary"].ShouldBe("Accept-Encoding");
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_browser_that_asks_beforehand_is_told_that_it_may_read(string address)
    {
        var answer = await api.Host.SendAsync(
            "OPTIONS", address, ("Origin", "https://portaal.example.nl"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        answer.Body.ShouldBeEmpty();
        answer["Access-Control-Allow-Origin"].ShouldBe("*");
        answer["Access-Control-Allow-Methods"]!.Split(", ").ShouldContain("GET");
        answer["Access-Control-Allow-Headers"]!.ShouldContain("If-None-Match");
        answer["Access-Control-Max-Age"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GET", "/api/v1/suggestions")]
    [InlineData("GET", "/api/v1/suggestions/_check")]
    [InlineData("HEAD", "/api/v1/suggestions/_check")]
    [InlineData("GET", "/api/v1/suggestions/_check?page=1")]
    public async Task What_is_for_sending_alone_says_so_to_who_reads(string method, string address)
    {
        var answer = await api.Host.SendAsync(method, address);
        answer.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer["Allow"]!.Split(", ").ShouldBe(["POST", "OPTIONS"]);
    }

    [Fact]
    public async Task An_answer_is_in_dutch() => (await api.Host.GetAsync(Tools))["Content-Language"].ShouldBe("nl");

    [Fact]
    public async Task Each_content_coding_has_a_tag_of_its_own_and_the_same_content()
    {
        var plain = await api.Host.GetAsync(Tools);
        var gzip = await api.Host.GetAsync(Tools, ("Accept-Encoding", "gzip"));
        var brotli = await api.Host.GetAsync(Tools, ("Accept-Encoding", "gzip, br"));
        plain["Content-Encoding"].ShouldBeNull();
        gzip["Content-Encoding"].ShouldBe("gzip");
        brotli["Content-Encoding"].ShouldBe("br");
        new[] { plain["ETag"], gzip["ETag"], brotli["ETag"] }.ShouldBeUnique();
        Unpacked(new GZipStream(new MemoryStream(gzip.Body), CompressionMode.Decompress)).ShouldBe(plain.Body);
        Unpacked(new BrotliStream(new MemoryStream(brotli.Body), CompressionMode.Decompress)).ShouldBe(plain.Body);
        gzip.Body.Length.ShouldBeLessThan(plain.Body.Length / 2);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Whoever_has_the_answer_is_told_so_without_getting_it_again(string coding)
    {
        var first = await api.Host.GetAsync(Tools, ("Accept-Encoding", coding));
        foreach (var given in new[] { first["ETag"]!, $"W/{first["ETag"]}", $"\"another\", {first["ETag"]}" })
        {
            var again = await api.Host.GetAsync(Tools, ("Accept-Encoding", coding), ("If-None-Match", given));
            again.Status.ShouldBe(HttpStatusCode.NotModified);
            again.Body.ShouldBeEmpty();
            again["Content-Type"].ShouldBeNull();
            foreach (var header in new[] { "ETag", "Cache-Control", "Vary", "Last-Modified" })
                again[header].ShouldBe(first[header]);
        }
    }

    [Fact]
    public async Task A_tag_of_another_coding_another_address_or_none_at_all_gets_the_answer()
    {
        var gzip = (await api.Host.GetAsync(Tools, ("Accept-Encoding", "gzip")))["ETag"]!;
        var elsewhere = (await api.Host.GetAsync("/api/v1/tools?setting=wijk"))["ETag"]!;
        foreach (var given in new[] { gzip, elsewhere, "\"\"", "nonsense", "\"1.0\"" })
            (await api.Host.GetAsync(Tools, ("If-None-Match", given))).ShouldBeOk();
    }

    [Fact]
    public async Task A_tag_is_strong() => (await api.Host.GetAsync(Tools))["ETag"]!.ShouldStartWith("\"");

    [Fact]
    public async Task The_moment_of_the_last_change_is_that_of_the_guide()
    {
        var modified = DateTimeOffset.ParseExact((await api.Host.GetAsync(Tools))["Last-Modified"]!, "r", CultureInfo.InvariantCulture);
        modified.ToUnixTimeSeconds().ShouldBe(api.Host.Snapshots.Current.ChangedAt.ToUnixTimeSeconds());
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task The_type_of_a_problem_leads_to_an_explanation_for_people(string method, string address, string header, int status)
    {
        if (status < 400)
            return;
        var problem = (await AnswerAsync(method, address, header, null)).ShouldBeProblem(status);
        var page = (await api.Host.GetAsync(problem.Json.GetProperty("type").GetString()!)).ShouldBeOk();
        page.MediaType.ShouldBe("text/html");
        page.Text.ShouldContain(WebUtility.HtmlEncode(problem.Json.GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task Problems_of_one_type_have_one_title_and_each_its_own_trace()
    {
        var problems = await Task.WhenAll(api.Host.GetAsync("/api/v1/tools?page=0"), api.Host.GetAsync("/api/v1/steps?kleur=rood"));
        problems.Select(p => p.Json.GetProperty("title").GetString()).Distinct().Count().ShouldBe(1);
        problems.Select(p => p.Json.GetProperty("traceId").GetString()!).ShouldBeUnique();
    }

    [Fact]
    public async Task What_nobody_foresaw_is_a_problem_that_tells_nothing_of_our_insides()
    {
        await using var host = await ApiHost.StartReadyAsync(await databases.CreateWithGuideAsync(), BreakCompression);
        var answer = (await host.GetAsync(Tools, ("Accept-Encoding", "gzip"))).ShouldBeProblem(500);
        answer.Text.ShouldNotContain(Broken.Secret);
        answer.Text.ShouldNotContain("   at ");
        answer["API-Version"].ShouldNotBeNull();
        answer["Access-Control-Allow-Origin"].ShouldBe("*");
        answer["Cache-Control"]!.ShouldContain("no-store");
        answer["X-Content-Type-Options"].ShouldBe("nosniff");
    }

    /// <summary>Makes each request fail inside, at a part of the framework.</summary>
    internal static void BreakCompression(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IResponseCompressionProvider, Broken>());

    private static SortedDictionary<string, string> Comparable(Answer answer) =>
        new(answer.Headers.Where(h => !Changing.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary(h => h.Key, h => h.Value), StringComparer.OrdinalIgnoreCase);

    private static byte[] Unpacked(Stream packed)
    {
        using var plain = new MemoryStream();
        using (packed)
            packed.CopyTo(plain);
        return plain.ToArray();
    }

    private async Task<Answer> AnswerAsync(string method, string address, string header, string? origin)
    {
        var headers = new List<(string, string)>();
        if (origin is not null)
            headers.Add(("Origin", origin));
        if (header == "If-None-Match")
            headers.Add((header, (await api.Host.GetAsync(address))["ETag"]!));
        else if (header.Length > 0)
            headers.Add((header.Split(": ")[0], header.Split(": ")[1]));
        return await api.Host.SendAsync(method, address, [.. headers]);
    }

    private sealed class Broken : IResponseCompressionProvider
    {
        public const string Secret = "wachtwoord-van-de-database";

        public bool CheckRequestAcceptsCompression(Microsoft.AspNetCore.Http.HttpContext context) => throw new InvalidOperationException(Secret);

        public ICompressionProvider? GetCompressionProvider(Microsoft.AspNetCore.Http.HttpContext context) => throw new InvalidOperationException(Secret);

        public bool ShouldCompressResponse(Microsoft.AspNetCore.Http.HttpContext context) => throw new InvalidOperationException(Secret);
    }
}
