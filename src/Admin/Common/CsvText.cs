using System.Text;

namespace Wegwijzer.Admin.Common;

/// <summary>A table as a file for a spreadsheet: with semicolons, as Dutch ones expect, and with nothing in it that a spreadsheet would carry out.</summary>
internal static class CsvText
{
    /// <summary>UTF-8 with the mark by which spreadsheets know that.</summary>
    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(';', row.Select(Field)) + "\r\n")))];
    }

    private static string Field(string text)
    {
        // A text that begins like a formula is one, for a spreadsheet, unless something stands before it.
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
