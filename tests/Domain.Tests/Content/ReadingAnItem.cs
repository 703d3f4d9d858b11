using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Content;

public sealed class ReadingAnItem
{
    private const int Iterations = 100;

    public static TheoryData<string> Kinds => Format.Kinds;

    [Fact]
    public void There_are_seventeen_kinds_and_each_is_found_by_its_name()
    {
        ContentKind.All.Count.ShouldBe(17);
        ContentKind.All.ShouldAllBe(kind => ContentKind.Find(kind.Name) == kind);
        ContentKind.All.Select(kind => kind.Plural).ShouldBeUnique();
        ContentKind.Find("Tool").ShouldBeNull();
        ContentKind.Find("").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_written_reads_as_the_same_item(string name)
    {
        var kind = ContentKind.Find(name)!;
        Format.Some(kind).Sample(
            json =>
            {
                var item = Read(kind, json);
                var again = Given.Item(kind, item.CanonicalText);
                (again.CanonicalText, again.Hash).ShouldBe((item.CanonicalText, item.Hash));
                item.Hash.ShouldBe(ContentHash.Of(item.CanonicalText));
                (item.Kind, item.Slug.Value, item.ToString()).ShouldBe((kind, json["slug"]!.GetValue<string>(), $"{name}/{json["slug"]}"));
            },
            iter: Iterations);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_canonical_form_says_every_member_and_nothing_else(string name)
    {
        var kind = ContentKind.Find(name)!;
        Format.Some(kind).Sample(
            json =>
            {
                var written = JsonNode.Parse(Read(kind, json).CanonicalText)!.AsObject();
                written.Select(m => m.Key).ShouldBe(Format.Of(kind).Select(m => m.Name).Order(StringComparer.Ordinal));
                foreach (var member in Format.Of(kind))
                {
                    var text = CanonicalJson.Write(written[member.Name]);
                    if (!json.ContainsKey(member.Name))
                        text.ShouldBe(member.WhenAbsent);
                    else if (member.Name is not ("placements" or "sources"))
                        text.ShouldBe(CanonicalJson.Write(json[member.Name]));
                }
            },
            iter: Iterations);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_order_of_members_and_white_space_do_not_matter(string name)
    {
        var kind = ContentKind.Find(name)!;
        Format.Full(kind).SelectMany(json => Gen.Shuffle(json.Select(m => m.Key).ToArray()).Select(order => (json, order))).Sample(
            sample =>
            {
                var shuffled = new JsonObject(sample.order.Select(member => KeyValuePair.Create(member, sample.json[member]?.DeepClone())));
                var indented = Given.Item(kind, shuffled.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
                indented.Hash.ShouldBe(Read(kind, sample.json).Hash);
            },
            iter: Iterations);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Absent_and_null_are_the_same(string name)
    {
        var kind = ContentKind.Find(name)!;
        Format.Some(kind).Sample(
            json =>
            {
                var withNulls = json.DeepClone().AsObject();
                foreach (var member in Format.Of(kind).Where(member => !json.ContainsKey(member.Name)))
                    withNulls[member.Name] = null;
                Read(kind, withNulls).Hash.ShouldBe(Read(kind, json).Hash);
            },
            iter: Iterations);
    }

    [Fact]
    public void Placements_have_one_order_however_they_were_entered() =>
        Format.Full(ContentKind.Tool)
            .SelectMany(json => Gen.Shuffle(json["placements"]!.AsArray().ToArray()).Select(places => (json, places)))
            .Sample(
                sample =>
                {
                    var shuffled = sample.json.DeepClone().AsObject();
                    shuffled["placements"] = new JsonArray([.. sample.places.Select(place => place!.DeepClone())]);
                    Read(ContentKind.Tool, shuffled).Hash.ShouldBe(Read(ContentKind.Tool, sample.json).Hash);
                },
                iter: Iterations);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_unknown_member_is_refused(string name)
    {
        var (kind, json) = Example(name);
        json["vreemd"] = 1;
        Faults(kind, json).ShouldBe([("unknown-field", "vreemd")]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_unknown_member_with_half_a_character_in_its_name_is_refused(string name)
    {
        var (kind, json) = Example(name);
        var text = json.ToJsonString();
        ContentItem.Read(kind, text.Insert(1, "\"\\ud800\":1,")).Succeeded.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_member_that_stands_twice_is_refused(string name)
    {
        var (kind, json) = Example(name);
        foreach (var member in json)
        {
            var twice = json.ToJsonString().Insert(1, $"\"{member.Key}\":{member.Value?.ToJsonString() ?? "null"},");
            ContentItem.Read(kind, twice).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-json", member.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_required_member_that_is_missing_is_named(string name)
    {
        var kind = ContentKind.Find(name)!;
        foreach (var member in Format.Of(kind).Where(m => m.Required))
        {
            var json = Example(name).Json;
            json.Remove(member.Name);
            Faults(kind, json).ShouldHaveSingleItem().Field.ShouldBe(member.Name);
            json[member.Name] = null;
            Faults(kind, json).ShouldHaveSingleItem().Field.ShouldBe(member.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_but_the_required_members_is_needed(string name)
    {
        var (kind, json) = Example(name);
        foreach (var member in Format.Of(kind).Where(m => !m.Required))
            json.Remove(member.Name);
        ContentItem.Read(kind, json.ToJsonString()).Errors.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_wrong_value_is_refused_where_it_stands(string name)
    {
        var kind = ContentKind.Find(name)!;
        foreach (var member in Format.Of(kind))
        {
            foreach (var (wrong, at) in member.Wrong)
            {
                var json = Example(name).Json;
                json.Remove(member.Name);
                var text = json.ToJsonString().Insert(1, $"\"{member.Name}\":{wrong},");
                var read = ContentItem.Read(kind, text);
                read.Errors.Select(e => e.Field).ShouldContain(member.Name + at, $"{member.Name} = {wrong}");
                read.Errors.ShouldAllBe(e => e.Kind == ErrorKind.Invalid);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_no_object_is_refused(string name)
    {
        var kind = ContentKind.Find(name)!;
        foreach (var text in (string[])["[]", "\"tekst\"", "7", "null", "true"])
            ContentItem.Read(kind, text).Succeeded.ShouldBeFalse(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"slug\":\"a\",}")]
    [InlineData("{/* */}")]
    [InlineData("{'slug':'a'}")]
    public void What_is_no_json_is_refused(string text) => ContentItem.Read(ContentKind.Tool, text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-json");

    [Fact]
    public void Json_too_deep_or_with_half_a_character_is_refused()
    {
        ContentItem.Read(ContentKind.Tool, new string('[', 1000)).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-json");
        ContentItem.Read(ContentKind.Tool, "{\"slug\":\"\ud800\"}").Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-json");
    }

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_path()
    {
        const string Json =
            """
            {"slug":"Fout","title":"","kind":7,"url":"geen-adres","situations":["armoede","armoede"],"age":{"from":9,"to":4},"kleur":"rood",
             "placements":[
               {"step":"a","setting":"b","position":1,"label":"Kaart","purpose":"Kijk."},
               {"step":"a","setting":"c","position":0,"label":"Kaart","purpose":"Kijk.","meldcodeStep":6},
               {"setting":"b","position":2,"label":"Kaart","purpose":"Kijk.","pages":"9-4","age":{"from":0,"prenatal":1},"rand":true}]}
            """;
        ContentItem.Read(ContentKind.Tool, Json).Errors.Select(e => (e.Code, e.Field)).ShouldBe(
            [
                ("invalid-slug", "slug"), ("invalid-content", "title"), ("missing-field", "description"), ("invalid-content", "kind"), ("invalid-address", "url"),
                ("invalid-content", "situations"), ("invalid-age-range", "age"), ("unknown-field", "kleur"), ("invalid-content", "placements[1].position"),
                ("invalid-content", "placements[1].meldcodeStep"), ("missing-field", "placements[2].step"), ("invalid-pages", "placements[2].pages"),
                ("invalid-content", "placements[2].age.prenatal"), ("unknown-field", "placements[2].rand"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_tool_stands_somewhere_and_nowhere_twice_in_one_place()
    {
        Faults(ContentKind.Tool, ToolWith(json => json["placements"] = new JsonArray())).ShouldBe([("no-placement", "placements")]);
        Faults(ContentKind.Tool, ToolWith(json => json["placements"]!.AsArray().Add(json["placements"]![0]!.DeepClone()))).ShouldBe([("double-placement", "placements")]);
        var twiceInACell = ToolWith(json =>
        {
            var second = json["placements"]![0]!.DeepClone();
            second["position"] = 2;
            json["placements"]!.AsArray().Add(second);
        });
        ContentItem.Read(ContentKind.Tool, twiceInACell.ToJsonString()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_situation_is_not_its_own_parent() =>
        ContentItem.Read(ContentKind.Situation, """{"slug":"lvb","name":"LVB","parents":["lvb"]}""").Errors.ShouldHaveSingleItem().Code.ShouldBe("circular-parents");

    private static JsonObject ToolWith(Action<JsonObject> change)
    {
        var json = Given.ATool("kaart").ToJson();
        change(json);
        return json;
    }

    private static ContentItem Read(ContentKind kind, JsonObject json) => Given.Item(kind, json.ToJsonString());

    private static List<(string Code, string? Field)> Faults(ContentKind kind, JsonObject json) => [.. ContentItem.Read(kind, json.ToJsonString()).Errors.Select(e => (e.Code, e.Field))];

    private static (ContentKind Kind, JsonObject Json) Example(string name)
    {
        var kind = ContentKind.Find(name)!;
        return (kind, Given.AnyOf(kind).ToJson());
    }
}
