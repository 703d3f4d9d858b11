using System.Text.Json.Nodes;
using CsCheck;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Domain.Tests.Content;

/// <summary>What a member may hold, told once more, apart from the code that reads it.</summary>
/// <param name="Valid">Right values.</param>
/// <param name="Wrong">Wrong values, each with where in the member the fault must be found.</param>
/// <param name="WhenAbsent">What the canonical form says where the member is absent.</param>
internal sealed record Member(string Name, bool Required, Gen<JsonNode?> Valid, IReadOnlyList<(string Json, string At)> Wrong, string WhenAbsent = "null");

/// <summary>The members of every kind.</summary>
internal static class Format
{
    private static readonly Dictionary<ContentKind, Member[]> ByKind = new()
    {
        [ContentKind.Phase] =
        [
            Text("name", Phase.MaxName), Number("number", Phase.MaxNumber), Choice("colour", "roze", "blauw", "groen"), Markdown("introduction"),
            Objects("sources", 200, 0, Text("title", LiteratureSource.MaxTitle), Address()), Page(),
        ],
        [ContentKind.Step] = [Text("name", Step.MaxName), Number("number", Step.MaxNumber), Slug("phase"), Markdown("introduction"), Page()],
        [ContentKind.Setting] =
        [
            Text("name", Setting.MaxName), Number("position", Setting.MaxPosition), Flag("general"), Text("description", Setting.MaxDescription), Texts("professions", Setting.MaxName, 50), Page(),
        ],
        [ContentKind.Situation] = [Text("name", Situation.MaxName), Text("description", Situation.MaxDescription, required: false), Texts("synonyms", Situation.MaxName, 50), Slugs("parents")],
        [ContentKind.Organisation] = [Text("name", Organisation.MaxName), Texts("synonyms", Organisation.MaxName, 50), Address()],
        [ContentKind.ToolKind] = [Text("name", ToolKind.MaxName)],
        [ContentKind.Tool] =
        [
            Text("title", Tool.MaxTitle), Text("description", Tool.MaxDescription), Slug("kind"), Slugs("organisations", Tool.MaxOrganisations), Address(), Slugs("situations"), Age(),
            Objects("placements", Tool.MaxPlacements, 1, Placement()) with { Required = true },
        ],
        [ContentKind.SignalCategory] = [Text("name", SignalCategory.MaxName), .. Place(SignalCategory.MaxPosition)],
        [ContentKind.SignalGroup] = [Text("name", SignalCategory.MaxName), .. Place(SignalCategory.MaxPosition), Slug("category", required: false), Page()],
        [ContentKind.Signal] =
        [
            Text("title", Signal.MaxTitle), Text("explanation", Signal.MaxExplanation), Slug("group"), Slugs("situations"), Age(), Number("position", Signal.MaxPosition), Page(),
        ],
        [ContentKind.ConversationSection] = [Text("name", ConversationSection.MaxName), Markdown("introduction", required: false), .. Place(ConversationSection.MaxPosition), Page()],
        [ContentKind.ConversationTip] =
        [
            Text("title", ConversationTip.MaxTitle), Text("explanation", ConversationTip.MaxExplanation, required: false),
            Texts("examples", ConversationTip.MaxExample, ConversationTip.MaxExamples), Slug("section"), Slugs("situations"), Age(), Number("position", ConversationTip.MaxPosition), Page(),
        ],
        [ContentKind.Factor] =
        [
            Text("title", Factor.MaxTitle), Text("explanation", Factor.MaxExplanation, required: false), Choice("kind", "risk", "protective"),
            Choice("domain", "jeugdige", "ouders-gezin", "overkoepelend"), .. Place(Factor.MaxPosition), Slugs("situations"), Age(), Page(),
        ],
        [ContentKind.Guidance] = [Text("title", GuidanceSection.MaxTitle), Markdown("body"), .. Place(GuidanceSection.MaxPosition), Page()],
        [ContentKind.Abbreviation] = [Text("code", Abbreviation.MaxCode), Text("meaning", Abbreviation.MaxMeaning), Number("position", Abbreviation.MaxPosition)],
        [ContentKind.AdviceLine] =
        [
            Text("name", AdviceLine.MaxName), Phone(), Address(), Text("note", AdviceLine.MaxNote, required: false), Number("position", AdviceLine.MaxPosition),
        ],
        [ContentKind.Page] = [Text("title", Domain.Pages.Page.MaxTitle), Markdown("body"), Number("position", Domain.Pages.Page.MaxPosition), Page()],
    };

    /// <summary>The kinds by name, for theories.</summary>
    public static TheoryData<string> Kinds => [.. ContentKind.All.Select(kind => kind.Name)];

    public static IReadOnlyList<Member> Of(ContentKind kind) => [Slug("slug"), .. ByKind[kind]];

    /// <summary>A right item of this kind, every member said.</summary>
    public static Gen<JsonObject> Full(ContentKind kind) => All(Of(kind)).Where(json => HoldsTogether(kind, json));

    /// <summary>A right item of this kind, some of its optional members left out.</summary>
    public static Gen<JsonObject> Some(ContentKind kind) =>
        Gen.Select(Full(kind), Gen.Bool.Array[Of(kind).Count], (json, left) =>
        {
            foreach (var (member, leave) in Of(kind).Zip(left).Where(m => m.Second && !m.First.Required))
                json.Remove(member.Name);
            return json;
        });

    private static Gen<JsonObject> All(IReadOnlyList<Member> members) =>
        members.Aggregate(Gen.Int.Select(_ => new JsonObject()), (gen, member) => Gen.Select(gen, member.Valid, (json, value) =>
        {
            json[member.Name] = value;
            return json;
        }));

    // What a table of members can't say: a situation is not its own parent, and a place is taken once.
    private static bool HoldsTogether(ContentKind kind, JsonObject json) =>
        (kind != ContentKind.Situation || !json["parents"]!.AsArray().Any(p => p!.GetValue<string>() == json["slug"]!.GetValue<string>()))
        && (kind != ContentKind.Tool || json["placements"]!.AsArray().Select(p => (p!["step"]!.ToString(), p["setting"]!.ToString(), p["position"]!.ToString())).Distinct().Count()
            == json["placements"]!.AsArray().Count);

    private static Member[] Placement() =>
    [
        .. Place(Domain.Tools.Placement.MaxPosition), Text("label", Domain.Tools.Placement.MaxLabel), Text("purpose", Domain.Tools.Placement.MaxPurpose),
        new Member("pages", false, Gen.Int[1, 5000].Select(page => (JsonNode?)$"{page} & {page + 2}-{page + 9}"), [("\"9-4\"", ""), ("12", ""), ("\"\"", ""), ("[]", "")]),
        Number("meldcodeStep", 5, required: false), Slugs("situations"), Age(), Page(),
    ];

    private static Member[] Place(int highest) => [Slug("step"), Slug("setting"), Number("position", highest)];

    private static Member Page() => Number("sourcePage", 9999, required: false);

    private static Member Slug(string name, bool required = true) => new(name, required, SlugNode(), [("\"Geen Slug\"", ""), ("\"\"", ""), ("7", ""), ("[]", ""), ("\"\\ud800\"", "")]);

    private static Member Slugs(string name, int most = 50) => new(
        name,
        false,
        Tests.Content.Texts.Slug.HashSet[0, Math.Min(most, 4)].Select(slugs => (JsonNode?)new JsonArray([.. slugs.Select(s => (JsonNode?)s)])),
        [("[\"goed\",\"Fout Slug\"]", "[1]"), ("[\"twee\",\"twee\"]", ""), ("\"geen-lijst\"", ""), ("{}", ""), ("[null]", "[0]"), ("[7]", "[0]"), (ListOf(most + 1), "")],
        "[]");

    private static Member Text(string name, int longest, bool required = true) => new(
        name,
        required,
        longest < 40 ? Tests.Content.Texts.Slug.Select(slug => (JsonNode?)slug[..Math.Min(slug.Length, longest)]) : Tests.Content.Texts.Title.Select(text => (JsonNode?)text),
        [
            ($"\"{new string('a', longest + 1)}\"", ""), ("\"\"", ""), ("\"  \"", ""), ("\"voor \"", ""), ("\" na\"", ""), ("\"twee\\nregels\"", ""), ("\"bel\\u0007\"", ""),
            ("\"wis\\u007f\"", ""), ("\"half \\ud800 teken\"", ""), ("7", ""), ("true", ""), ("[]", ""), ("{}", ""),
        ]);

    private static Member Texts(string name, int longest, int most) => new(
        name,
        false,
        Tests.Content.Texts.Title.HashSet[0, 4].Select(texts => (JsonNode?)new JsonArray([.. texts.Select(t => (JsonNode?)t)])),
        [
            ($"[\"goed\",\"{new string('a', longest + 1)}\"]", "[1]"), ("[\"\"]", "[0]"), ("[\"twee\",\"twee\"]", ""), ("\"geen lijst\"", ""), ("[7]", "[0]"), ("[\"a\\nb\"]", "[0]"), (ListOf(most + 1), ""),
        ],
        "[]");

    private static Member Markdown(string name, bool required = true) => new(
        name,
        required,
        Gen.Select(Tests.Content.Texts.Title, Tests.Content.Texts.Slug, (text, slug) => (JsonNode?)$"{text}\n\n- [zie](wegwijzer:tool/{slug}) en [stap](wegwijzer:step/{slug}/jgz)\n"),
        [
            ("\"\"", ""), ("\" \\n\"", ""), ("\"een\\ttab\"", ""), ("\"een\\r\\nregel\"", ""), ("7", ""), ("\"[x](wegwijzer:onbekend/iets)\"", ""), ("\"[x](wegwijzer:tool)\"", ""),
            ("\"[x](wegwijzer:tool/a/b)\"", ""), ("\"[x](wegwijzer:tool/Fout)\"", ""), ("\"[x](wegwijzer:step/a/b/c)\"", ""), ("\"[x](wegwijzer:)\"", ""),
            ($"\"{new string('a', Domain.Common.Markdown.MaxLength + 1)}\"", ""),
        ]);

    private static Member Address() => new(
        "url", false, Tests.Content.Texts.Slug.Select(slug => (JsonNode?)$"https://www.example.nl/{slug}"), [("\"www.example.nl\"", ""), ("\"javascript:alert(1)\"", ""), ("\"\"", ""), ("7", "")]);

    private static Member Phone() => new(
        "phone", true, Gen.Int[1000, 9_999_999].Select(number => (JsonNode?)$"0800 {number}"),
        [("\"0800 BEL\"", ""), ("\"(030) 123\"", ""), ("\"٠٨٠٠\"", ""), ($"\"{new string('0', AdviceLine.MaxPhone + 1)}\"", ""), ("\"\"", ""), ("112", "")]);

    private static Member Number(string name, int most, bool required = true) => new(
        name, required, Gen.Int[1, most].Select(number => (JsonNode?)number),
        [("0", ""), ("-1", ""), ($"{most + 1}", ""), ("1.5", ""), ("1.0", ""), ("1e1", ""), ("\"1\"", ""), ("true", ""), ("99999999999999999999", ""), ("[1]", "")]);

    private static Member Flag(string name) => new(name, false, Gen.Bool.Select(flag => (JsonNode?)flag), [("\"true\"", ""), ("1", ""), ("[]", "")], "false");

    private static Member Choice(string name, params string[] words) => new(
        name, true, Gen.OneOf(words).Select(word => (JsonNode?)word), [("\"iets-anders\"", ""), ($"\"{words[0].ToUpperInvariant()}\"", ""), ("\"\"", ""), ("0", ""), ("[]", "")]);

    private static Member Age() => new(
        "age",
        false,
        Gen.OneOf<JsonNode?>(
            Gen.Select(Gen.Int[0, 60], Gen.Int[60, 120].Nullable(), (from, to) => (JsonNode?)AgeNode(from, to, false)),
            Gen.Int[0, 120].Nullable().Select(to => (JsonNode?)AgeNode(0, to, true)),
            Gen.Int.Select(_ => (JsonNode?)AgeNode(null, null, true))),
        [
            ("""{"from":9,"to":4}""", ""), ("{}", ""), ("""{"from":null,"to":4}""", ""), ("""{"from":1,"prenatal":true}""", ""), ("""{"from":-1}""", ".from"), ("""{"from":0,"to":121}""", ".to"),
            ("""{"from":0,"prenatal":"ja"}""", ".prenatal"), ("""{"from":0,"tot":4}""", ".tot"), ("\"0-4\"", ""), ("4", ""), ("[]", ""),
        ]);

    private static Member Objects(string name, int most, int least, params Member[] members) => new(
        name,
        false,
        All(members).Array[least, 3].Select(objects => (JsonNode?)new JsonArray([.. objects])),
        [
            ("{}", ""), ("\"geen lijst\"", ""), ("[7]", "[0]"), ("[null]", "[0]"), ("[[]]", "[0]"), ("""[{"vreemd":1}]""", "[0].vreemd"),
            ($"[{string.Join(',', Enumerable.Repeat("{}", most + 1))}]", ""),
            .. members.SelectMany(member => member.Wrong.Select(wrong => ($"[{{\"{member.Name}\":{wrong.Json}}}]", $"[0].{member.Name}{wrong.At}"))),
        ],
        "[]");

    private static Gen<JsonNode?> SlugNode() => Tests.Content.Texts.Slug.Select(slug => (JsonNode?)slug);

    private static JsonObject AgeNode(int? from, int? to, bool prenatal) => new() { ["from"] = from, ["to"] = to, ["prenatal"] = prenatal };

    private static string ListOf(int length) => $"[{string.Join(',', Enumerable.Range(1, length).Select(number => $"\"nr-{number}\""))}]";
}
