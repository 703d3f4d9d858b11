using System.Globalization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Api.Common;

/// <summary>
/// One parameter of an endpoint's query string. The list that an endpoint declares is all there is: reading, every fault at once,
/// the OpenAPI document, self links and relaxations come from it.
/// </summary>
internal abstract record QueryParameter(string Name, string Description, string Example, bool Multiple = false)
{
    /// <summary>The type of one value in the OpenAPI document.</summary>
    public virtual string JsonType => "string";

    public virtual (int Least, int Most)? Range => null;

    /// <summary>The values that there are, where these do not depend on the guide's content.</summary>
    public virtual IReadOnlyList<string> FixedValues => [];

    public virtual string? DefaultText => null;

    public abstract object? Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults);

    /// <summary>What is wrong with the values of this parameter because of the other fields of the query.</summary>
    public virtual IEnumerable<ParameterFault> FaultsBeside(IReadOnlyList<string> values, IReadOnlyList<(string Name, string Value)> given) => [];

    protected ParameterFault Unknown(string value, IEnumerable<string> allowed) =>
        new(Name, "unknown-value", $"‘{Shown(value)}’ is geen bekende waarde voor ‘{Name}’.", [.. allowed]);

    protected static string Shown(string value) => value.Length > 60 ? value[..60] + "…" : value;
}

/// <summary>Wat er mis is met een parameter of veld.</summary>
/// <param name="Field">De naam van de parameter, of het pad van het veld.</param>
/// <param name="Code">Een vaste code voor dit soort fout.</param>
/// <param name="Detail">Uitleg in een zin.</param>
/// <param name="Allowed">De waarden of namen die wel kunnen, als dat er eindig veel zijn.</param>
internal sealed record ParameterFault(string Field, string Code, string Detail, IReadOnlyList<string>? Allowed = null);

internal abstract record QueryParameter<T>(string Name, string Description, string Example, bool Multiple = false)
    : QueryParameter(Name, Description, Example, Multiple);

/// <summary>Slugs of one kind; an old name, and a synonym of a situation, still work.</summary>
internal sealed record SlugParameter(string Name, string Description, string Example, ContentKind Kind, string? SpecialValue = null)
    : QueryParameter<IReadOnlyList<string>>(Name, Description, Example, Multiple: true)
{
    public override object Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults)
    {
        if (values is [])
            return Array.Empty<string>();
        var slugs = new List<string>();
        foreach (var value in values)
        {
            var slug = value == SpecialValue ? value : guide.Vocabulary.Resolve(Kind, value);
            if (slug is null)
                faults.Add(Unknown(value, SpecialValue is null ? guide.Slugs(Kind) : guide.Slugs(Kind).Append(SpecialValue)));
            else if (!slugs.Contains(slug, StringComparer.Ordinal))
                slugs.Add(slug);
        }

        return slugs;
    }
}

/// <summary>Words from a fixed list.</summary>
internal sealed record WordParameter(string Name, string Description, string Example, IReadOnlyList<string> Words)
    : QueryParameter<IReadOnlyList<string>>(Name, Description, Example, Multiple: true)
{
    public override IReadOnlyList<string> FixedValues => Words;

    public override object Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults)
    {
        faults.AddRange(values.Where(v => !Words.Contains(v, StringComparer.Ordinal)).Select(v => Unknown(v, Words)));
        return values.Distinct(StringComparer.Ordinal).ToList();
    }
}

internal sealed record AgeParameter(string Name, string Description, string Example)
    : QueryParameter<IReadOnlyList<Age>>(Name, Description, Example, Multiple: true)
{
    public override object Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults)
    {
        if (values is [])
            return Array.Empty<Age>();
        var ages = values.Select(Age.Create).ToList();
        faults.AddRange(ages.Zip(values).Where(a => !a.First.Succeeded)
            .Select(a => new ParameterFault(Name, "invalid-value", $"‘{Shown(a.Second)}’ is geen leeftijd. {a.First.Errors[0].Message}")));
        return ages.Where(a => a.Succeeded).Select(a => a.Value).Distinct().ToList();
    }
}

internal sealed record FlagParameter(string Name, string Description, bool Default)
    : QueryParameter<bool>(Name, Description, Default ? "false" : "true")
{
    public override string JsonType => "boolean";

    public override string DefaultText => Default ? "true" : "false";

    public override object Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults)
    {
        if (values is [] or ["true"] or ["false"])
            return values is [] ? Default : values[0] == "true";
        faults.Add(Unknown(values[0], ["true", "false"]));
        return Default;
    }
}

internal sealed record NumberParameter(string Name, string Description, int Least, int Most, int Default)
    : QueryParameter<int>(Name, Description, Default.ToString(CultureInfo.InvariantCulture))
{
    public override string JsonType => "integer";

    public override (int Least, int Most)? Range => (Least, Most);

    public override string DefaultText => Example;

    public override object Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults)
    {
        if (values is [])
            return Default;
        if (int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most)
            return number;
        faults.Add(new ParameterFault(Name, "invalid-value", $"‘{Name}’ is een heel getal van {Least} tot en met {Most}, niet ‘{Shown(values[0])}’."));
        return Default;
    }
}

internal sealed record TextParameter(string Name, string Description, string Example)
    : QueryParameter<string?>(Name, Description, Example)
{
    public const int MaxLength = 100;

    public override object? Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults)
    {
        if (values is [])
            return null;
        if (values[0].Length > MaxLength || string.IsNullOrWhiteSpace(values[0]) || values[0].Any(char.IsControl))
            faults.Add(new ParameterFault(Name, "invalid-value", $"‘{Name}’ is een woord of zin van hoogstens {MaxLength} tekens."));
        return values[0].Trim();
    }
}

/// <summary>A word that an earlier answer gave; whether it is one, and still means something, the use case knows.</summary>
internal sealed record CursorParameter(string Name, string Description, string Example)
    : QueryParameter<string?>(Name, Description, Example)
{
    public override object? Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults) => values is [] ? null : values[0];
}

/// <summary>The order of a list; null where none was asked for, so that what it then is can depend on the rest.</summary>
internal sealed record OrderParameter()
    : QueryParameter<ListOrder?>(
        "sort",
        $"De volgorde: `guide` (zoals in de wegwijzer), `title` (op titel), `-updatedAt` (laatst gewijzigd eerst) of, alleen met `q`, `{Relevance}` (wat het best past eerst). Zonder `sort` is het `guide`, en met `q` is het `{Relevance}`.",
        "title")
{
    private const string Relevance = "relevance";

    private static readonly Dictionary<string, ListOrder> Orders = new(StringComparer.Ordinal)
    {
        ["guide"] = ListOrder.Guide,
        ["title"] = ListOrder.Title,
        ["-updatedAt"] = ListOrder.Newest,
        [Relevance] = ListOrder.Relevance,
    };

    public override IReadOnlyList<string> FixedValues => [.. Orders.Keys];

    public override string DefaultText => "guide";

    public override object? Read(IReadOnlyList<string> values, GuideSnapshot guide, List<ParameterFault> faults) =>
        values is [var value, ..] && Orders.TryGetValue(value, out var order) ? order : null;

    // What a text says of an order: there is no relevance without one.
    public override IEnumerable<ParameterFault> FaultsBeside(IReadOnlyList<string> values, IReadOnlyList<(string Name, string Value)> given)
    {
        var withText = given.Any(field => field.Name == Filters.Text.Name);
        if (values is [var value, ..] && (!Orders.ContainsKey(value) || value == Relevance && !withText))
            yield return Unknown(value, Orders.Keys.Where(order => withText || order != Relevance));
    }
}
