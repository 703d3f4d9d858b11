using System.Globalization;
using System.Text;
using System.Text.Json;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>
/// Reads an item from JSON into value objects and gathers every fault with its path. A member that is faulty reads as an empty
/// value, so that reading goes on; the item is then thrown away (see <see cref="ContentItem.Read(ContentKind, JsonElement, SharedValues)"/>).
/// </summary>
public sealed class ItemReader
{
    private readonly JsonElement source;
    private readonly string path;
    private readonly SharedValues shared;
    private readonly List<Error> faults;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    internal ItemReader(JsonElement source, SharedValues? shared = null)
        : this(source, "", shared ?? new SharedValues(), [])
    {
    }

    private ItemReader(JsonElement source, string path, SharedValues shared, List<Error> faults)
    {
        (this.source, this.path, this.shared, this.faults) = (source, path, shared, faults);
        if (source.ValueKind != JsonValueKind.Object)
            Fault("", "Hier hoort een object te staan.");
    }

    internal IReadOnlyList<Error> Faults => faults;

    public Slug Slug(string name) => OptionalSlug(name) ?? Missing<Slug>(name, Common.Slug.Parse("ontbreekt"));

    public Slug? OptionalSlug(string name) => Text(name) is { } text ? Take(name, shared.Slug(text)) : null;

    public IReadOnlyList<Slug> Slugs(string name, int most = 50)
    {
        var slugs = Elements(name, most).Select((e, i) => Take($"{name}[{i}]", shared.Slug(AsText(e)))).OfType<Slug>().ToArray();
        RefuseDoubles(name, slugs.Select(s => s.Value));
        return slugs;
    }

    public string RequiredText(string name, int longest) => OptionalText(name, longest) ?? Missing(name, "");

    public string? OptionalText(string name, int longest) => Text(name) is { } text ? CheckText(name, text, longest) : null;

    public IReadOnlyList<string> Texts(string name, int longest, int most = 50)
    {
        var texts = Elements(name, most).Select((e, i) => CheckText($"{name}[{i}]", AsText(e) ?? "", longest)).ToArray();
        RefuseDoubles(name, texts);
        return texts;
    }

    public Markdown RequiredMarkdown(string name) => OptionalMarkdown(name) ?? Missing(name, Markdown.Create("-").Value);

    public Markdown? OptionalMarkdown(string name)
    {
        var markdown = Text(name) is { } text ? Take(name, Markdown.Create(text)) : null;
        foreach (var link in (markdown?.InternalLinks ?? []).Where(link => !ItemReference.IsLink(link)))
            Fault(name, $"De verwijzing ‘{Markdown.InternalScheme}{link}’ is niet goed: schrijf {Markdown.InternalScheme}soort/naam, of {Markdown.InternalScheme}step/stap/setting.", "invalid-link");
        return markdown;
    }

    public WebAddress? OptionalAddress(string name) => Text(name) is { } text ? Take(name, WebAddress.Create(text)) : null;

    public int Number(string name, int least, int most) => OptionalNumber(name, least, most) ?? Missing(name, least);

    public int? OptionalNumber(string name, int least, int most)
    {
        if (Member(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Fault(name, $"Hier hoort een heel getal van {least} tot en met {most} te staan.");
        return null;
    }

    public bool Flag(string name)
    {
        if (Member(name) is not { } member)
            return false;
        if (member.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return member.GetBoolean();
        Fault(name, "Hier hoort true of false te staan.");
        return false;
    }

    /// <summary>One of a closed list of words; the enum's names in lower case, with hyphens between their words.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == text)
                return value;
        }

        if (text is null)
            Missing(name, default(T));
        else
            Fault(name, $"‘{text}’ kan hier niet. Kies uit: {string.Join(", ", Enum.GetValues<T>().Select(Word))}.");
        return default;
    }

    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    public AgeRange? Age(string name)
    {
        var before = faults.Count;
        if (Child(name) is not { } child)
            return null;
        var (from, to, prenatal) = (child.OptionalNumber("from", 0, Common.Age.Oldest), child.OptionalNumber("to", 0, Common.Age.Oldest), child.Flag("prenatal"));
        child.RefuseUnknownMembers();
        return faults.Count == before && Take(name, AgeRange.Create(from, to, prenatal)) is { } age ? shared.Age(age) : null;
    }

    /// <summary>A list of objects, each read by <paramref name="read"/>.</summary>
    public IReadOnlyList<T> Objects<T>(string name, int most, Func<ItemReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return [.. Elements(name, most).Select((element, i) =>
        {
            var child = new ItemReader(element, $"{path}{name}[{i}].", shared, faults);
            var value = read(child);
            child.RefuseUnknownMembers();
            return value;
        })];
    }

    /// <summary>Notes the fault of a value object at this member, or gives its value.</summary>
    public T? Take<T>(string name, Result<T> result)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Succeeded)
            return result.Value;
        foreach (var error in result.Errors)
            Fault(name, error.Message, error.Code);
        return null;
    }

    public void Fault(string name, string message, string code = "invalid-content") =>
        faults.Add(new Error(code, message, ErrorKind.Invalid, (path + name).TrimEnd('.')));

    internal void RefuseUnknownMembers()
    {
        if (source.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in source.EnumerateObject().Where(m => !known.Contains(m.Name)))
            Fault(member.Name, $"Het veld ‘{member.Name}’ bestaat hier niet. Bekend zijn: {string.Join(", ", known.Order(StringComparer.Ordinal))}.", "unknown-field");
    }

    private JsonElement? Member(string name)
    {
        known.Add(name);
        return source.ValueKind == JsonValueKind.Object && source.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
    }

    internal string? Text(string name)
    {
        if (Member(name) is not { } member)
            return null;
        if (AsText(member) is { } text)
            return text;
        Fault(name, "Hier hoort tekst te staan.");
        return null;
    }

    private ItemReader? Child(string name)
    {
        if (Member(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.Object)
            return new ItemReader(member, $"{path}{name}.", shared, faults);
        Fault(name, "Hier hoort een object te staan.");
        return null;
    }

    private JsonElement.ArrayEnumerator Elements(string name, int most)
    {
        if (Member(name) is not { } member)
            return default;
        if (member.ValueKind != JsonValueKind.Array)
            Fault(name, "Hier hoort een lijst te staan.");
        else if (member.GetArrayLength() > most)
            Fault(name, $"De lijst heeft meer dan {most} regels.");
        else
            return member.EnumerateArray();
        return default;
    }

    private string CheckText(string name, string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            Fault(name, "De tekst is leeg.");
        else if (text.Length > longest)
            Fault(name, $"De tekst is {text.Length.ToString(CultureInfo.InvariantCulture)} tekens lang; hoogstens {longest} passen.");
        else if (text.Any(char.IsControl))
            Fault(name, "De tekst bevat een besturingsteken, zoals een nieuwe regel.");
        else if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            Fault(name, "De tekst begint of eindigt met een spatie.");
        return text;
    }

    private void RefuseDoubles(string name, IEnumerable<string> values)
    {
        foreach (var twice in values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Fault(name, $"‘{twice.Key}’ staat er twee keer.");
    }

    private T Missing<T>(string name, T instead)
    {
        // A member that is there but faulty has its fault already.
        if (Member(name) is null)
            Fault(name, "Dit veld ontbreekt.", "missing-field");
        return instead;
    }

    private static string? AsText(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character (a lone surrogate escape) is no text.
            return null;
        }
    }
}
