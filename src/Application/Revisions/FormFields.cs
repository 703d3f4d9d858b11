using Wegwijzer.Application.Pages;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

public enum FieldType
{
    /// <summary>Plain text: one paragraph, whatever line breaks were typed or pasted in it.</summary>
    Text,

    /// <summary>Longer text with paragraphs, lists, headings and links.</summary>
    LongText,

    Number,

    Flag,

    /// <summary>Any number of choices.</summary>
    List,
}

/// <summary>A field of a form.</summary>
/// <param name="Path">Where its value stands in the item, such as <c>age.from</c> or, in each row of a list, <c>placements[].label</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Prose">Whether it is judged on how easily it reads.</param>
public sealed record FormField(string Path, FieldType Type, string Label, bool Prose = false)
{
    private const string Rows = "[]";

    public bool IsInList => Path.Contains(Rows, StringComparison.Ordinal);

    /// <summary>The list whose rows have this field.</summary>
    public string ListName => Path[..Path.IndexOf(Rows, StringComparison.Ordinal)];

    /// <summary>Where the field is in a row of its list, from 0.</summary>
    public string At(int row) => Path.Replace(Rows, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{row}]"), StringComparison.Ordinal);
}

/// <summary>The fields of each kind that has a form; a kind without them can't be edited here.</summary>
public static class FormFields
{
    private static readonly Dictionary<ContentKind, IReadOnlyList<FormField>> ByKind = new()
    {
        [ContentKind.Tool] = ToolFields.All,
        [ContentKind.Page] = PageFields.All,
    };

    public static IEnumerable<ContentKind> Kinds => ByKind.Keys;

    public static IReadOnlyList<FormField> Of(ContentKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ByKind.GetValueOrDefault(kind) ?? throw new ArgumentException($"There is no form for {kind}.", nameof(kind));
    }
}
