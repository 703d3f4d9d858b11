using Wegwijzer.Api.Common;
using Wegwijzer.Api.Embed;
using Wegwijzer.Api.Tools;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Site;

/// <summary>A choice in a form.</summary>
public sealed record Choice(string Value, string Label, bool Chosen);

/// <summary>A field of the form that narrows the list down.</summary>
public sealed record FilterField(string Name, string Label, string Everything, IReadOnlyList<Choice> Choices);

/// <summary>An address with what it leads to.</summary>
public sealed record Way(string Href, string Label);

/// <summary>Tools under a heading of their own; the heading is null where there is but one sort.</summary>
public sealed record ToolGroup(string? Heading, IReadOnlyList<ToolResponse> Tools);

/// <summary>The list of tools as a page shows it.</summary>
/// <param name="Total">Null where the query had faults, which <paramref name="Faults"/> tells.</param>
public sealed record ToolListView(
    IReadOnlyList<FilterField> Fields,
    string Age,
    bool AgeIsWrong,
    bool OnlyOwn,
    IReadOnlyList<Way> Kept,
    IReadOnlyList<string> Faults,
    int? Total,
    string Summary,
    IReadOnlyList<ToolGroup> Groups,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Way> Relaxations,
    string Suggest,
    Way? Previous,
    Way? Next,
    string ApiCall,
    IReadOnlyList<string> Elements,
    string Frame)
{
    private static readonly string[] Context = ["step", "setting", "situation"];

    private const string Contact = ApiPaths.Contact + "?kind=missing-tool";

    internal static ToolListView Of(GuideSnapshot guide, ReadQuery query, ListPage<ToolResponse>? list)
    {
        var given = query.Given().ToLookup(g => g.Name, g => g.Value, StringComparer.Ordinal);
        FilterField[] fields =
        [
            Field(Filters.Setting, "Waar werk je?", "Maakt niet uit", guide.Vocabulary.Settings, query),
            Field(Filters.Step, "Stap", "Alle stappen", guide.Vocabulary.Steps, query),
            Field(Filters.Situation, "Situatie", "Alle situaties", guide.Vocabulary.Situations, query),
            Field(ToolEndpoints.Kind, "Soort", "Alle soorten", guide.Vocabulary.ToolKinds, query),
        ];
        var shown = fields.Select(f => f.Name).Append(Filters.Age.Name).Append(Filters.General.Name).Append(Filters.Page.Name);
        var number = list is null ? 1 : query.Get(Filters.Page);
        var last = list is null ? 1 : (list.Total + Filters.SizeOf(query) - 1) / Filters.SizeOf(query);
        return new ToolListView(
            fields,
            given[Filters.Age.Name].FirstOrDefault() ?? "",
            query.Faults.Any(f => f.Field == Filters.Age.Name),
            !query.Get(Filters.General),
            [.. query.Given().Where(g => !shown.Contains(g.Name, StringComparer.Ordinal)).Select(g => new Way(g.Value, g.Name))],
            [.. query.Faults.Select(f => Explain(f, fields)).Distinct(StringComparer.Ordinal)],
            list?.Total,
            Summarise(list),
            list is null ? [] : InGroups(list, (query.Get(Filters.Page) - 1) * Filters.SizeOf(query)),
            list?.Notes ?? [],
            [.. (list?.Relaxations ?? []).Select(r => new Way(query.Address(r.Parameter), $"{Without(r.Parameter)}: {Count(r.Count)}"))],
            Contact + string.Concat(Context.Where(given.Contains).Select(name => $"&{name}={Uri.EscapeDataString(given[name].First())}")),
            number > 1 ? new Way(query.Address(Filters.Page.Name, Text(Math.Max(1, Math.Min(number - 1, last)))), "Vorige") : null,
            number < last ? new Way(query.Address(Filters.Page.Name, Text(number + 1)), "Volgende") : null,
            ApiPaths.Base + "/tools" + QueryOf(query.Address(keepPage: true)),
            ElementsOf(query),
            SitePages.EmbeddedTools + QueryOf(query.Address()));
    }

    private static string QueryOf(string address) => new Uri(new Uri("http://x"), address).Query;

    // The element begins at the first page and has an order of its own.
    private static IReadOnlyList<string> ElementsOf(ReadQuery query) =>
        query.Given().Any(field => field.Name == Filters.Order.Name) ? [] : [EmbedLines.Element("wegwijzer-hulpmiddelen", EmbedLines.Attributes(query.Given()))];

    // By what a value means, so that a synonym or an old name is a choice in the form as well.
    private static FilterField Field(SlugParameter parameter, string label, string everything, IEnumerable<ContentItem> items, ReadQuery query) =>
        new(parameter.Name, label, everything, [.. items.Select(i => new Choice(i.Slug.Value, i.DisplayTitle, query.Get(parameter).Contains(i.Slug.Value, StringComparer.Ordinal)))]);

    private static string Summarise(ListPage<ToolResponse>? list) => list switch
    {
        null => "",
        { Total: 0 } => "Er is niets gevonden.",
        { Groups: { Own: > 0, General: > 0 } groups } => $"{Count(list.Total)}: {groups.Own} voor deze setting, {groups.General} voor iedereen.",
        _ => $"{Count(list.Total)}.",
    };

    private static string Count(int count) => count == 1 ? "1 hulpmiddel" : $"{count} hulpmiddelen";

    // The list begins with what is of the setting itself; on a later page all of that may have passed.
    private static IReadOnlyList<ToolGroup> InGroups(ListPage<ToolResponse> list, int offset)
    {
        if (list.Groups is not { Own: > 0, General: > 0 } groups)
            return [new ToolGroup(null, list.Items)];
        var own = Math.Clamp(groups.Own - offset, 0, list.Items.Count);
        return [.. new[] { new ToolGroup("Voor deze setting", [.. list.Items.Take(own)]), new ToolGroup("Voor iedereen", [.. list.Items.Skip(own)]) }.Where(g => g.Tools.Count > 0)];
    }

    private static string Explain(ParameterFault fault, IReadOnlyList<FilterField> fields) =>
        fault.Field == Filters.Age.Name ? $"De leeftijd is een heel getal van 0 tot en met {Domain.Common.Age.Oldest}."
        : fields.FirstOrDefault(f => f.Name == fault.Field) is { } field ? $"Bij ‘{field.Label}’ staat een keuze die er niet (meer) is. Kies een andere."
        : $"In het adres van deze lijst staat iets wat niet kan: ‘{fault.Field}’.";

    private static string Without(string parameter) => parameter switch
    {
        "setting" => "Zonder de setting",
        "step" => "Zonder de stap",
        "phase" => "Zonder de fase",
        "situation" => "Zonder de situatie",
        "age" => "Zonder de leeftijd",
        "kind" => "Zonder de soort",
        "organisation" => "Zonder de organisatie",
        _ => "Ook wat voor iedereen is",
    };

    private static string Text(int page) => page.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
