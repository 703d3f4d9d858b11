using Wegwijzer.Api.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Site.Lists;

/// <summary>A field of the form that narrows the list down.</summary>
public sealed record FilterField(string Name, string Label, string Everything, IReadOnlyList<Choice> Choices)
{
    // By what a value means, so that a synonym or an old name is a choice in the form as well.
    internal static FilterField Of(SlugParameter parameter, string label, string everything, IEnumerable<ContentItem> items, ReadQuery query) =>
        new(parameter.Name, label, everything, [.. items.Select(i => new Choice(i.Slug.Value, i.DisplayTitle, query.Get(parameter).Contains(i.Slug.Value, StringComparer.Ordinal)))]);

    internal static FilterField Of(WordParameter parameter, string label, string everything, IReadOnlyList<(string Value, string Label)> words, ReadQuery query) =>
        new(parameter.Name, label, everything, [.. words.Select(w => new Choice(w.Value, w.Label, query.Get(parameter).Contains(w.Value, StringComparer.Ordinal)))]);
}

/// <summary>The form above a list, as it was filled in.</summary>
/// <param name="Kept">What narrows the list down without a field of its own: it survives another choice.</param>
/// <param name="Faults">What is wrong with the query, in the words of the form.</param>
public sealed record ListForm(IReadOnlyList<FilterField> Fields, string Text, string Age, bool OnlyOwn, IReadOnlyList<(string Name, string Value)> Kept, IReadOnlySet<string> Wrong, IReadOnlyList<string> Faults)
{
    internal static ListForm Of(GuideSnapshot guide, ReadQuery query, IEnumerable<FilterField> own)
    {
        var given = query.Given().ToLookup(g => g.Name, g => g.Value, StringComparer.Ordinal);
        FilterField[] fields =
        [
            FilterField.Of(Filters.Setting, "Waar werk je?", "Maakt niet uit", guide.Vocabulary.Settings, query),
            FilterField.Of(Filters.Step, "Stap", "Alle stappen", guide.Vocabulary.Steps, query),
            FilterField.Of(Filters.Situation, "Situatie", "Alle situaties", guide.Vocabulary.Situations, query),
            .. own,
        ];
        var shown = fields.Select(f => f.Name).Concat([Filters.Text.Name, Filters.Age.Name, Filters.General.Name, Filters.Page.Name]);
        return new ListForm(
            fields,
            given[Filters.Text.Name].FirstOrDefault() ?? "",
            given[Filters.Age.Name].FirstOrDefault() ?? "",
            !query.Get(Filters.General),
            [.. query.Given().Where(g => !shown.Contains(g.Name, StringComparer.Ordinal))],
            query.Faults.Select(f => f.Field).ToHashSet(StringComparer.Ordinal),
            Explain(query.Faults, fields));
    }

    /// <summary>Faults in the words of a form, each once.</summary>
    internal static IReadOnlyList<string> Explain(IEnumerable<ParameterFault> faults, IReadOnlyList<FilterField> fields) =>
        [.. faults.Select(fault => Explain(fault, fields)).Distinct(StringComparer.Ordinal)];

    private static string Explain(ParameterFault fault, IReadOnlyList<FilterField> fields) =>
        fault.Field == Filters.Age.Name ? $"De leeftijd is een heel getal van 0 tot en met {Domain.Common.Age.Oldest}."
        : fault.Field == Filters.Text.Name ? $"Zoek op een woord of zin van hoogstens {TextParameter.MaxLength} tekens."
        : fields.FirstOrDefault(f => f.Name == fault.Field) is { } field ? $"Bij ‘{field.Label}’ staat een keuze die er niet (meer) is. Kies een andere."
        : $"In het adres van deze lijst staat iets wat niet kan: ‘{fault.Field}’.";
}
