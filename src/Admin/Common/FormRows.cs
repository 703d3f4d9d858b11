using System.Globalization;
using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>A plain list of rows in a form, such as the sources of a phase, and what the buttons around them do; with script or without, it is done here.</summary>
internal static class FormRows
{
    /// <summary>Where on the page the rows are, whatever list they are of.</summary>
    public const string Anchor = "plekken";

    public static string Path(FormPart part, FormField field, int row)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(field);
        return string.Create(CultureInfo.InvariantCulture, $"{part.List}[{row}]{field.Path[(part.List!.Length + 2)..]}");
    }

    public static ItemForm Change(ItemForm form, string? act)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (FormFields.Parts(form.Kind).FirstOrDefault(p => p.List is not null) is not { } part)
            return form;
        var (list, rows) = (part.List!, form.Rows(part.List!));
        return (act ?? "").Split(':') switch
        {
            [Placements.Add] => form.With(Path(part, part.Fields[0], rows), ""),
            [Placements.Remove, var row] when Row(row) is { } r => form.WithoutRow(list, r),
            [Placements.Earlier, var row] when Row(row) is > 0 and { } r => form.WithRowsSwapped(list, r, r - 1),
            [Placements.Later, var row] when Row(row) is { } r && r < rows - 1 => form.WithRowsSwapped(list, r, r + 1),
            _ => form,
        };

        int? Row(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < rows ? row : null;
    }
}
