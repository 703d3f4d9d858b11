using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Exchange;

/// <summary>
/// The items of a kind as a table for a spreadsheet, one a row, with a column for each field of its form. The first column says which
/// text of the item the row was made of, so that reading it in changes what was edited in the table and nothing else.
/// </summary>
internal static partial class ItemTable
{
    private const string Mark = "Stand van ";
    private const char Separator = ';';

    private static readonly SearchValues<char> Special = SearchValues.Create("\"\r\n\t,;");

    public static string Write(ContentKind kind, IReadOnlyCollection<ContentItem> items)
    {
        var forms = items.Select(item => (Item: item, Form: ItemForm.Of(item))).ToList();
        var columns = Columns(kind, list => forms.Select(f => f.Form.Rows(list)).DefaultIfEmpty(0).Max() + 1).ToList();
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration(Separator)))
        {
            csv.WriteField(Mark + kind.DutchName);
            foreach (var column in columns)
                csv.WriteField(column.Header);
            csv.NextRecord();
            foreach (var (item, form) in forms)
            {
                csv.WriteField(MarkOf(item));
                foreach (var column in columns)
                    csv.WriteField(Cell(column.Field, form.All(column.Path)));
                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    public static string MarkOf(ContentItem item) => MarkOf(item.Hash);

    // With letters before it, so that no spreadsheet takes it for a number.
    public static string MarkOf(string hash) => "stand-" + hash[..12];

    /// <summary>The kind of which a text is a table; null where it is none.</summary>
    public static ContentKind? KindOf(string text)
    {
        var first = FirstCell().Match(text).Groups["cell"].Value;
        return first.StartsWith(Mark, StringComparison.Ordinal) ? ContentKind.All.FirstOrDefault(kind => kind.DutchName == first[Mark.Length..]) : null;
    }

    public static Result<IReadOnlyList<TableRow>> Read(ContentKind kind, string text)
    {
        using var csv = new CsvReader(new StringReader(text), Configuration(SeparatorOf(text)));
        try
        {
            csv.Read();
            csv.ReadHeader();
            var headers = csv.HeaderRecord!;
            var known = Columns(kind, _ => ItemForm.MaxRows).DistinctBy(c => c.Header, StringComparer.Ordinal).ToDictionary(c => c.Header, StringComparer.Ordinal);
            List<Error> faults = [.. headers.Skip(1).Where(h => !known.ContainsKey(h)).Select(h => Fault($"De kolom ‘{h}’ ken ik niet. Laat de bovenste rij zoals die was."))];
            faults.AddRange(headers.CountBy(h => h, StringComparer.Ordinal).Where(h => h.Value > 1).Select(h => Fault($"De kolom ‘{h.Key}’ staat er {h.Value} keer.")));
            if (!headers.Contains(known.Values.First().Header, StringComparer.Ordinal))
                faults.Add(Fault($"De kolom ‘{known.Values.First().Header}’ ontbreekt."));
            if (faults.Count > 0)
                return Result<IReadOnlyList<TableRow>>.Failure(faults);
            return ReadRows(csv, [.. headers.Skip(1).Select(h => known[h])]);
        }
        catch (CsvHelperException e)
        {
            return Fault($"Regel {e.Context?.Parser?.RawRow ?? 1} is niet te lezen: kijk of er een aanhalingsteken te veel of te weinig staat.");
        }
    }

    private static Result<IReadOnlyList<TableRow>> ReadRows(CsvReader csv, IReadOnlyList<Column> columns)
    {
        var rows = new List<TableRow>();
        while (csv.Read())
        {
            var cells = csv.Parser.Record!;
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            if (cells.Length != columns.Count + 1)
                return Fault($"Rij {csv.Parser.Row} heeft {cells.Length} vakjes, en de bovenste rij {columns.Count + 1}.");
            rows.Add(new TableRow(csv.Parser.Row, cells[0].Trim(), [.. columns.Select((column, index) => KeyValuePair.Create(column.Path, (IReadOnlyList<string>)Values(column.Field, cells[index + 1])))]));
        }

        return rows;
    }

    private static IEnumerable<Column> Columns(ContentKind kind, Func<string, int> rowsOf)
    {
        foreach (var field in FormFields.Of(kind).Where(f => !f.IsInRow))
            yield return new Column(field.Path, field.Label, field);
        foreach (var part in FormFields.Parts(kind).Where(p => p.List is not null))
        {
            for (var row = 0; row < rowsOf(part.List!); row++)
            {
                foreach (var field in part.Fields)
                    yield return new Column(field.Path.Replace("[]", string.Create(CultureInfo.InvariantCulture, $"[{row}]"), StringComparison.Ordinal), $"{part.Row} {row + 1}: {field.Label}", field);
            }
        }
    }

    private static string Cell(FormField field, IReadOnlyList<string> values) => field.Type switch
    {
        FieldType.Flag => values is ["true"] ? "ja" : "",
        FieldType.Number => string.Concat(values),
        _ => Guard(string.Join('\n', values.Select(v => field.Choices.FirstOrDefault(c => c.Slug == v)?.Name ?? v))),
    };

    private static string[] Values(FormField field, string cell)
    {
        var text = Unguard(cell.Replace("\r\n", "\n", StringComparison.Ordinal));
        return field.Type switch
        {
            FieldType.Flag => [text.Trim().ToUpperInvariant() is "JA" or "WAAR" or "TRUE" or "1" or "X" ? "true" : ""],
            FieldType.List or FieldType.Lines => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            _ => [field.Choices.FirstOrDefault(c => c.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))?.Slug ?? text],
        };
    }

    // What a spreadsheet would take for a formula, a number or a date gets an apostrophe, which it leaves alone; reading takes it off again.
    private static string Guard(string cell) => Guarded().IsMatch(cell) ? "'" + cell : cell;

    private static string Unguard(string cell) => cell.StartsWith('\'') && Guarded().IsMatch(cell) ? cell[1..] : cell;

    private static CsvConfiguration Configuration(char separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        // Any end of a line, for a spreadsheet takes each of them for one.
        ShouldQuote = cell => cell.Field.AsSpan().ContainsAny(Special) || cell.Field != cell.Field?.Trim(),
        IgnoreBlankLines = true,
    };

    private static char SeparatorOf(string text)
    {
        var cell = FirstCell().Match(text);
        var next = cell.Index + cell.Length < text.Length ? text[cell.Index + cell.Length] : Separator;
        return next is ',' or '\t' ? next : Separator;
    }

    private static Error Fault(string message) => new("invalid-table", message, ErrorKind.Invalid, "file");

    [GeneratedRegex(@"^\uFEFF?""?(?<cell>[^"";,\t\r\n]*)""?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"^'*([=+\-@\t\r]|[0-9][0-9 .,:/\-]*$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Guarded();

    private sealed record Column(string Path, string Header, FormField Field);
}

/// <param name="Number">The row as a spreadsheet counts it.</param>
/// <param name="Mark">Which text it was made of; empty for a new item.</param>
internal sealed record TableRow(int Number, string Mark, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Values)
{
    public string Slug => Values.Where(v => v.Key == "slug").Select(v => string.Concat(v.Value).Trim()).SingleOrDefault("");
}
