using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Wegwijzer.Domain.Content;

/// <summary>
/// RFC 8785 (JSON Canonicalization Scheme). System.Text.Json escapes U+00A0, U+2028, U+007F and everything outside the
/// basic plane even with its most relaxed encoder, so this small writer does it. Numbers: the guide has whole ones only.
/// </summary>
public static class CanonicalJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteMembers(members, text);
                break;
            case JsonArray values:
                WriteValues(values, text);
                break;
            default:
                WriteScalar(node.AsValue(), text);
                break;
        }
    }

    private static void WriteMembers(JsonObject members, StringBuilder text)
    {
        var separator = '{';
        // RFC 8785 §3.2.3: names are sorted by UTF-16 code units, which is what ordinal comparison does.
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(name, text);
            text.Append(':');
            Write(value, text);
            separator = ',';
        }

        text.Append(members.Count == 0 ? "{}" : "}");
    }

    private static void WriteValues(JsonArray values, StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Write(values[i], text);
        }

        text.Append(']');
    }

    private static void WriteScalar(JsonValue value, StringBuilder text)
    {
        if (value.TryGetValue<string>(out var characters))
            WriteString(characters, text);
        else if (value.TryGetValue<bool>(out var flag))
            text.Append(flag ? "true" : "false");
        else if (value.TryGetValue<long>(out var number) || (value.TryGetValue<int>(out var small) && (number = small) == small))
            text.Append(number.ToString(CultureInfo.InvariantCulture));
        else
            throw new NotSupportedException($"Only text, flags and whole numbers have a canonical form here, not {value.ToJsonString()}.");
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) && !(i > 0 && char.IsLowSurrogate(c) && char.IsHighSurrogate(value[i - 1])))
                throw new ArgumentException("The text holds half a character (a lone surrogate), which has no canonical form.", nameof(value));
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
