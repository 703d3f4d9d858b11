using System.Text.Json.Nodes;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Testing;

/// <summary>Readable builders: a whole, right item with only what the test is about said.</summary>
public static class Given
{
    public static readonly Actor Redacteur = new("anna", "Anna", Role.Redacteur);
    public static readonly Actor Eindredacteur = new("bert", "Bert", Role.Eindredacteur);
    public static readonly Actor Beheerder = new("carla", "Carla", Role.Beheerder);

    public static ContentItem APhase(string slug = "herkennen", int number = 1) =>
        Item(ContentKind.Phase, $$"""{"slug":"{{slug}}","name":"Fase {{slug}}","number":{{number}},"colour":"roze","introduction":"Een fase."}""");

    public static ContentItem AStep(string slug = "signalen-opmerken", int number = 1, string phase = "herkennen") =>
        Item(ContentKind.Step, $$"""{"slug":"{{slug}}","name":"Stap {{slug}}","number":{{number}},"phase":"{{phase}}","introduction":"Een stap."}""");

    public static ContentItem ASetting(string slug = "jgz", int position = 2, bool general = false) =>
        Item(ContentKind.Setting, $$"""{"slug":"{{slug}}","name":"Setting {{slug}}","position":{{position}},"general":{{(general ? "true" : "false")}},"description":"Een setting."}""");

    public static ContentItem ASituation(string slug, params string[] parents) =>
        Item(ContentKind.Situation, $$"""{"slug":"{{slug}}","name":"Situatie {{slug}}","parents":[{{string.Join(",", parents.Select(p => $"\"{p}\""))}}]}""");

    public static ContentItem AnOrganisation(string slug) => Item(ContentKind.Organisation, $$"""{"slug":"{{slug}}","name":"Organisatie {{slug}}"}""");

    public static ContentItem AToolKind(string slug = "richtlijn") => Item(ContentKind.ToolKind, $$"""{"slug":"{{slug}}","name":"Soort {{slug}}"}""");

    /// <summary>A tool with one placement; <paramref name="change"/> says what is different.</summary>
    public static ContentItem ATool(string slug, Action<JsonObject>? change = null)
    {
        var json = JsonNode.Parse(
            $$"""
            {"slug":"{{slug}}","title":"Hulpmiddel {{slug}}","description":"Een hulpmiddel.","kind":"richtlijn","url":"https://www.example.nl/{{slug}}",
             "placements":[{"step":"signalen-opmerken","setting":"jgz","position":1,"label":"Kaart","purpose":"Kijk hiernaar."}]}
            """)!.AsObject();
        change?.Invoke(json);
        return Item(ContentKind.Tool, json.ToJsonString());
    }

    /// <summary>The smallest guide that a tool can stand in.</summary>
    public static IReadOnlyList<ContentItem> ASmallGuide(params IEnumerable<ContentItem> more) =>
        [APhase(), AStep(), ASetting("alle-settings", 1, general: true), ASetting(), AToolKind(), .. more];

    public static Bundle ABundle(params IEnumerable<ContentItem> items) => Bundle.Create([.. items]).Value;

    public static ContentItem Item(ContentKind kind, string json) => ContentItem.Read(kind, json).Value;
}
