using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Admin.Common.Forms;

/// <summary>How the fields of a part stand: what is short, side by side.</summary>
internal static class FormLayout
{
    /// <summary>The fields by line; a field with few choices comes once for each, counted by <c>Nth</c>.</summary>
    public static IReadOnlyList<IReadOnlyList<(FormField Field, int Nth)>> Lines(FormPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var lines = new List<List<(FormField, int)>>();
        foreach (var field in part.Fields)
        {
            if (field.Most is { } most)
                lines.Add([.. Enumerable.Range(0, most).Select(nth => (field, nth))]);
            else if (IsShort(field) && lines is [.., [(var before, 0)] last] && IsShort(before) && before.Type == field.Type && IsChoice(before) == IsChoice(field))
                last.Add((field, 0));
            else
                lines.Add([(field, 0)]);
        }

        return lines;
    }

    private static bool IsShort(FormField field) => field.Most is null && (field.Type == FieldType.Number || (field.Type == FieldType.Text && IsChoice(field)));

    private static bool IsChoice(FormField field) => field.Of is not null || field.Choices.Count > 0;
}
