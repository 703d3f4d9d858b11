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
    public static ContentItem ATool(string slug, Action<JsonObject>? change = null) =>
        Changed(
            ContentKind.Tool,
            $$"""
            {"slug":"{{slug}}","title":"Hulpmiddel {{slug}}","description":"Een hulpmiddel.","kind":"richtlijn","url":"https://www.example.nl/{{slug}}",
             "placements":[{"step":"signalen-opmerken","setting":"jgz","position":1,"label":"Kaart","purpose":"Kijk hiernaar."}]}
            """,
            change);

    public static ContentItem ASignalCategory(string slug = "ik-zie") =>
        Item(ContentKind.SignalCategory, $$"""{"slug":"{{slug}}","name":"Categorie {{slug}}","step":"signalen-opmerken","setting":"jgz","position":1}""");

    public static ContentItem ASignalGroup(string slug = "gedrag", string setting = "jgz", int position = 1, string? category = null) =>
        Item(ContentKind.SignalGroup, $$"""{"slug":"{{slug}}","name":"Groep {{slug}}","step":"signalen-opmerken","setting":"{{setting}}","position":{{position}},"category":{{Text(category)}}}""");

    public static ContentItem ASignal(string slug = "druk", Action<JsonObject>? change = null) =>
        Changed(ContentKind.Signal, $$"""{"slug":"{{slug}}","title":"Signaal {{slug}}","explanation":"Je merkt het.","group":"gedrag","position":1}""", change);

    public static ContentItem AConversationSection(string slug = "vertrouwen", string setting = "jgz") =>
        Item(ContentKind.ConversationSection, $$"""{"slug":"{{slug}}","name":"Onderdeel {{slug}}","step":"signalen-opmerken","setting":"{{setting}}","position":1}""");

    public static ContentItem AConversationTip(string slug = "luister", Action<JsonObject>? change = null) =>
        Changed(ContentKind.ConversationTip, $$"""{"slug":"{{slug}}","title":"Tip {{slug}}","examples":["Hoe gaat het?"],"section":"vertrouwen","position":1}""", change);

    public static ContentItem AFactor(string slug = "stress", Action<JsonObject>? change = null) =>
        Changed(
            ContentKind.Factor,
            $$"""{"slug":"{{slug}}","title":"Factor {{slug}}","kind":"risk","domain":"jeugdige","step":"signalen-opmerken","setting":"jgz","position":1}""",
            change);

    public static ContentItem AGuidance(string slug = "uitleg", string body = "Een uitleg.", string setting = "jgz") =>
        Item(
            ContentKind.Guidance,
            $$"""{"slug":"{{slug}}","title":"Uitleg {{slug}}","body":{{Text(body)}},"step":"signalen-opmerken","setting":"{{setting}}","position":1}""");

    public static ContentItem AnAbbreviation(string slug = "vt") =>
        Item(ContentKind.Abbreviation, $$"""{"slug":"{{slug}}","code":"{{slug.ToUpperInvariant()}}","meaning":"Betekenis van {{slug}}","position":1}""");

    public static ContentItem AnAdviceLine(string slug = "veilig-thuis") =>
        Item(ContentKind.AdviceLine, $$"""{"slug":"{{slug}}","name":"Lijn {{slug}}","phone":"0800 2000","position":1}""");

    public static ContentItem APage(string slug = "doel", string body = "Waar de wegwijzer voor is.") =>
        Item(ContentKind.Page, $$"""{"slug":"{{slug}}","title":"Pagina {{slug}}","body":{{Text(body)}},"position":1}""");

    /// <summary>An item of a kind, whichever.</summary>
    public static ContentItem AnyOf(ContentKind kind) => AllKinds().Single(item => item.Kind == kind);

    /// <summary>One item of every kind.</summary>
    public static IReadOnlyList<ContentItem> AllKinds() =>
    [
        APhase(), AStep(), ASetting("alle-settings", 1, general: true), ASituation("armoede"), AnOrganisation("nji"), AToolKind(), ATool("kaart"), ASignalCategory(), ASignalGroup(),
        ASignal(), AConversationSection(), AConversationTip(), AFactor(), AGuidance(), AnAbbreviation(), AnAdviceLine(), APage(),
    ];

    /// <summary>The smallest guide that a tool can stand in.</summary>
    public static IReadOnlyList<ContentItem> ASmallGuide(params IEnumerable<ContentItem> more) =>
        [APhase(), AStep(), ASetting("alle-settings", 1, general: true), ASetting(), AToolKind(), .. more];

    public static Bundle ABundle(params IEnumerable<ContentItem> items) => Bundle.Create([.. items]).Value;

    public static ContentItem Item(ContentKind kind, string json) => ContentItem.Read(kind, json).Value;

    private static ContentItem Changed(ContentKind kind, string json, Action<JsonObject>? change)
    {
        var item = JsonNode.Parse(json)!.AsObject();
        change?.Invoke(item);
        return Item(kind, item.ToJsonString());
    }

    private static string Text(string? text) => text is null ? "null" : JsonValue.Create(text).ToJsonString();
}
