using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>
/// Counts the pages of a PDF: the highest <c>/Count</c> of its page tree, wherever that stands (ISO 32000-1, 7.7.3), or what a file made for
/// the web says at its beginning (annex F). Where it can't be told, as in an encrypted file, the answer is null, and nobody is bothered.
/// </summary>
internal static class PdfPages
{
    private const int Beginning = 2048;
    private const int MostInflated = 64 * 1024 * 1024;

    public static int? Count(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, Beginning)];
        if (start.IndexOf("%PDF-"u8) < 0)
            return null;
        return start.IndexOf("/Linearized"u8) is >= 0 and var linear && NumberOf(DictionaryAround(start, linear), "/N"u8) is { } pages ? pages : Highest(file);
    }

    private static int? Highest(ReadOnlySpan<byte> file)
    {
        var highest = OfTrees(file);
        var budget = MostInflated;
        foreach (var (from, length) in ObjectStreams(file))
        {
            if (budget <= 0)
                break;
            var inflated = Inflate(file.Slice(from, length), budget);
            budget -= inflated.Length;
            if (OfTrees(inflated) is { } count && count > (highest ?? 0))
                highest = count;
        }

        return highest;
    }

    /// <summary>The highest count of the page trees in the plain.</summary>
    private static int? OfTrees(ReadOnlySpan<byte> text)
    {
        int? highest = null;
        for (var at = 0; Next(text, "/Type"u8, ref at);)
        {
            var rest = text[(at + 5)..].TrimStart(" \r\n\t"u8);
            if (rest.StartsWith("/Pages"u8) && (rest.Length == 6 || !IsLetter(rest[6])) && NumberOf(DictionaryAround(text, at), "/Count"u8) is { } count && count > (highest ?? 0))
                highest = count;
            at += 5;
        }

        return highest;
    }

    private static List<(int From, int Length)> ObjectStreams(ReadOnlySpan<byte> file)
    {
        var found = new List<(int, int)>();
        for (var at = 0; Next(file, "/ObjStm"u8, ref at); at += 7)
        {
            var stream = file[at..].IndexOf("stream"u8);
            if (stream < 0)
                break;
            var from = at + stream + 6;
            while (from < file.Length && file[from] is (byte)'\r' or (byte)'\n')
                from++;
            var length = file[from..].IndexOf("endstream"u8);
            found.Add((from, length < 0 ? file.Length - from : length));
        }

        return found;
    }

    private static byte[] Inflate(ReadOnlySpan<byte> deflated, int most)
    {
        using var whole = new MemoryStream();
        try
        {
            using var source = new MemoryStream(deflated.ToArray());
            using var zlib = new ZLibStream(source, CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            for (int read; whole.Length < most && (read = zlib.Read(buffer)) > 0;)
                whole.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            // Encrypted, or cut off where we stopped reading: what came out until there may still tell.
        }

        return whole.ToArray();
    }

    /// <summary>The dictionary, without those within it, that a place in the text is in.</summary>
    private static byte[] DictionaryAround(ReadOnlySpan<byte> text, int at)
    {
        var from = at;
        for (var depth = 0; from > 0; from--)
        {
            if (IsPair(text, from - 1, (byte)'>'))
                (depth, from) = (depth + 1, from - 1);
            else if (IsPair(text, from - 1, (byte)'<') && depth-- == 0)
                break;
            else if (IsPair(text, from - 1, (byte)'<'))
                from--;
        }

        var own = new List<byte>();
        for (var (i, depth) = (from + 1, 0); i < text.Length; i++)
        {
            if (IsPair(text, i, (byte)'<'))
                (depth, i) = (depth + 1, i + 1);
            else if (IsPair(text, i, (byte)'>') && depth-- == 0)
                break;
            else if (IsPair(text, i, (byte)'>'))
                i++;
            else if (depth == 0)
                own.Add(text[i]);
        }

        return [.. own];
    }

    private static int? NumberOf(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> name)
    {
        for (var at = 0; Next(dictionary, name, ref at); at += name.Length)
        {
            var rest = dictionary[(at + name.Length)..];
            var value = rest.TrimStart(" \r\n\t"u8);
            var digits = 0;
            while (digits < value.Length && value[digits] is >= (byte)'0' and <= (byte)'9')
                digits++;
            if (value.Length < rest.Length && digits > 0 && int.TryParse(Encoding.ASCII.GetString(value[..digits]), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return null;
    }

    private static bool Next(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, ref int at)
    {
        var next = at < text.Length ? text[at..].IndexOf(word) : -1;
        at += Math.Max(next, 0);
        return next >= 0;
    }

    private static bool IsPair(ReadOnlySpan<byte> text, int at, byte bracket) => at + 1 < text.Length && text[at] == bracket && text[at + 1] == bracket;

    private static bool IsLetter(byte b) => char.IsAsciiLetter((char)b);
}
