using System.Globalization;
using CsCheck;
using Wegwijzer.Domain.Privacy;

namespace Wegwijzer.Domain.Tests.Privacy;

/// <summary>Every number that has to be caught, in every way of writing; and numbers that have nothing to do with anybody.</summary>
public sealed class WritingNumbers
{
    private static readonly Gen<int[]> Cuts = OneOf<int[]>([9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1], [4, 5], [5, 4], [3, 6], [6, 3], [2, 3, 4]);

    private static readonly Gen<string> Separators = OneOf(" ", ".", "-", " - ", "\u00a0", "\u2011", "\u2013", "\u202f");

    private static readonly Gen<Func<string, string>> Disguises = OneOf<Func<string, string>>(
        text => text,
        Wide,
        text => string.Join('\u200b', text.AsEnumerable()),
        text => text.Insert(text.Length / 2, "\u00ad"));

    private static readonly Gen<(string Before, string After)> Surroundings = OneOf(
        ("", ""), ("Het gaat om ", "."), ("bsn", ""), ("(", ")"), ("nummer:", ", zie stap 3"), ("groep 5 ", " en verder"), ("‘", "’"), ("op pagina 12: ", "!"), ("\n", "\n"));

    private static readonly Gen<int> NineDigits = Gen.Int[1, 999_999_999];

    // One in eleven passes; the first one from somewhere always is there.
    private static readonly Gen<int> ElevenProof = Gen.Int[1, 999_999_900].Select(start => Enumerable.Range(start, 99).First(PassesElevenTest));

    private static readonly Gen<string> Mobile = Gen.Select(OneOf("061", "062", "063", "064", "065", "068"), Gen.Int[0, 9_999_999]).Select((start, rest) => $"{start}{rest:D7}");

    [Fact]
    public void Every_number_that_passes_the_eleven_test_is_caught_in_every_way_of_writing() =>
        Gen.Select(ElevenProof, Cuts, Separators, Disguises, Surroundings).Sample(
            (number, cut, separator, disguise, around) =>
            {
                var text = $"{around.Before}{disguise(Cut($"{number:D9}", cut, separator))}{around.After}";
                PrivacyGuard.Examine(text).Findings.ShouldContain(f => !f.MayBeConfirmed, text);
            },
            iter: 5_000);

    [Fact]
    public void Another_number_of_nine_digits_is_not() => Gen.Select(NineDigits.Where(n => !PassesElevenTest(n)), Surroundings.Where(s => s.Before != "bsn")).Sample(
        (number, around) => PrivacyGuard.Examine($"{around.Before}{number:D9}{around.After}").Findings.ShouldBeEmpty(),
        iter: 5_000);

    [Fact]
    public void A_longer_or_shorter_number_is_not() => Gen.OneOf(Gen.Long[10_000_000_000, 99_999_999_999_999].Where(n => n / 100_000_000 is not 316), Gen.Long[1, 9_999_999]).Sample(
        number => PrivacyGuard.Examine($"Bestelling {number} is niet aangekomen.").Findings.ShouldBeEmpty(),
        iter: 5_000);

    [Fact]
    public void Pages_are_not() => Gen.Select(Gen.Int[1, 999], Gen.Int[0, 40]).Select((from, length) => $"{from}-{from + length}").Array[1, 6].Sample(
        ranges => PrivacyGuard.Examine($"Zie pagina {string.Join(", ", ranges[..^1])} & {ranges[^1]}.").Findings.ShouldBeEmpty(),
        iter: 5_000);

    [Fact]
    public void An_ISBN_is_not() => Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[2, 5], Gen.Bool, Gen.Bool).Sample(
        (number, cut, isLong, isCut) =>
        {
            var isbn = isLong ? Isbn13(number, cut, isCut) : Isbn10(number, cut, isCut);
            PrivacyGuard.Examine($"Het boek (ISBN {isbn}) is uitverkocht.").Findings.ShouldBeEmpty(isbn);
        },
        iter: 5_000);

    [Fact]
    public void Every_mobile_number_is_caught_in_every_way_of_writing() =>
        Gen.Select(Mobile, OneOf("", "+31", "+31 ", "+31(0)", "+31 (0) ", "0031", "0031-", "(0)"), OneOf<int[]>([9], [1, 8], [1, 2, 2, 2, 2], [1, 4, 4], [1, 3, 5], [1, 3, 3, 2], [3, 3, 3]), Separators, Disguises).Sample(
            (number, prefix, cut, separator, disguise) =>
            {
                var national = Cut(number[1..], cut, separator);
                var text = $"Bel {disguise(prefix.Length == 0 ? $"0{national}" : $"{prefix}{national}")} even.";
                PrivacyGuard.Examine(text).Findings.ShouldContain(f => f.Kind == PersonalDataKind.Phone, text);
            },
            iter: 5_000);

    [Fact]
    public void The_number_of_a_help_line_passes_in_every_way_of_writing() =>
        Gen.Select(OneOf("0800", "0900", "0906", "0909"), Gen.Bool, Gen.Int[0, 9_999_999], Separators, Disguises).Sample(
            (start, isLong, rest, separator, disguise) =>
            {
                var digits = isLong ? $"{rest:D7}" : $"{rest % 10_000:D4}";
                PrivacyGuard.Examine($"Bel {disguise($"{start}{separator}{digits}")}.").Findings.ShouldBeEmpty();
                PrivacyGuard.Examine($"Bel {disguise($"088{separator}{rest:D7}")}.").Findings.ShouldBeEmpty();
            },
            iter: 5_000);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool PassesElevenTest(int number)
    {
        var digits = number.ToString("D9", CultureInfo.InvariantCulture).Select(c => c - '0').ToArray();
        return (Enumerable.Range(0, 8).Sum(i => digits[i] * (9 - i)) - digits[8]) % 11 == 0;
    }

    private static string Cut(string digits, int[] lengths, string separator)
    {
        var at = 0;
        return string.Join(separator, lengths.Select(length => digits[at..(at += length)]));
    }

    private static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));

    private static string Isbn10(int number, int cut, bool isCut)
    {
        var digits = $"{number:D9}";
        var check = (11 - (Enumerable.Range(0, 9).Sum(i => (digits[i] - '0') * (10 - i)) % 11)) % 11;
        var last = check == 10 ? "X" : $"{check}";
        return isCut ? $"{digits[..2]}-{digits[2..(2 + cut)]}-{digits[(2 + cut)..]}-{last}" : digits + last;
    }

    private static string Isbn13(int number, int cut, bool isCut)
    {
        var digits = $"978{number:D9}";
        var check = (10 - (Enumerable.Range(0, 12).Sum(i => (digits[i] - '0') * (i % 2 == 0 ? 1 : 3)) % 10)) % 10;
        return isCut ? $"978-{digits[3..5]}-{digits[5..(5 + cut)]}-{digits[(5 + cut)..]}-{check}" : $"{digits}{check}";
    }
}
