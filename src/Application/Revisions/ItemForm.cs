using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>
/// What somebody has filled in for an item, right or wrong, finished or not: the values of its fields as text, each by its path in the item
/// (<c>title</c>, <c>age.from</c>, <c>placements[2].label</c>). A fault names the same path, so it finds its field by itself.
/// </summary>
public sealed partial class ItemForm
{
    public const int MaxRows = 100;

    private readonly SortedDictionary<string, IReadOnlyList<string>> values;

    private ItemForm(ContentKind kind, SortedDictionary<string, IReadOnlyList<string>> values) => (Kind, this.values) = (kind, values);

    public ContentKind Kind { get; }

    /// <summary>What is filled in, by path.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Fields => values;

    public static ItemForm Empty(ContentKind kind) => new(kind, new(StringComparer.Ordinal));

    /// <summary>What came from a page: fields that the kind does not have are left out, and the rows of a list are counted from 0.</summary>
    public static ItemForm Of(ContentKind kind, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var known = FormFields.Of(kind).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var form = Empty(kind);
        var rows = new List<(string List, int Row, string Member, IReadOnlyList<string> Values)>();
        foreach (var (path, entered) in fields)
        {
            if (Row().Match(path) is { Success: true } row && known.Contains($"{row.Groups["list"].Value}[].{row.Groups["rest"].Value}"))
                rows.Add((row.Groups["list"].Value, int.Parse(row.Groups["row"].Value, CultureInfo.InvariantCulture), row.Groups["rest"].Value, entered));
            else if (known.Contains(path))
                form.values[path] = entered;
        }

        foreach (var list in rows.GroupBy(r => r.List, StringComparer.Ordinal))
        {
            foreach (var (row, number) in list.GroupBy(r => r.Row).OrderBy(r => r.Key).Take(MaxRows).Select((row, number) => (row, number)))
            {
                foreach (var (_, _, rest, entered) in row)
                    form.values[$"{list.Key}[{number}].{rest}"] = entered;
            }
        }

        return form;
    }

    public static ItemForm Of(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Take(fields, "", item.ToJson());
        return Of(item.Kind, fields);
    }

    /// <summary>What <see cref="Store"/> gave.</summary>
    public static ItemForm Restore(ContentKind kind, string stored) =>
        Of(kind, JsonSerializer.Deserialize<Dictionary<string, string[]>>(stored)!.Select(f => KeyValuePair.Create(f.Key, (IReadOnlyList<string>)f.Value)));

    /// <summary>The form as it is, to be kept until it is finished.</summary>
    public string Store() => JsonSerializer.Serialize(values);

    public string Text(string path) => All(path) is [var first, ..] ? first : "";

    public IReadOnlyList<string> All(string path) => values.GetValueOrDefault(path, []);

    public bool Flag(string path) => Text(path) == "true";

    /// <summary>The number of rows of a list.</summary>
    public int Rows(string list) => values.Keys.Select(path => Row().Match(path)).Where(m => m.Success && m.Groups["list"].Value == list)
        .Select(m => int.Parse(m.Groups["row"].Value, CultureInfo.InvariantCulture) + 1).DefaultIfEmpty(0).Max();

    public ItemForm With(string path, params IReadOnlyList<string> entered) =>
        Of(Kind, values.Where(v => v.Key != path).Append(KeyValuePair.Create(path, entered)));

    public ItemForm WithoutRow(string list, int row) =>
        Of(Kind, values.Where(v => !v.Key.StartsWith($"{list}[{row}].", StringComparison.Ordinal)));

    /// <summary>The form with two rows of a list in each other's place.</summary>
    public ItemForm WithRowsSwapped(string list, int one, int other)
    {
        return Of(Kind, values.Select(v => KeyValuePair.Create(Moved(v.Key), v.Value)));

        string Moved(string path) =>
            path.StartsWith($"{list}[{one}].", StringComparison.Ordinal) ? $"{list}[{other}].{path[$"{list}[{one}].".Length..]}"
            : path.StartsWith($"{list}[{other}].", StringComparison.Ordinal) ? $"{list}[{one}].{path[$"{list}[{other}].".Length..]}"
            : path;
    }

    /// <summary>The form with what is chosen in it under the names that it has by now.</summary>
    public ItemForm Following(Func<ContentKind, string, string> current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return Of(Kind, values.Select(v => FieldAt(v.Key).Of is { } kind
            ? KeyValuePair.Create(v.Key, (IReadOnlyList<string>)[.. v.Value.Where(slug => slug.Length > 0).Select(slug => current(kind, slug)).Distinct(StringComparer.Ordinal)])
            : v));
    }

    /// <summary>The item's JSON as far as it is filled in. What is no number where one belongs stays text, so that reading the item names it.</summary>
    public string ToJson()
    {
        var item = new JsonObject();
        foreach (var field in FormFields.Of(Kind).Where(f => !f.IsInRow))
            Put(item, field.Path, Node(field, All(field.Path)));
        foreach (var part in FormFields.Parts(Kind).Where(p => p.List is not null))
            item[part.List!] = new JsonArray([.. Enumerable.Range(0, Rows(part.List!)).Select(row => RowJson(part.List!, row, part.Fields))]);
        return item.ToJsonString();
    }

    /// <summary>The fields that are filled in and judged on how easily they read, with their paths.</summary>
    public IEnumerable<(FormField Field, string Path)> ProseFields()
    {
        var prose = FormFields.Of(Kind).Where(f => f.Prose).ToDictionary(f => f.Path, StringComparer.Ordinal);
        return values.Keys.Where(path => All(path).Any(v => v.Length > 0))
            .Select(path => (Field: prose.GetValueOrDefault(Row().Replace(path, "${list}[].${rest}")), path))
            .Where(f => f.Field is not null)
            .Select(f => (f.Field!, f.path));
    }

    /// <summary>The fields whose values differ between two forms of the same item, as people call them.</summary>
    /// <param name="choices">What people call what is chosen.</param>
    public IReadOnlyList<FieldDifference> DifferencesTo(ItemForm other, Choices choices)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(choices);
        return
        [
            .. from path in values.Keys.Union(other.values.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let field = FieldAt(path)
               where Shown(field, path) != other.Shown(field, path)
               let row = Row().Match(path)
               select new FieldDifference(path, field.Label, row.Success ? int.Parse(row.Groups["row"].Value, CultureInfo.InvariantCulture) + 1 : null, Written(field, path, choices), other.Written(field, path, choices))
               {
                   RowName = row.Success ? FormFields.RowName(Kind, row.Groups["list"].Value) : null,
               },
        ];
    }

    /// <summary>What a field says; empty where it says nothing. Two that say the same differ in nothing but how they were typed.</summary>
    internal string Shown(FormField field, string path) => Shown(field, path, Choices.None);

    /// <summary>What a field says, with what is chosen in it as people call that.</summary>
    internal string Shown(FormField field, string path, Choices choices) => field.Type switch
    {
        FieldType.Flag => Flag(path) ? "ja" : "",
        FieldType.List => string.Join(", ", All(path).Where(v => v.Length > 0).Select(v => choices.NameOf(field, Tidy(field, v))).Order(StringComparer.OrdinalIgnoreCase)),
        FieldType.Lines => string.Join('\n', LinesOf(All(path)).Select(line => Tidy(field, line))),
        _ => choices.NameOf(field, Tidy(field, Text(path))),
    };

    /// <summary>The form with one field, or one list with all its rows, as another form has it.</summary>
    internal ItemForm WithPart(string key, ItemForm other) =>
        Of(Kind, values.Where(v => !IsPart(v.Key, key)).Concat(other.values.Where(v => IsPart(v.Key, key))));

    private static bool IsPart(string path, string key) => path == key || path.StartsWith($"{key}[", StringComparison.Ordinal);

    // In a cell of a table, where lines have no room below each other.
    private string Written(FormField field, string path, Choices choices) =>
        field.Type == FieldType.Lines ? string.Join(" / ", LinesOf(All(path)).Select(line => Tidy(field, line))) : Shown(field, path, choices);

    // They come from an item one by one, and from a page as one text.
    private static IEnumerable<string> LinesOf(IEnumerable<string> entered) => entered.SelectMany(text => text.Split('\n')).Where(line => !string.IsNullOrWhiteSpace(line));

    private FormField FieldAt(string path) => FormFields.Of(Kind).First(f => f.Path == Row().Replace(path, "${list}[].${rest}"));

    private JsonObject RowJson(string list, int row, IEnumerable<FormField> fields)
    {
        var json = new JsonObject();
        foreach (var field in fields)
        {
            var rest = field.Path[(list.Length + "[].".Length)..];
            Put(json, rest, Node(field, All($"{list}[{row}].{rest}")));
        }

        return json;
    }

    private static JsonNode? Node(FormField field, IReadOnlyList<string> entered)
    {
        if (field.Type is FieldType.List or FieldType.Lines)
            return new JsonArray([.. (field.Type == FieldType.Lines ? LinesOf(entered) : entered).Select(v => Tidy(field, v)).Where(v => v.Length > 0).Select(v => (JsonNode)JsonValue.Create(v))]);
        var text = entered.Count > 0 ? Tidy(field, entered[0]) : "";
        return field.Type switch
        {
            FieldType.Flag => text == "true",
            _ when text.Length == 0 => null,
            FieldType.Number when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => text,
        };
    }

    /// <summary>An object in which nothing is filled in is not there.</summary>
    private static void Put(JsonObject json, string path, JsonNode? value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            json[path] = value;
            return;
        }

        var (name, rest) = (path[..dot], path[(dot + 1)..]);
        if (json[name] is not JsonObject child)
        {
            if (value is null || (value.GetValueKind() == JsonValueKind.False))
                return;
            json[name] = child = [];
        }

        child[rest] = value;
    }

    private static string Tidy(FormField field, string text)
    {
        if (field.Type == FieldType.LongText)
            return string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\t', ' ').Where(c => !char.IsControl(c) || c == '\n')).Trim();
        return string.Concat(LineBreak().Replace(text.Trim(), " ").Where(c => !char.IsControl(c)));
    }

    private static void Take(Dictionary<string, IReadOnlyList<string>> fields, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                    Take(fields, path.Length == 0 ? name : $"{path}.{name}", value);
                break;
            case JsonArray rows when rows.Any(r => r is JsonObject):
                for (var row = 0; row < rows.Count; row++)
                    Take(fields, $"{path}[{row}]", rows[row]);
                break;
            case JsonArray list:
                fields[path] = [.. list.Select(v => v!.ToString())];
                break;
            case not null:
                fields[path] = [node.ToString()];
                break;
        }
    }

    [GeneratedRegex(@"^(?<list>[a-zA-Z]+)\[(?<row>\d{1,4})\]\.(?<rest>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@"\s*[\r\n\t]+\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LineBreak();
}

/// <summary>That two people filled in something else.</summary>
/// <param name="Row">Which row of a list, from 1.</param>
public sealed record FieldDifference(string Path, string Label, int? Row, string Mine, string Theirs)
{
    /// <summary>What a row of that list is called.</summary>
    public string? RowName { get; init; }
}
