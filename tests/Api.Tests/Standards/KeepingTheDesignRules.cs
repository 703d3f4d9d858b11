using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Standards;

/// <summary>
/// The Dutch REST API Design Rules 2.2 (Logius), a test for each rule that a machine can judge, under the rule's own name;
/// docs/standards.md says the same in a table, and how the others are kept.
/// </summary>
public sealed partial class KeepingTheDesignRules(GuideApi api) : IClassFixture<GuideApi>
{
    private const string Base = "/api/v1";
    private const string Tools = Base + "/tools";

    private static readonly JsonElement Document = JsonDocument.Parse(File.ReadAllText(Repository.File("docs/openapi.json"))).RootElement;

    private static readonly string[] Verbs = ["get", "list", "create", "add", "update", "delete", "remove", "find", "fetch", "send", "check"];

    private static IEnumerable<string> Paths => Document.GetProperty("paths").EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> Segments => Paths.SelectMany(p => p.Split('/', StringSplitOptions.RemoveEmptyEntries)).Where(s => s[0] != '{').Distinct();

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations =>
        Document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => (p.Name, o.Name.ToUpperInvariant(), o.Value)));

    private static IEnumerable<(string Path, string Method, JsonElement Parameter)> Parameters =>
        Operations.Where(o => o.Operation.TryGetProperty("parameters", out _)).SelectMany(o => o.Operation.GetProperty("parameters").EnumerateArray().Select(p => (o.Path, o.Method, p)));

    [Fact(DisplayName = "/core/naming-resources: resources are nouns")]
    public void Resources_are_nouns() =>
        Segments.Where(s => s[0] != '_').SelectMany(s => s.Split('-')).Intersect(Verbs).ShouldBeEmpty();

    [Fact(DisplayName = "/core/naming-collections: a collection is plural")]
    public void A_collection_is_plural()
    {
        var collections = Paths.Where(p => p.EndsWith('}')).Select(p => p.Split('/')[^2]).Distinct().ToList();
        collections.ShouldNotBeEmpty();
        collections.ShouldAllBe(c => c.EndsWith('s'));
    }

    [Fact(DisplayName = "/core/interface-language: the English names have an official glossary")]
    public async Task The_english_names_have_an_official_glossary()
    {
        var glossary = (await api.Host.GetAsync("/woordenlijst")).ShouldBeOk().Text;
        foreach (var word in new[] { "placement", "situation", "signal", "factor", "tool", "step", "setting" })
            glossary.ShouldContain(word);
        Document.GetProperty("info").GetProperty("description").GetString()!.ShouldContain("/woordenlijst");
    }

    [Fact(DisplayName = "/core/no-trailing-slash: an address with one is not found")]
    public async Task An_address_with_a_trailing_slash_is_not_found()
    {
        Paths.ShouldAllBe(p => !p.EndsWith('/'));
        (await api.Host.GetAsync(Tools + "/")).ShouldBeProblem(404);
    }

    [Fact(DisplayName = "/core/path-segments-kebab-case: words in small letters, joined by hyphens")]
    public void Segments_are_kebab_case() => Segments.Where(s => !KebabCase().IsMatch(s)).ShouldBeEmpty();

    [Fact(DisplayName = "/core/query-keys-camel-case: parameters are camel case")]
    public void Parameters_are_camel_case() =>
        Parameters.Where(p => p.Parameter.GetProperty("in").GetString() == "query").Select(p => p.Parameter.GetProperty("name").GetString()!).Where(n => !CamelCase().IsMatch(n)).ShouldBeEmpty();

    [Fact(DisplayName = "/core/hide-implementation: nothing tells what this is made with")]
    public async Task Nothing_tells_what_this_is_made_with()
    {
        foreach (var address in new[] { Base, Tools, Base + "/nergens", Tools + "?x=1" })
        {
            var answer = await api.Host.GetAsync(address);
            answer["Server"].ShouldBeNull();
            answer["X-Powered-By"].ShouldBeNull();
            Implementation().IsMatch(answer.Text).ShouldBeFalse(answer.Address);
        }
    }

    [Fact(DisplayName = "/core/date-time/format and /timezone: moments are RFC 3339 in UTC")]
    public async Task Moments_are_rfc_3339_in_utc()
    {
        var moments = Members(Document.GetProperty("components")).Where(m => m.Value.ValueKind == JsonValueKind.Object && m.Value.TryGetProperty("format", out var f) && f.ToString() == "date-time").ToList();
        moments.ShouldNotBeEmpty();
        moments.ShouldAllBe(m => m.Name.EndsWith("At", StringComparison.Ordinal) || m.Name.EndsWith("Since", StringComparison.Ordinal));
        (await api.ToolsAsync("")).Json.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("updatedAt").GetString()!).ShouldAllBe(at => Moment().IsMatch(at));
    }

    [Fact(DisplayName = "/core/http-methods: GET and HEAD everywhere, other methods 405 with Allow")]
    public async Task Other_methods_are_refused_with_what_is_allowed()
    {
        foreach (var method in new[] { "TRACE", "PROPFIND", "PUT", "DELETE", "PATCH" })
        {
            var refused = await api.Host.SendAsync(method, Tools);
            refused.Status.ShouldBe(HttpStatusCode.MethodNotAllowed, method);
            refused["Allow"]!.ShouldContain("GET");
        }

        (await api.Host.SendAsync("HEAD", Tools)).ShouldBeOk();
    }

    [Fact(DisplayName = "/core/http-safety: reading changes nothing")]
    public async Task Reading_changes_nothing()
    {
        var before = (await api.ReadAsync(Base)).Json.GetProperty("contentVersion").GetInt64();
        foreach (var address in Requests.Addresses)
        {
            await api.Host.GetAsync(address);
            await api.Host.SendAsync("OPTIONS", address);
        }

        (await api.ReadAsync(Base)).Json.GetProperty("contentVersion").GetInt64().ShouldBe(before);
    }

    [Theory(DisplayName = "/core/http-response-code: the fitting status, not only 200 and 404")]
    [InlineData("GET", Tools, null, 200)]
    [InlineData("GET", Tools + "?age=oud", null, 400)]
    [InlineData("GET", Tools + "/bestaat-niet", null, 404)]
    [InlineData("PUT", Tools, null, 405)]
    [InlineData("GET", Tools, "image/png", 406)]
    public async Task The_status_fits(string method, string address, string? accept, int status) =>
        ((int)(await api.Host.SendAsync(method, address, accept is null ? [] : [("Accept", accept)])).Status).ShouldBe(status);

    [Fact(DisplayName = "/core/stateless: nothing of one request is kept for the next")]
    public async Task No_answer_sets_a_cookie() => (await api.Host.GetAsync(Tools))["Set-Cookie"].ShouldBeNull();

    [Fact(DisplayName = "/core/nested-child: a cell, which lives within its step, is nested under it")]
    public void A_child_is_nested_under_its_parent() => Paths.ShouldContain("/api/v1/steps/{slug}/settings/{setting}");

    [Fact(DisplayName = "/core/resource-operations: an action has a path segment of its own, at the end")]
    public void An_action_stands_at_the_end() =>
        Paths.Where(p => p.Contains("/_", StringComparison.Ordinal)).ShouldAllBe(p => p.LastIndexOf('/') == p.IndexOf("/_", StringComparison.Ordinal));

    [Fact(DisplayName = "/core/error-handling/problem-details: every error is a problem document, in the OpenAPI document too")]
    public async Task Every_error_is_a_problem_document()
    {
        foreach (var (address, status) in new[] { (Base + "/nergens", 404), (Tools + "?x=1", 400) })
            (await api.Host.GetAsync(address)).ShouldBeProblem(status);
        var responses = Operations.SelectMany(o => o.Operation.GetProperty("responses").EnumerateObject().Select(r => (o.Path, r.Name, r.Value)))
            .Where(r => r.Name[0] is '4' or '5')
            .ToList();
        responses.Count.ShouldBeGreaterThan(50);
        responses.Where(r => !r.Value.GetProperty("content").TryGetProperty("application/problem+json", out _)).Select(r => $"{r.Path} {r.Name}").ShouldBeEmpty();
        var problem = Document.GetProperty("components").GetProperty("schemas").GetProperty("Problem").GetProperty("required").EnumerateArray().Select(n => n.GetString()!).ToList();
        new List<string> { "status", "title", "detail" }.ShouldBeSubsetOf(problem);
    }

    [Fact(DisplayName = "/core/error-handling/invalid-input: invalid input is 400, never 422")]
    public async Task Invalid_input_is_400()
    {
        (await api.Host.GetAsync(Tools + "?age=-1")).ShouldBeProblem(400);
        Operations.Where(o => o.Operation.GetProperty("responses").TryGetProperty("422", out _)).ShouldBeEmpty();
    }

    [Fact(DisplayName = "/core/error-handling/all-errors: all faults at once")]
    public async Task All_faults_are_told_at_once() =>
        (await api.Host.GetAsync(Tools + "?age=oud&step=geen&x=1")).ShouldBeProblem(400).Faults.Select(f => f.Field).Order().ShouldBe(["age", "step", "x"]);

    [Fact(DisplayName = "/core/doc-openapi and /core/doc-openapi-contact: an OpenAPI document of version 3.1 with whom to contact")]
    public void The_document_is_openapi_and_names_a_contact()
    {
        Document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        Document.GetProperty("info").GetProperty("contact").EnumerateObject().Where(m => m.Value.GetString()!.Length > 0).Select(m => m.Name).Order().ShouldBe(["email", "name", "url"]);
    }

    [Fact(DisplayName = "/core/publish-openapi: the document is served as openapi.json, to every site")]
    public async Task The_document_is_served_to_every_site()
    {
        var served = (await api.Host.GetAsync(Base + "/openapi.json", ("Origin", "https://x.example"))).ShouldBeOk();
        served["Access-Control-Allow-Origin"].ShouldBe("*");
        served.Json.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
    }

    [Fact(DisplayName = "/core/uri-version: the major version, and no more, is in the address; without it there is nothing")]
    public async Task The_major_version_is_in_the_address()
    {
        Paths.ShouldAllBe(p => p == Base || p.StartsWith(Base + "/", StringComparison.Ordinal));
        (await api.Host.GetAsync("/api/tools")).ShouldBeProblem(404);
    }

    [Fact(DisplayName = "/core/changelog and /core/semver: the changelog names the version, which is a semantic one")]
    public void The_changelog_names_the_version()
    {
        var version = Document.GetProperty("info").GetProperty("version").GetString()!;
        SemanticVersion().IsMatch(version).ShouldBeTrue(version);
        File.ReadAllText(Repository.File("CHANGELOG.md")).ShouldContain($"## [{version}]");
    }

    [Theory(DisplayName = "/core/version-header: every answer bears the whole version")]
    [InlineData("GET", Tools)]
    [InlineData("GET", Base + "/nergens")]
    [InlineData("GET", Tools + "?x=1")]
    [InlineData("PUT", Tools)]
    [InlineData("OPTIONS", Tools)]
    [InlineData("GET", Base + "/openapi.json")]
    public async Task Every_answer_bears_the_version(string method, string address) =>
        (await api.Host.SendAsync(method, address))["API-Version"].ShouldBe(Document.GetProperty("info").GetProperty("version").GetString());

    [Fact(DisplayName = "/core/transport/security-headers: each answer has them; public reads may be kept (docs/decisions/0009)")]
    public async Task Each_answer_has_its_security_headers()
    {
        foreach (var address in new[] { Tools, Base + "/nergens" })
        {
            var answer = await api.Host.GetAsync(address);
            answer["Content-Security-Policy"]!.ShouldContain("frame-ancestors 'none'");
            answer["X-Content-Type-Options"].ShouldBe("nosniff");
            answer["X-Frame-Options"].ShouldBe("DENY");
            answer["Content-Type"]!.ShouldContain("json");
        }

        (await api.Host.GetAsync(Base + "/nergens"))["Cache-Control"].ShouldBe("no-store");
    }

    [Fact(DisplayName = "/core/transport/cors: open data may be read by every site, and without credentials")]
    public async Task Every_site_may_read_without_credentials()
    {
        var answer = await api.Host.GetAsync(Tools, ("Origin", "https://x.example"));
        answer["Access-Control-Allow-Origin"].ShouldBe("*");
        answer["Access-Control-Allow-Credentials"].ShouldBeNull();
    }

    [Fact(DisplayName = "/core/transport/no-sensitive-uris: no parameter asks for somebody's data")]
    public void No_parameter_asks_for_personal_data() =>
        Parameters.Select(p => p.Parameter.GetProperty("name").GetString()!).Intersect(["name", "email", "phone", "bsn", "token", "password"], StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();

    [Fact(DisplayName = "415 for a form that is not taken, 406 for one that is not given, and Accept is never echoed")]
    public async Task A_form_is_never_echoed()
    {
        (await api.Host.GetAsync(Tools, ("Accept", "image/png"))).ShouldBeProblem(406);
        (await api.Host.GetAsync(Tools, ("Accept", "text/html, application/json;q=0.1"))).ShouldBeOk().MediaType.ShouldBe("application/json");
    }

    [Fact(DisplayName = "Module pagination: page and pageSize, with first, prev, next and last in Link, all of which answer")]
    public async Task Links_lead_through_the_pages()
    {
        var next = (string?)(Tools + "?pageSize=40");
        var slugs = new List<string>();
        while (next is not null)
        {
            var page = (await api.Host.GetAsync(next)).ShouldBeOk();
            slugs.AddRange(page.Slugs);
            page["Link"]!.ShouldContain("rel=\"first\"");
            page["Link"]!.ShouldContain("rel=\"last\"");
            next = page.Link("next");
        }

        slugs.ShouldBeUnique();
        slugs.Count.ShouldBe((await api.ToolsAsync("")).Total);
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Members(m.Value).Prepend(m)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    [GeneratedRegex(@"^_?[a-z0-9]+(-[a-z0-9]+)*(\.json)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"kestrel|asp\.net|npgsql|postgres|entityframework|   at ", RegexOptions.IgnoreCase)]
    private static partial Regex Implementation();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")]
    private static partial Regex Moment();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex SemanticVersion();
}
