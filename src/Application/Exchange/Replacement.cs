using System.Text.RegularExpressions;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Vocabulary;

namespace Wegwijzer.Application.Exchange;

/// <summary>A phrase, or an address or the beginning of one, and what takes its place, in the texts that people wrote.</summary>
/// <param name="WholeWords">Only where it is no part of a longer word.</param>
/// <param name="SameCase">Only with the same capitals.</param>
public sealed partial record Replacement(string Find, string With, bool WholeWords, bool SameCase)
{
    public const int Longest = 200;

    /// <summary>The fields in which it is found, with what they would become.</summary>
    internal IReadOnlyList<FieldDifference> In(ItemForm form, out ItemForm replaced)
    {
        var pattern = Pattern();
        var fields = FormFields.Of(form.Kind).Where(IsWritten).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        replaced = ItemForm.Of(form.Kind, form.Fields.Select(field => fields.Contains(Row().Replace(field.Key, "[]."))
            ? KeyValuePair.Create(field.Key, (IReadOnlyList<string>)[.. field.Value.Select(text => pattern.Replace(text, _ => With))])
            : field));
        return replaced.DifferencesTo(form, Choices.None);
    }

    // What refers to another item, and an item's own name in its address, is no text of anybody.
    private static bool IsWritten(FormField field) =>
        field.Type is FieldType.Text or FieldType.LongText or FieldType.Lines && field.Of is null && field.Choices.Count == 0 && field.Path != "slug";

    private Regex Pattern()
    {
        var find = Regex.Escape(Find);
        if (WholeWords)
            find = $@"(?<![\p{{L}}\p{{N}}]){find}(?![\p{{L}}\p{{N}}])";
        return new Regex(find, (SameCase ? RegexOptions.None : RegexOptions.IgnoreCase) | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"\[\d+\]\.", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
