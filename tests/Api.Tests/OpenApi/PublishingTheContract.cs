using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.OpenApi;

public sealed class PublishingTheContract(GuideApi api) : IClassFixture<GuideApi>, IAsyncLifetime
{
    private const string Address = "/api/v1/openapi.json";
    private const string Committed = "docs/openapi.json";
    private const string UpdateVariable = "WEGWIJZER_UPDATE_OPENAPI";

    // Words that Dutch has not, and that no English sentence is long without.
    private static readonly Regex English = new(@"\b(the|which|where|and|of items|for each|this)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));
    private static readonly string[] AllStatuses = ["200", "304", "400", "406", "503"];
    private static readonly string[] ItemStatuses = ["308", "404", "410"];

    // What is for one person is never kept, so it never is unchanged either.
    private static readonly Dictionary<string, string[]> PersonalStatuses = new()
    {
        ["/api/v1/suggestions"] = ["201", "400", "406", "408", "409", "413", "415", "429", "503"],
        ["/api/v1/suggestions/_check"] = ["200", "400", "406", "408", "413", "415", "503"],
        ["/api/v1/suggestions/{code}"] = ["200", "308", "400", "404", "406", "503"],
    };

    private Answer document = null!;

    private IEnumerable<(string Path, JsonElement Operation)> Operations =>
        document.Json.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value)));

    public async ValueTask InitializeAsync() => document = (await api.Host.GetAsync(Address)).ShouldBeOk();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_document_served_is_the_committed_one()
    {
        var file = Repository.File(Committed);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
            await File.WriteAllTextAsync(file, string.Join('\n', Lines(document.Text)) + "\n");
        var (served, committed) = (Lines(document.Text), Lines(await File.ReadAllTextAsync(file)));
        var different = served.Zip(committed).Select((pair, i) => (Line: i + 1, Served: pair.First, Committed: pair.Second)).Where(l => l.Served != l.Committed).Take(5).ToList();
        (different.Count == 0 && served.Length == committed.Length).ShouldBeTrue(
            $"{string.Join('\n', different)}\nThe contract changed. If that is meant, run the tests of Api.Tests once with {UpdateVariable}=1 and commit {Committed}, so that the change is seen in review.");
    }

    [Fact]
    public async Task It_takes_no_parameters() => (await api.Host.GetAsync(Address + "?versie=2")).ShouldBeProblem(400).Faults.ShouldBe([("versie", "unknown-parameter")]);

    [Fact]
    public void It_is_openapi_3_1_in_json()
    {
        document.MediaType.ShouldBe("application/json");
        document.Json.GetProperty("openapi").GetString()!.ShouldStartWith("3.1.");
    }

    [Fact]
    public void It_tells_its_version_whom_to_contact_and_on_what_terms()
    {
        var info = document.Json.GetProperty("info");
        info.GetProperty("version").GetString().ShouldBe(document["API-Version"]);
        Regex.IsMatch(info.GetProperty("version").GetString()!, @"^\d+\.\d+\.\d+$", RegexOptions.None, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        foreach (var member in new[] { "name", "email", "url" })
            info.GetProperty("contact").GetProperty(member).GetString().ShouldNotBeNullOrWhiteSpace();
        info.GetProperty("termsOfService").GetString().ShouldNotBeNullOrWhiteSpace();
        info.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace();
        document.Json.GetProperty("servers").GetArrayLength().ShouldBePositive();
    }

    [Fact]
    public async Task Its_addresses_for_contact_and_terms_answer()
    {
        var info = document.Json.GetProperty("info");
        (await api.Host.GetAsync(info.GetProperty("contact").GetProperty("url").GetString()!)).ShouldBeOk();
        (await api.Host.GetAsync(info.GetProperty("termsOfService").GetString()!)).ShouldBeOk();
    }

    [Fact]
    public void Each_operation_has_a_summary_and_a_name_of_its_own()
    {
        Operations.ShouldAllBe(o => o.Operation.GetProperty("summary").GetString()!.Length > 0);
        var names = Operations.Select(o => o.Operation.GetProperty("operationId").GetString()!).ToList();
        names.ShouldBeUnique();
        names.ShouldAllBe(name => name.All(char.IsAsciiLetterOrDigit));
    }

    [Fact]
    public void Each_parameter_has_a_description_and_an_example()
    {
        var parameters = Operations.Where(o => o.Operation.TryGetProperty("parameters", out _))
            .SelectMany(o => o.Operation.GetProperty("parameters").EnumerateArray().Select(p => (o.Path, Parameter: p)))
            .ToList();
        parameters.ShouldNotBeEmpty();
        parameters.Where(p => !p.Parameter.TryGetProperty("description", out _) || !p.Parameter.TryGetProperty("example", out _))
            .Select(p => $"{p.Path}: {p.Parameter.GetProperty("name")}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Each_operation_tells_every_status_that_it_can_give()
    {
        foreach (var (path, operation) in Operations)
        {
            // /changes: a copy that was built on a history that is no more.
            var expected = PersonalStatuses.GetValueOrDefault(path)
                ?? (path.Contains('{', StringComparison.Ordinal) ? AllStatuses.Concat(ItemStatuses) : path == "/api/v1/changes" ? AllStatuses.Append("410") : AllStatuses);
            operation.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order().ShouldBe(expected.Order(), path);
        }
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var references = Members(document.Json).Where(m => m.Name == "$ref").Select(m => m.Value.GetString()!).Distinct().ToList();
        references.ShouldNotBeEmpty();
        var schemas = document.Json.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => $"#/components/schemas/{s.Name}").ToList();
        references.ShouldBeSubsetOf(schemas);
    }

    [Fact]
    public void Every_schema_is_used()
    {
        var references = Members(document.Json).Where(m => m.Name == "$ref").Select(m => m.Value.GetString()!).ToHashSet();
        document.Json.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => $"#/components/schemas/{s.Name}").Except(references).ShouldBeEmpty();
    }

    [Fact]
    public void Every_member_of_a_schema_is_described()
    {
        var members = document.Json.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .SelectMany(s => s.Value.GetProperty("properties").EnumerateObject().Select(p => (Name: $"{s.Name}.{p.Name}", p.Value)));
        members.Where(m => !m.Value.TryGetProperty("description", out var text) || string.IsNullOrWhiteSpace(text.GetString())).Select(m => m.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Its_texts_are_dutch()
    {
        var texts = Members(document.Json).Where(m => m.Name is "description" or "summary" && m.Value.ValueKind == JsonValueKind.String).Select(m => m.Value.GetString()!).ToList();
        texts.Count.ShouldBeGreaterThan(100);
        texts.Where(text => English.IsMatch(text)).ShouldBeEmpty();
    }

    [Fact]
    public void It_describes_the_routes_that_there_are_and_no_others()
    {
        var routes = api.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<TakesQuery>() is not null)
            // Without what a name must look like.
            .Select(e => $"/{string.Join('/', e.RoutePattern.PathSegments.SelectMany(segment => segment.Parts).Select(part => part is RoutePatternLiteralPart literal ? literal.Content : $"{{{((RoutePatternParameterPart)part).Name}}}"))}")
            .Order()
            .ToList();
        routes.Count.ShouldBeGreaterThan(20);
        Operations.Select(o => o.Path).Order().ShouldBe(routes);
    }

    [Fact]
    public void Every_route_under_the_api_declares_its_parameters()
    {
        var undeclared = api.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal) && e.Metadata.GetMetadata<TakesQuery>() is null);
        undeclared.Select(e => e.RoutePattern.RawText).ShouldBe([Address]);
    }

    [Fact]
    public async Task Every_example_request_is_answered()
    {
        var addresses = Requests.Operations.SelectMany(o => Requests.ByExample(o.Path, o.Operation)).ToList();
        addresses.Count.ShouldBeGreaterThan(80);
        foreach (var address in addresses)
            await api.ReadAsync(address);
    }

    [Fact]
    public void The_checker_of_answers_finds_a_member_too_many_one_too_few_and_a_wrong_type()
    {
        Should.NotThrow(() => Contract.Committed.Check(Abbreviations("""{"code":"JGZ","meaning":"Jeugdgezondheidszorg"}""")));
        Should.Throw<ShouldAssertException>(() => Contract.Committed.Check(Abbreviations("""{"code":"JGZ","meaning":"Jeugdgezondheidszorg","more":1}""")));
        Should.Throw<ShouldAssertException>(() => Contract.Committed.Check(Abbreviations("""{"code":"JGZ"}""")));
        Should.Throw<ShouldAssertException>(() => Contract.Committed.Check(Abbreviations("""{"code":"JGZ","meaning":null}""")));
    }

    private static Answer Abbreviations(string item) => new(
        "GET",
        "/api/v1/abbreviations",
        System.Net.HttpStatusCode.OK,
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" },
        System.Text.Encoding.UTF8.GetBytes("""
            {"items":[ITEM],"page":{"number":1,"size":100,"totalItems":1,"totalPages":1},"groups":null,"general":null,"facets":null,"notes":[],"relaxations":[],"didYouMean":null,"degraded":false,
             "_links":{"self":{"href":"/"},"first":{"href":"/"},"prev":null,"next":null,"last":{"href":"/"},"suggest":null,"terms":{"href":"/"},"disclaimer":{"href":"/"}}}
            """.Replace("ITEM", item, StringComparison.Ordinal)));

    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Members(m.Value).Prepend(m)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');
}
