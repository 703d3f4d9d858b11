using System.Text.Json;
using System.Text.Unicode;

namespace Wegwijzer.Api.Common;

/// <summary>
/// A JSON body read strictly: every member by name and type, and every fault at once. A faulty member reads as null, so that reading
/// goes on. Nothing of what was sent is repeated in a fault, for it may be somebody's data.
/// </summary>
internal sealed class JsonBody
{
    // Deep enough for what is asked here, and no invitation.
    private const int MaxDepth = 8;

    private const int LongestName = 40;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    private readonly string path;
    private readonly List<ParameterFault> faults;
    private readonly ILookup<string, JsonElement> members;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private JsonBody(JsonElement source, string path, List<ParameterFault> faults)
    {
        (this.path, this.faults) = (path, faults);
        members = Members(source).ToLookup(m => m.Name, m => m.Value, StringComparer.Ordinal);
    }

    public IReadOnlyList<ParameterFault> Faults => faults;

    /// <summary>Null, with why, where the bytes are no JSON object at all.</summary>
    public static (JsonBody? Body, ParameterFault? Fault) Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0)
            return (null, Invalid("De body is leeg. Stuur een JSON-object."));
        if (bytes.Span.StartsWith("\uFEFF"u8))
            return (null, Invalid("De body begint met een byte order mark. Stuur JSON in UTF-8, zonder dat merk ervoor."));
        if (!Utf8.IsValid(bytes.Span))
            return (null, Invalid("De body is geen UTF-8."));
        try
        {
            var root = JsonDocument.Parse(bytes, Options).RootElement;
            return root.ValueKind == JsonValueKind.Object ? (new JsonBody(root, "", []), null) : (null, Invalid("De body is geen JSON-object."));
        }
        // The parser's own words are English and quote what was sent.
        catch (JsonException e)
        {
            return (null, Invalid($"Dit is geen goede JSON, op regel {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}; of er zijn meer dan {MaxDepth} niveaus."));
        }
    }

    public string? Text(string name) => Take(name, JsonValueKind.String) is { } value ? AsText(name, value) : null;

    public bool? Flag(string name)
    {
        var value = Take(name, JsonValueKind.True, JsonValueKind.False);
        return value is null ? null : value.Value.ValueKind == JsonValueKind.True;
    }

    /// <summary>Reads a member that is an object with members of its own.</summary>
    public T? Object<T>(string name, Func<JsonBody, T> read)
        where T : class
    {
        if (Take(name, JsonValueKind.Object) is not { } value)
            return null;
        var inner = new JsonBody(value, Path(name) + ".", faults);
        var result = read(inner);
        inner.RefuseOthers();
        return result;
    }

    /// <summary>To be called when all that is known was read.</summary>
    public void RefuseOthers() => faults.AddRange(members.Where(m => !known.Contains(m.Key))
        .Select(m => new ParameterFault(Path(Shown(m.Key)), "unknown-member", "Dit veld bestaat hier niet.", [.. known.Select(Path)])));

    private JsonElement? Take(string name, params ReadOnlySpan<JsonValueKind> kinds)
    {
        known.Add(name);
        var values = members[name].ToList();
        if (values.Count > 1)
            faults.Add(new ParameterFault(Path(name), "repeated-member", "Dit veld staat er meer dan één keer."));
        if (values.Count != 1 || values[0].ValueKind == JsonValueKind.Null)
            return null;
        if (kinds.Contains(values[0].ValueKind))
            return values[0];
        faults.Add(new ParameterFault(Path(name), "invalid-type", $"Hier hoort {Described(kinds[0])} te staan."));
        return null;
    }

    private string? AsText(string name, JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        // An escaped half of a character ("\ud83d" alone).
        catch (InvalidOperationException)
        {
            faults.Add(new ParameterFault(Path(name), "invalid-text", "Hier staat een half teken in."));
            return null;
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement source)
    {
        foreach (var member in source.EnumerateObject())
            yield return (NameOf(member), member.Value);
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private string Path(string name) => path + name;

    // A name that is no name may be anything, also a text that got in the wrong place.
    private static string Shown(string name) => name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? name : "(onbekend)";

    private static string Described(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "een tekst",
        JsonValueKind.Object => "een object",
        _ => "true of false",
    };

    private static ParameterFault Invalid(string detail) => new("", "invalid-json", detail);
}
