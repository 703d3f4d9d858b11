using Wegwijzer.Application.Vocabulary;

namespace Wegwijzer.Application.Revisions;

/// <summary>A field in which two texts of an item differ.</summary>
/// <param name="Key">The path of the field, or of the list where rows came, went or moved.</param>
/// <param name="Before">What it said when both began; null where that is not known.</param>
public sealed record MergeField(string Key, string Label, string? Before, string Mine, string Theirs);

/// <summary>
/// One person's unsaved text put beside what somebody else saved meanwhile. A field that only one of them changed is settled by itself; one that both
/// changed, each in another way, is a conflict, and theirs to choose.
/// </summary>
/// <param name="Conflicts">Where both changed something; the form has the person's own text there.</param>
/// <param name="Taken">Where only the other did; the form has that.</param>
public sealed record FormMerge(ItemForm Form, IReadOnlyList<MergeField> Conflicts, IReadOnlyList<MergeField> Taken)
{
    /// <param name="before">What both began with; null where that is not known, and then everything that differs is a conflict.</param>
    /// <param name="choices">What people call what is chosen.</param>
    public static FormMerge Of(ItemForm? before, ItemForm mine, ItemForm theirs, Choices choices)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(choices);
        var (form, conflicts, taken) = (mine, new List<MergeField>(), new List<MergeField>());
        foreach (var unit in Unit.Of(before, mine, theirs))
        {
            if (unit.IsSame(mine, theirs) || unit.IsSame(theirs, before))
                continue;
            var field = new MergeField(unit.Key, unit.Label, before is null ? null : unit.Says(before, choices), unit.Says(mine, choices), unit.Says(theirs, choices));
            if (unit.IsSame(mine, before))
                (form, taken) = (form.WithPart(unit.Key, theirs), [.. taken, field]);
            else
                conflicts.Add(field);
        }

        return new FormMerge(form, conflicts, taken);
    }

    /// <summary>With the other's text in these conflicts, and the person's own in the rest.</summary>
    public ItemForm Choosing(IEnumerable<string> theirs, ItemForm other) =>
        Conflicts.Select(c => c.Key).Intersect(theirs, StringComparer.Ordinal).Aggregate(Form, (form, key) => form.WithPart(key, other));

    /// <summary>What is chosen as one: a field, a field of a row, or where rows do not keep their places a whole list.</summary>
    private sealed record Unit(string Key, string Label, Func<ItemForm, Choices, string> Says)
    {
        // Not by the names: two groups can be called the same.
        public bool IsSame(ItemForm one, ItemForm? other) => other is not null && Says(one, Choices.None) == Says(other, Choices.None);

        public static IEnumerable<Unit> Of(ItemForm? before, ItemForm mine, ItemForm theirs) =>
            FormFields.Parts(mine.Kind).SelectMany(part => part.List is { } list
                ? OfList(part, list, before, mine, theirs)
                : part.Fields.Select(f => new Unit(f.Path, f.Label, (form, choices) => form.Shown(f, f.Path, choices))));

        private static IEnumerable<Unit> OfList(FormPart part, string list, ItemForm? before, ItemForm mine, ItemForm theirs)
        {
            var first = before ?? mine;
            if (!KeepPlaces(list, part.Fields, first, mine) || !KeepPlaces(list, part.Fields, first, theirs))
                return [new Unit(list, part.Heading, (form, choices) => Whole(list, part.Fields, form, choices))];
            return from row in Enumerable.Range(0, first.Rows(list))
                   from field in part.Fields
                   select new Unit(field.At(row), FormComparison.Label(part, row, field), (form, choices) => form.Shown(field, field.At(row), choices));
        }

        /// <summary>Whether each row is still about the same thing: more than half of what it says is what it said.</summary>
        private static bool KeepPlaces(string list, IReadOnlyList<FormField> fields, ItemForm one, ItemForm other) =>
            one.Rows(list) == other.Rows(list) && Enumerable.Range(0, one.Rows(list)).All(row =>
            {
                var said = fields.Where(f => one.Shown(f, f.At(row)).Length + other.Shown(f, f.At(row)).Length > 0).ToList();
                return said.Count(f => one.Shown(f, f.At(row)) == other.Shown(f, f.At(row))) * 2 > said.Count;
            });

        private static string Whole(string list, IReadOnlyList<FormField> fields, ItemForm form, Choices choices) => string.Join(
            "\n",
            Enumerable.Range(0, form.Rows(list)).Select(row =>
                $"{row + 1}. {string.Join("; ", fields.Select(f => (f.Label, Said: form.Shown(f, f.At(row), choices))).Where(f => f.Said.Length > 0).Select(f => $"{f.Label}: {f.Said}"))}"));
    }
}
