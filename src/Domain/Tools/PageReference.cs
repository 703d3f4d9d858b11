using System.Globalization;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tools;

/// <summary>The pages of a document that matter here, written as <c>21-26 &amp; 67-68</c>.</summary>
public sealed record PageReference
{
    public const int HighestPage = 9999;
    public const int MaxRanges = 10;

    private PageReference(string text, int firstPage, int lastPage) => (Text, FirstPage, LastPage) = (text, firstPage, lastPage);

    public string Text { get; }

    /// <summary>Where a deep link opens the document.</summary>
    public int FirstPage { get; }

    /// <summary>What a document must have, for all of this to be in it.</summary>
    public int LastPage { get; }

    public static Result<PageReference> Create(string? text)
    {
        var ranges = (text ?? "").Split([" & ", ", "], StringSplitOptions.None).Select(Range.Parse).ToList();
        if (ranges.Count > MaxRanges || ranges.Any(range => range is null))
            return Invalid("Schrijf bladzijden als 12, 21-26 of 21-26 & 67-68.");
        if (ranges.Zip(ranges.Skip(1)).Any(pair => pair.Second!.From <= pair.First!.To))
            return Invalid("De bladzijden lopen niet op.");
        return new PageReference(string.Join(" & ", ranges), ranges[0]!.From, ranges[^1]!.To);
    }

    public override string ToString() => Text;

    private static Error Invalid(string message) => new("invalid-pages", message, ErrorKind.Invalid);

    private sealed record Range(int From, int To)
    {
        public static Range? Parse(string text)
        {
            var ends = text.Split('-');
            return ends.Length <= 2 && Page(ends[0]) is { } from && Page(ends[^1]) is { } to && from <= to && (ends.Length == 1 || from < to)
                ? new Range(from, to)
                : null;
        }

        public override string ToString() => From == To ? $"{From}" : $"{From}-{To}";

        private static int? Page(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= HighestPage ? page : null;
    }
}
