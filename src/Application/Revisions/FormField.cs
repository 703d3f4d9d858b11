using Wegwijzer.Application.Common;
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

    /// <summary>Any number of plain texts, each on a line of its own.</summary>
    Lines,
}

/// <summary>A field of a form.</summary>
/// <param name="Path">Where its value stands in the item, such as <c>age.from</c> or, in each row of a list, <c>placements[].label</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Prose">Whether it is judged on how easily it reads.</param>
public sealed record FormField(string Path, FieldType Type, string Label, bool Prose = false)
{
    private const string Rows = "[].";

    /// <summary>What helps whoever fills it in.</summary>
    public string? Hint { get; init; }

    /// <summary>The kind of item that is chosen.</summary>
    public ContentKind? Of { get; init; }

    /// <summary>What can be chosen, where that is no item but one of a fixed few.</summary>
    public IReadOnlyList<NamedValue> Choices { get; init; } = [];

    /// <summary>What a choice says while nothing is chosen.</summary>
    public string Blank { get; init; } = "Kies …";

    /// <summary>The most characters.</summary>
    public int? Longest { get; init; }

    /// <summary>The most choices, where those are few.</summary>
    public int? Most { get; init; }

    /// <summary>How high it is in a form.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Whether it is a value of each row of a list.</summary>
    public bool IsInRow => Path.Contains(Rows, StringComparison.Ordinal);

    /// <summary>Where it is in one row of its list, from 0.</summary>
    public string At(int row) => Path.Replace(Rows, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{row}]."), StringComparison.Ordinal);
}

/// <summary>Fields of a form that belong together.</summary>
public sealed record FormPart(string Heading, params IReadOnlyList<FormField> Fields)
{
    public string? Hint { get; init; }

    /// <summary>Where the part is a list of rows: what one of those is called, such as <c>Bron</c>.</summary>
    public string? Row { get; init; }

    /// <summary>Where the part is a list of rows: the member of the item that holds them.</summary>
    public string? List => Row is null ? null : Fields[0].Path[..Fields[0].Path.IndexOf('[', StringComparison.Ordinal)];
}
