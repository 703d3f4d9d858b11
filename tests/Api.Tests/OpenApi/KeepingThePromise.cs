using System.Text.Json;
using System.Text.Json.Nodes;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.OpenApi;

/// <summary>The contract may grow, and may break only in a new major version: it is held to the document of the last release.</summary>
public sealed class KeepingThePromise
{
    private const string Tools = "/api/v1/tools";

    private static readonly string Current = File.ReadAllText(Repository.File("docs/openapi.json"));

    [Fact]
    public void What_was_released_still_holds()
    {
        var released = Read(File.ReadAllText(Repository.File("docs/openapi-released.json")));
        if (Major(Read(Current)) > Major(released))
            return;
        BreakingChanges.Between(released, Read(Current)).ShouldBeEmpty("This breaks who built on the last release. Keep it, or make it a new major version beside the old one.");
    }

    [Fact]
    public void A_document_breaks_nothing_of_itself() => BreakingChanges.Between(Read(Current), Read(Current)).ShouldBeEmpty();

    [Fact]
    public void Something_more_breaks_nobody()
    {
        BreakingChanges.Between(Read(Current), Changed(d => d["paths"]!["/api/v1/more"] = d["paths"]![Tools]!.DeepClone())).ShouldBeEmpty();
        BreakingChanges.Between(Read(Current), Changed(d => d["components"]!["schemas"]!["Tool"]!["properties"]!["more"] = new JsonObject { ["type"] = "string" })).ShouldBeEmpty();
        BreakingChanges.Between(Read(Current), Changed(d => Parameters(d).Add(new JsonObject { ["name"] = "more", ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } }))).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_or_method_that_goes_breaks_somebody()
    {
        BreakingChanges.Between(Read(Current), Changed(d => d["paths"]!.AsObject().Remove(Tools))).ShouldBe([$"GET {Tools} is gone"]);
        BreakingChanges.Between(Read(Current), Changed(d => d["paths"]![Tools]!.AsObject().Remove("get"))).ShouldBe([$"GET {Tools} is gone"]);
    }

    [Fact]
    public void A_parameter_that_goes_or_takes_less_breaks_somebody()
    {
        BreakingChanges.Between(Read(Current), Changed(d => Parameters(d).RemoveAt(0))).Count.ShouldBe(1);
        BreakingChanges.Between(Read(Current), Changed(d => Schema(d, "pageSize")["maximum"] = 50)).Count.ShouldBe(1);
        BreakingChanges.Between(Read(Current), Changed(d => Schema(d, "pageSize")["default"] = 10)).Count.ShouldBe(1);
        BreakingChanges.Between(Read(Current), Changed(d => Schema(d, "sort")["enum"]!.AsArray().RemoveAt(0))).Count.ShouldBe(1);
        BreakingChanges.Between(Read(Current), Changed(d => Parameter(d, "step")["required"] = true)).Count.ShouldBe(1);
        BreakingChanges.Between(Read(Current), Changed(d => Parameters(d).Add(new JsonObject { ["name"] = "more", ["in"] = "query", ["required"] = true, ["schema"] = new JsonObject() }))).Count.ShouldBe(1);
    }

    [Fact]
    public void An_answer_that_promises_less_breaks_somebody()
    {
        BreakingChanges.Between(Read(Current), Changed(d => Members(d).Remove("title"))).ShouldContain(change => change.EndsWith(".title is gone", StringComparison.Ordinal));
        BreakingChanges.Between(Read(Current), Changed(d => d["components"]!["schemas"]!["Tool"]!["required"]!.AsArray().RemoveAt(0))).ShouldContain(change => change.EndsWith("need no longer be there", StringComparison.Ordinal));
        BreakingChanges.Between(Read(Current), Changed(d => Members(d)["title"]!["type"] = new JsonArray("string", "null"))).ShouldContain(change => change.Contains("null|string instead of string", StringComparison.Ordinal));
        BreakingChanges.Between(Read(Current), Changed(d => Members(d)["title"]!["type"] = "integer")).ShouldContain(change => change.Contains("integer instead of string", StringComparison.Ordinal));
        BreakingChanges.Between(Read(Current), Changed(d => d["paths"]![Tools]!["get"]!["responses"]!.AsObject().Remove("304"))).ShouldBe([$"GET {Tools} no longer tells of status 304"]);
    }

    private static JsonArray Parameters(JsonObject document) => document["paths"]![Tools]!["get"]!["parameters"]!.AsArray();

    private static JsonObject Parameter(JsonObject document, string name) => Parameters(document).Single(p => p!["name"]!.GetValue<string>() == name)!.AsObject();

    private static JsonObject Schema(JsonObject document, string parameter) => Parameter(document, parameter)["schema"]!.AsObject();

    private static JsonObject Members(JsonObject document) => document["components"]!["schemas"]!["Tool"]!["properties"]!.AsObject();

    private static int Major(JsonElement document) =>
        int.Parse(document.GetProperty("info").GetProperty("version").GetString()!.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement Changed(Action<JsonObject> change)
    {
        var document = JsonNode.Parse(Current)!.AsObject();
        change(document);
        return Read(document.ToJsonString());
    }

    private static JsonElement Read(string document) => JsonDocument.Parse(document).RootElement;
}
