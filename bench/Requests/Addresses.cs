using System.Text;
using System.Text.Json;

namespace Wegwijzer.Requests;

/// <summary>Addresses of filtered lists, always the same ones in the same order, of which none occurs twice.</summary>
internal sealed class Addresses
{
    private const int Seed = 4;

    // Words of the guide that are no name of a situation: those the Api knows synonyms of, which the statement it is held against does not.
    private static readonly string[] Words =
    [
        "ouders", "gesprek", "school", "veiligheid", "signalen", "hulp", "zorgen", "gezin", "opvoeding", "leerling", "stress", "gedrag", "thuis", "vragen", "samenwerken", "praten", "steun",
        "pesten", "verdriet", "angst", "slapen", "geld", "ruzie", "spelen", "verlies", "rouw", "taal", "voorbeeld", "kaart", "collega", "besluit", "vertrouwen", "luisteren", "ontwikkeling",
    ];

    private readonly Random random = new(Seed);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> values;

    private Addresses(Dictionary<string, string[]> values) => this.values = values;

    public static async Task<Addresses> OfAsync(Client api)
    {
        var vocabulary = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["age"] = [.. Enumerable.Range(0, 19).Select(age => $"{age}"), "prenatal"] };
        foreach (var (parameter, list) in (IEnumerable<(string, string)>)
            [("step", "steps"), ("phase", "phases"), ("setting", "settings"), ("situation", "situations"), ("kind", "tool-kinds"), ("organisation", "organisations")])
        {
            using var json = JsonDocument.Parse((await api.AskOneAsync(Client.Get($"/api/v1/{list}"))).Body);
            vocabulary[parameter] = [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
        }

        return new Addresses(vocabulary);
    }

    /// <summary>The next one: as portals ask, mostly for a setting with a situation or an age, and sometimes for several values or a later page.</summary>
    public string Next()
    {
        while (true)
        {
            var query = new StringBuilder("/tools");
            Maybe(query, "step", 35);
            Maybe(query, "phase", 10);
            Maybe(query, "setting", 75);
            Maybe(query, "situation", 60);
            Maybe(query, "age", 55);
            Maybe(query, "kind", 15);
            Maybe(query, "organisation", 10);
            if (random.Next(100) < 20)
                Add(query, "page", $"{random.Next(2, 4)}");
            if (random.Next(100) < 20)
                Add(query, "pageSize", $"{random.Next(5, 31)}");
            if (given.Add(query.ToString()))
                return query.ToString();
        }
    }

    /// <summary>The next search: a word or two, as somebody types them, and sometimes a later page.</summary>
    public string NextSearch()
    {
        while (true)
        {
            var words = Words[random.Next(Words.Length)] + (random.Next(100) < 70 ? "+" + Words[random.Next(Words.Length)] : "");
            var address = $"/search?q={words}&page={(random.Next(100) < 80 ? 1 : random.Next(2, 5))}&pageSize={random.Next(5, 31)}";
            if (given.Add(address))
                return address;
        }
    }

    private void Maybe(StringBuilder query, string parameter, int chance)
    {
        if (random.Next(100) >= chance)
            return;
        var first = random.Next(values[parameter].Length);
        Add(query, parameter, values[parameter][first]);
        if (random.Next(100) < 25 && random.Next(values[parameter].Length) is var second && second != first)
            Add(query, parameter, values[parameter][second]);
    }

    private static void Add(StringBuilder query, string parameter, string value) => query.Append(query.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(parameter).Append('=').Append(value);
}
