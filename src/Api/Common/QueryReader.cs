using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.Common;

/// <summary>Metadata of an endpoint: the parameters that it takes.</summary>
internal sealed record TakesQuery(IReadOnlyList<QueryParameter> Parameters);

/// <summary>A query string as its endpoint's parameters read it.</summary>
internal sealed class ReadQuery
{
    private readonly string path;
    private readonly List<(QueryParameter Parameter, IReadOnlyList<string> Texts, object? Value)> values;

    private ReadQuery(string path, List<(QueryParameter, IReadOnlyList<string>, object?)> values, IReadOnlyList<ParameterFault> faults) =>
        (this.path, this.values, Faults) = (path, values, faults);

    public IReadOnlyList<ParameterFault> Faults { get; }

    public static ReadQuery Of(HttpRequest request, IReadOnlyList<QueryParameter> parameters, GuideSnapshot guide)
    {
        var given = Fields(request);
        var faults = given.Select(field => field.Name).Where(name => !parameters.Any(p => p.Name == name)).Distinct(StringComparer.Ordinal)
            .Select(name => new ParameterFault(Shortened(name), "unknown-parameter", $"De parameter ‘{Shortened(name)}’ bestaat hier niet.", [.. parameters.Select(p => p.Name)]))
            .ToList();
        var read = new List<(QueryParameter, IReadOnlyList<string>, object?)>(parameters.Count);
        foreach (var parameter in parameters)
        {
            var texts = given.Any(field => field.Name == parameter.Name) ? Texts([.. given.Where(field => field.Name == parameter.Name).Select(field => field.Value)], parameter, faults) : [];
            read.Add((parameter, texts, parameter.Read(texts, guide, faults)));
            faults.AddRange(parameter.FaultsBeside(texts, given));
        }

        return new ReadQuery(request.PathBase + request.Path, read, faults);
    }

    public bool Takes(QueryParameter parameter) => values.Exists(v => ReferenceEquals(v.Parameter, parameter));

    // Each is declared once, so there is no need to compare all that records are made of.
    public T Get<T>(QueryParameter<T> parameter) => (T)values.Find(v => ReferenceEquals(v.Parameter, parameter)).Value!;

    /// <summary>The same address with one parameter changed, or left out where the value is null; always in the declared order.</summary>
    public string Address(string? changed = null, string? value = null, bool keepPage = false)
    {
        // Long enough for most, so that it need not grow six times for each list.
        var query = new StringBuilder(160);
        foreach (var (parameter, texts, _) in values)
        {
            // Another filter means another list, which begins at its first page.
            if (parameter.Name == Filters.Page.Name && changed != Filters.Page.Name && !keepPage)
                continue;
            foreach (var text in parameter.Name == changed ? value is null ? [] : [value] : texts)
                query.Append(query.Length == 0 ? '?' : '&').Append(parameter.Name).Append('=').Append(Uri.EscapeDataString(text));
        }

        return path + query;
    }

    /// <summary>The parameters as they were given, for a link that carries them on.</summary>
    public IEnumerable<(string Name, string Value)> Given() => values.SelectMany(v => v.Texts.Select(text => (v.Parameter.Name, text)));

    /// <summary>The fields of a query string as they are written: HttpRequest.Query would take `Setting` and `setting` for one.</summary>
    public static IReadOnlyList<(string Name, string Value)> Fields(HttpRequest request)
    {
        var fields = new List<(string, string)>();
        foreach (var field in new QueryStringEnumerable(request.QueryString.Value))
            fields.Add((field.DecodeName().ToString(), field.DecodeValue().ToString()));
        return fields;
    }

    private static string[] Texts(string[] texts, QueryParameter parameter, List<ParameterFault> faults)
    {
        if (texts.Length > 1 && !parameter.Multiple)
            faults.Add(new ParameterFault(parameter.Name, "repeated-parameter", $"De parameter ‘{parameter.Name}’ mag maar één keer voorkomen."));
        if (texts.Length > MostValues)
            faults.Add(new ParameterFault(parameter.Name, "too-many-values", $"De parameter ‘{parameter.Name}’ mag hoogstens {MostValues} keer voorkomen."));
        return texts.Length > MostValues ? texts[..MostValues] : texts;
    }

    private const int MostValues = 50;

    private static string Shortened(string key) => key.Length > 60 ? key[..60] + "…" : key;
}
