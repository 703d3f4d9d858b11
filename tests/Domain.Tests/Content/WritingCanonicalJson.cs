using System.Text.Json.Nodes;
using CsCheck;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Tests.Content;

/// <summary>RFC 8785, as far as the guide's JSON goes: text, flags, lists, objects and whole numbers.</summary>
public sealed class WritingCanonicalJson
{
    [Fact]
    public void Members_are_sorted_by_code_unit_as_in_the_example_of_the_standard()
    {
        // RFC 8785 §3.2.3.
        var node = JsonNode.Parse(
            """
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """);
        CanonicalJson.Write(node).ShouldBe(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
            + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    [Fact]
    public void Members_are_sorted_at_every_depth_and_lists_keep_their_order() =>
        CanonicalJson.Write(JsonNode.Parse("""{ "b" : [ 3 , { "z" : 1 , "a" : [ ] } , 1 ] , "a" : { } }""")).ShouldBe("""{"a":{},"b":[3,{"a":[],"z":1},1]}""");

    [Theory]
    [InlineData("\"", "\\\"")]
    [InlineData("\\", "\\\\")]
    [InlineData("\b\t\n\f\r", "\\b\\t\\n\\f\\r")]
    [InlineData("\u0000\u0007\u001f", "\\u0000\\u0007\\u001f")]
    public void What_must_be_escaped_is_escaped_the_shortest_way(string text, string written) => CanonicalJson.Write(JsonValue.Create(text)).ShouldBe($"\"{written}\"");

    [Theory]
    [InlineData("/")]
    [InlineData("<>&'+")]
    [InlineData("één ö €")]
    [InlineData("\u007f")]
    [InlineData("\u0080")]
    [InlineData("\u00a0")]
    [InlineData("\u2028\u2029")]
    [InlineData("\ufeff")]
    [InlineData("\uffff")]
    [InlineData("😀")]
    public void Everything_else_is_literal(string text) => CanonicalJson.Write(JsonValue.Create(text)).ShouldBe($"\"{text}\"");

    [Fact]
    public void Half_a_character_is_refused()
    {
        // Not as theory data: an attribute can't hold half a character.
        foreach (var text in (string[])["\ud83d", "\ude00", "\ude00\ud83d", "a\ud83da", "😀\ude00", "\ud83d😀"])
        {
            Should.Throw<ArgumentException>(() => CanonicalJson.Write(JsonValue.Create(text)));
            Should.Throw<ArgumentException>(() => CanonicalJson.Write(new JsonObject { [text] = 1 }));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("9999")]
    [InlineData("9007199254740991")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    public void Whole_numbers_flags_and_null_are_plain(string json) => CanonicalJson.Write(JsonNode.Parse(json)).ShouldBe(json);

    [Fact]
    public void Numbers_made_in_memory_are_as_plain() => CanonicalJson.Write(new JsonArray(1, 2L, -0)).ShouldBe("[1,2,0]");

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("99999999999999999999")]
    public void Other_numbers_do_not_occur_in_the_guide_and_are_refused(string json) => Should.Throw<NotSupportedException>(() => CanonicalJson.Write(JsonNode.Parse(json)));

    [Fact]
    public void It_reads_as_what_was_written_and_writes_as_itself() =>
        Json(depth: 3).Sample(
            node =>
            {
                var text = CanonicalJson.Write(node);
                JsonNode.DeepEquals(JsonNode.Parse(text), node).ShouldBeTrue();
                CanonicalJson.Write(JsonNode.Parse(text)).ShouldBe(text);
            },
            iter: 1000);

    [Fact]
    public void An_items_hash_is_sha_256_of_its_canonical_text()
    {
        // printf '{"name":"Soort richtlijn","slug":"richtlijn"}' | sha256sum
        var kind = Testing.Given.AToolKind();
        kind.CanonicalText.ShouldBe("""{"name":"Soort richtlijn","slug":"richtlijn"}""");
        kind.Hash.ShouldBe("b5c24c420b426bcfa8425c7658ed563b593bea9cc00b0cee715e52dcb307daa2");
    }

    [Fact]
    public void The_digest_of_a_set_is_sha_256_of_its_sorted_lines()
    {
        // printf 'tool/a 11\ntool/a-b 22\ntool/b 33\n' | sha256sum
        const string Expected = "a74067a47e6e086334c246aaf070e9fe182ddda0af9071dfc6334860d9714d12";
        (string, string, string)[] items = [("tool", "b", "33"), ("tool", "a-b", "22"), ("tool", "a", "11")];
        ContentHash.DigestOf(items).ShouldBe(Expected);
        ContentHash.DigestOf(items.Reverse()).ShouldBe(Expected);
    }

    [Fact]
    public void Nothing_has_a_digest_too() => ContentHash.DigestOf([]).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static Gen<JsonNode?> Json(int depth)
    {
        var scalar = Gen.OneOf<JsonNode?>(
            Texts.Any.Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
            Gen.Const((JsonNode?)null));
        if (depth == 0)
            return scalar;
        var child = Json(depth - 1);
        return Gen.OneOf<JsonNode?>(
            scalar,
            child.Array[0, 4].Select(values => (JsonNode?)new JsonArray(values)),
            Gen.Select(Texts.Any, child).Array[0, 4].Select(members => (JsonNode?)new JsonObject(members.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create(m.Item1, m.Item2)))));
    }
}
