using CsCheck;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Domain.Tests.Suggestions;

public sealed class KeepingACode
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Random = 26;

    private static readonly Gen<TrackingCode> AnyCode = Gen.Int.Select(_ => TrackingCode.New());

    [Fact]
    public void A_code_is_seven_groups_of_four_and_fits_in_an_address()
    {
        var code = TrackingCode.New().Value;
        code.Length.ShouldBe(TrackingCode.Length);
        code.Split('-').ShouldAllBe(group => group.Length == 4 && group.All(c => Alphabet.Contains(c)));
        code.Split('-').Length.ShouldBe(7);
    }

    [Fact]
    public void No_two_codes_are_the_same_and_every_character_counts()
    {
        var codes = Enumerable.Range(0, 5000).Select(_ => Symbols(TrackingCode.New())).ToList();
        codes.ShouldBeUnique();
        // Each of the 26 random places takes each of the 32 characters: 130 bits.
        for (var place = 0; place < Random; place++)
            codes.Select(code => code[place]).Distinct().Count().ShouldBe(Alphabet.Length, $"place {place}");
    }

    [Fact]
    public void What_is_read_out_or_typed_in_any_usual_way_is_the_same_code() => AnyCode.Sample(code =>
    {
        var text = code.Value;
        string[] ways =
        [
            text.ToUpperInvariant(),
            text.Replace("-", "", StringComparison.Ordinal),
            text.Replace('-', ' '),
            $"  {text}\n",
            text.Replace('-', '–'),
            string.Join(' ', text.AsEnumerable()),
            text.Replace('0', 'O').Replace('1', 'l'),
            text.Replace('0', 'o').Replace('1', 'I'),
        ];
        foreach (var way in ways)
            TrackingCode.Create(way).Value.ShouldBe(code, way);
    });

    [Fact]
    public void One_wrong_character_is_told() =>
        Gen.Select(AnyCode, Gen.Int[0, 27], Gen.Int[1, 31]).Sample((code, place, shift) =>
        {
            var symbols = Symbols(code).ToCharArray();
            symbols[place] = Alphabet[(Alphabet.IndexOf(symbols[place]) + shift) % Alphabet.Length];
            TrackingCode.Create(new string(symbols)).Errors.ShouldHaveSingleItem().Code.ShouldBe("mistyped-code");
        });

    [Fact]
    public void Two_characters_that_changed_places_are_told() =>
        Gen.Select(AnyCode, Gen.Int[0, Random - 1], Gen.Int[0, Random - 1]).Sample((code, one, other) =>
        {
            var symbols = Symbols(code).ToCharArray();
            if (symbols[one] == symbols[other])
                return;
            (symbols[one], symbols[other]) = (symbols[other], symbols[one]);
            TrackingCode.Create(new string(symbols)).Errors.ShouldHaveSingleItem().Code.ShouldBe("mistyped-code");
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0800-2000")]
    [InlineData("uuuu-uuuu-uuuu-uuuu-uuuu-uuuu-uuuu")]
    [InlineData("0000-0000-0000-0000-0000-0000-0000-0000")]
    [InlineData("٣٣٣٣-٣٣٣٣-٣٣٣٣-٣٣٣٣-٣٣٣٣-٣٣٣٣-٣٣٣٣")]
    public void What_is_no_code_is_told(string? text) => TrackingCode.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-code");

    private static string Symbols(TrackingCode code) => code.Value.Replace("-", "", StringComparison.Ordinal);
}
