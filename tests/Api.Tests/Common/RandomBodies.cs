using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>Makes JSON from a schema of the document: mostly what it asks for, with something wrong here and there, and sometimes no JSON at all.</summary>
#pragma warning disable CA5394 // Not for secrets.
internal sealed class RandomBodies(Random random, JsonElement document)
{
    private static readonly string[] Pieces =
    [
        "jgz", "armoede", "none", "6", "prenatal", "0", "-0", "120", "121", "1e9", "NaN", "true", "false", "title", "-updatedAt", "risk", "'", "\"", "\\", "/", "..", ";", "--", "<b>", "%", "%%", "%0", "%00", "%0a", "%7f",
        "%c3%a9", "%C3", "%F0%9F%92%A9", "%EF%BF%BE", "%E2%80%8B", "%2526", "+", "*", "{}", "[]", "()", "|", "^", "$", "~", "é", "ж", "中", "\u202e", "a\u0301", "🧭", "sputovamo", "MA", "eyJ", "0|",
    ];

    // What a guard against personal data looks at, and what passes it; with what breaks programs that read text.
    private static readonly string[] Phrases =
    [
        "Ik mis een hulpmiddel", "over schulden", "de link werkt niet", "123456782", "BSN 111222333", "geboren op 1-2-2015", "06-12345678", "+31 6 12345678", "jan@voorbeeld.nl", "info@voorbeeld.nl", "1234 AB 12",
        "bel 0800 2000", "Pietje de Vries uit groep 4", "durft niet naar huis", "wordt nu geslagen", "https://www.voorbeeld.nl/pagina?x=1#y", "javascript:alert(1)", "ftp://voorbeeld.nl", "http://127.0.0.1/", "//voorbeeld.nl",
        "\n", "\r\n", "\t", "\u0000", "\u0007", "\u200b", "\u202e", "\ufeff", "\uffff", "a\u0301", "🧭", "中", "é", "' OR 1=1 --", "<script>", "{{7*7}}", "=1+1", "%s%n", "\\u0000", "   ", "١٢٣٤٥٦٧٨٢", "𝟏𝟐𝟑",
    ];

    private static readonly string[] NoObjects =
    [
        "", " ", "null", "[]", "\"tekst\"", "42", "{", "{}", "{\"kind\"", "{\"kind\":\"question\",}", "{'kind':'question'}", "{\"kind\":NaN}", "/* */{}", "{}{}", "{\"a\":1e400}", "{\"kind\":\"\\ud83d\",\"message\":\"x\"}", "{\"\\ud83d\":1}",
        "{\"message\":\"\\u0000\",\"kind\":\"question\"}", "\u0000", new string('[', 5000), "{\"kind\":" + new string('9', 1000) + "}",
    ];

    // Of bytes; the server takes 64 kB.
    private const int TooLong = 70_000;

    private static readonly string[] WrongTypes = ["null", "true", "0", "-1.5e3", "[]", "{}", "\"\"", "[[[[[[[[[[]]]]]]]]]]", "{\"a\":{\"b\":{\"c\":{}}}}"];

    /// <summary>Some pieces that stand for a value in an address.</summary>
    public static string Words(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        return random.Next(50) == 0 ? text + new string('z', random.Next(3000)) : text;
    }

    public byte[] Next(JsonElement schema)
    {
        if (random.Next(60) == 0)
            return Encoding.UTF8.GetBytes($$"""{"kind":"question","message":"{{new string('z', TooLong)}}"}""");
        if (random.Next(12) == 0)
            return Encoding.UTF8.GetBytes(NoObjects[random.Next(NoObjects.Length)]);
        var bytes = Encoding.UTF8.GetBytes(Value(schema));
        return random.Next(40) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 => [0xEF, 0xBB, 0xBF, .. bytes],
            2 => Spoiled(bytes),
            _ => bytes,
        };
    }

    // One byte that makes no UTF-8, or no JSON.
    private byte[] Spoiled(byte[] bytes)
    {
        bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private string Value(JsonElement schema)
    {
        schema = Resolved(schema);
        if (random.Next(25) == 0)
            return WrongTypes[random.Next(WrongTypes.Length)];
        if (schema.TryGetProperty("enum", out var words) && random.Next(10) > 0)
            return words[random.Next(words.GetArrayLength())].GetRawText();
        var types = Types(schema);
        return types[random.Next(types.Count)] switch
        {
            "null" => "null",
            "boolean" => random.Next(2) == 0 ? "true" : "false",
            "object" => Members(schema),
            "string" => Quoted(Sentence(schema)),
            var other => throw new NotSupportedException($"Nothing here makes a {other}."),
        };
    }

    private string Members(JsonElement schema)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        var members = new List<string>();
        foreach (var member in schema.GetProperty("properties").EnumerateObject())
        {
            var isThere = required.Contains(member.Name) ? random.Next(25) > 0 : random.Next(4) == 0;
            if (!isThere)
                continue;
            members.Add($"{Quoted(member.Name)}:{Value(member.Value)}");
            if (random.Next(60) == 0)
                members.Add($"{Quoted(member.Name)}:{Value(member.Value)}");
        }

        if (random.Next(25) == 0)
            members.Add($"{Quoted(Words(random))}:{WrongTypes[random.Next(WrongTypes.Length)]}");
        return $"{{{string.Join(',', members)}}}";
    }

    private string Sentence(JsonElement schema)
    {
        if (random.Next(3) > 0)
            return $"Ik mis een hulpmiddel over {string.Concat(Enumerable.Range(0, 12).Select(_ => (char)('a' + random.Next(26))))}.";
        var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(8)).Select(_ => Phrases[random.Next(Phrases.Length)]));
        var longest = schema.TryGetProperty("maxLength", out var limit) ? limit.GetInt32() : 200;
        return random.Next(20) == 0 ? text + new string('é', longest + random.Next(3) - 1) : text;
    }

    private JsonElement Resolved(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Resolved(reference.GetString()!.Split('/').Skip(1).Aggregate(document, (element, name) => element.GetProperty(name)));
        return schema.TryGetProperty("oneOf", out var choices) ? Resolved(choices[random.Next(choices.GetArrayLength())]) : schema;
    }

    private static IReadOnlyList<string> Types(JsonElement schema) => schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
        ? [.. several.EnumerateArray().Select(type => type.GetString()!)]
        : [schema.GetProperty("type").GetString()!];

    // Escapes only what it must, so that every other character goes over the wire as it is.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c) : c < ' ' ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : quoted.Append(c);
        return quoted.Append('"').ToString();
    }
}
