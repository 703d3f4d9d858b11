using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wegwijzer.Requests;

/// <summary>
/// Writes a content folder with the guide's own content and many more tools, always the same ones: spread over steps, settings, situations
/// and ages about as the guide's own tools are. Loading it is then left to the product.
/// </summary>
internal sealed class GeneratedGuide
{
    private const int Seed = 20261127;

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Of 149 tools with 215 places: 115 have one place, 21 two, 13 three to five; two of three name a situation, one of five an age.
    private static readonly (string Setting, int Weight)[] Settings =
        [("alle-settings", 56), ("onderwijs-kinderopvang", 25), ("jgz", 13), ("wijk", 4), ("eerstelijn", 2)];

    private static readonly (int Places, int Weight)[] Places = [(1, 77), (2, 14), (3, 3), (4, 3), (5, 3)];
    private static readonly (int? From, int? To)[] Ages = [(0, 4), (4, 12), (12, 18), (0, 18), (0, 12), (6, 12), (16, 23), (0, null), (2, 6)];

    private static readonly string[] Sentences =
    [
        "Je vindt hier wat je kunt zien bij een kind dat meer vraagt dan anders.",
        "De kaart zet op een rij wat je kunt vragen en wat je beter laat.",
        "Met voorbeelden uit de praktijk, en een korte lijst om mee te nemen naar het gesprek.",
        "Gemaakt met ouders en professionals; elke vraag staat in gewone taal.",
        "Je leest stap voor stap wat je doet als je je zorgen maakt, en wie je erbij haalt.",
        "Ook geschikt om samen met een collega door te nemen voor je een besluit neemt.",
        "Na een half uur weet je waar je op let en wat je vastlegt.",
    ];

    private static readonly string[] Purposes =
    [
        "Gebruik dit om te ordenen wat je ziet en hoort.", "Bereid er het gesprek met de ouders mee voor.", "Zo kies je samen een volgende stap die past.",
        "Kijk hiermee of er meer aan de hand is dan je dacht.", "Neem dit door met een collega die het kind ook kent.",
    ];

    private readonly Random random = new(Seed);
    private readonly string[] steps;
    private readonly string[] situations;
    private readonly string[] organisations;
    private readonly string[] kinds;

    private GeneratedGuide(string content) =>
        (steps, situations, organisations, kinds) = (Slugs(content, "steps"), Slugs(content, "situations"), Slugs(content, "organisations"), Slugs(content, "tool-kinds"));

    public static void Write(string content, string target, int count)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(content, "*.json"))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        var guide = new GeneratedGuide(content);
        using var tools = new StreamWriter(Path.Combine(target, "tools.json"));
        tools.Write("{\"items\":[");
        foreach (var own in JsonNode.Parse(File.ReadAllText(Path.Combine(content, "tools.json")))!["items"]!.AsArray())
        {
            tools.Write(own!.ToJsonString(Format));
            tools.Write(",\n");
        }

        for (var i = 1; i <= count; i++)
        {
            tools.Write(guide.Tool(i).ToJsonString(Format));
            tools.Write(i < count ? ",\n" : "]}\n");
        }
    }

    private JsonObject Tool(int number)
    {
        var kind = Pick(kinds);
        return new JsonObject
        {
            ["slug"] = $"{kind}-{Pick(situations)}-{number}",
            ["title"] = $"{Capital(kind)} {Pick(situations).Replace('-', ' ')}, deel {number}",
            ["description"] = string.Join(' ', Some(random.Next(2, 4), Sentences)),
            ["kind"] = kind,
            ["organisations"] = Array(Some(random.Next(100) switch { < 20 => 0, < 90 => 1, _ => 2 }, organisations)),
            ["url"] = random.Next(100) < 90 ? $"https://www.example.nl/hulpmiddelen/{kind}/{number}{(random.Next(3) == 0 ? ".pdf" : "")}" : null,
            ["situations"] = Array(Some(random.Next(100) switch { < 33 => 0, < 80 => 1, < 95 => 2, _ => 3 }, situations)),
            ["age"] = random.Next(100) < 21 ? Age() : null,
            ["placements"] = new JsonArray([.. Placements()]),
        };
    }

    private IEnumerable<JsonNode?> Placements()
    {
        var taken = new HashSet<(string, string, int)>();
        for (var left = Weighed(Places); left > 0;)
        {
            var (step, setting, position) = (Pick(steps), Weighed(Settings), random.Next(1, 501));
            if (!taken.Add((step, setting, position)))
                continue;
            left--;
            yield return new JsonObject
            {
                ["step"] = step,
                ["setting"] = setting,
                ["position"] = position,
                ["label"] = random.Next(2) == 0 ? "Kaart" : "Handreiking voor het gesprek",
                ["purpose"] = Pick(Purposes),
                ["pages"] = random.Next(10) == 0 ? $"{random.Next(2, 40)}-{random.Next(40, 60)}" : null,
                ["situations"] = random.Next(20) == 0 ? Array(Some(1, situations)) : null,
                ["age"] = random.Next(20) == 0 ? Age() : null,
                ["sourcePage"] = random.Next(20, 190),
            };
        }
    }

    private JsonObject Age()
    {
        var (from, to) = Pick(Ages);
        return new JsonObject { ["from"] = from, ["to"] = to, ["prenatal"] = from == 0 && random.Next(4) == 0 };
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private string[] Some(int number, IReadOnlyList<string> from) => [.. Enumerable.Range(0, number).Select(_ => Pick(from)).Distinct(StringComparer.Ordinal)];

    private T Weighed<T>((T Value, int Weight)[] from)
    {
        var left = random.Next(from.Sum(f => f.Weight));
        return from.First(f => (left -= f.Weight) < 0).Value;
    }

    private static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode?)value)]);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');

    private static string[] Slugs(string content, string kind) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(content, $"{kind}.json")))!["items"]!.AsArray().Select(item => item!["slug"]!.GetValue<string>())];
}
