using System.Text.Json.Nodes;
using CsCheck;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Common;

/// <summary>Whole small guides, made so that every filter and every tie of the order occurs often: few values, many items.</summary>
internal static class RandomGuide
{
    public const string General = "alle-settings";

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private const int Phases = 2;
    private const int Steps = 4;
    private const int Settings = 3;
    private const int Situations = 6;
    private const int Kinds = 3;
    private const int Organisations = 3;
    private const int Sections = 4;
    private const int MostItems = 12;

    private static readonly Gen<int[]> NamedSituations = Gen.Frequency((2, Gen.Int[0, Situations - 1].Array[0]), (3, Gen.Int[0, Situations - 1].Array[1, 2]));

    private static readonly Gen<JsonNode?> AnAge = Gen.Frequency(
        (3, Gen.Int.Select(_ => (JsonNode?)null)),
        (4, Gen.Select(Gen.Int[0, 12], Gen.Int[0, 8].Nullable(), Gen.Bool, (from, years, prenatal) => (JsonNode?)AgeOf(prenatal ? 0 : from, (prenatal ? 0 : from) + years, prenatal))),
        (1, Gen.Int.Select(_ => (JsonNode?)AgeOf(null, null, prenatal: true))));

    private static readonly Gen<Func<JsonObject>> APlacement = Gen.Select(
        Gen.Int[0, Steps - 1], Gen.Int[0, Settings - 1], Gen.Int[1, 3], NamedSituations, AnAge, Gen.Int[0, 2],
        (step, setting, position, situations, age, own) => (Func<JsonObject>)(() => new JsonObject
        {
            ["step"] = Step(step),
            ["setting"] = Setting(setting),
            ["position"] = position,
            ["label"] = $"Kaart {position}",
            ["purpose"] = "Kijk hiernaar.",
            ["pages"] = own == 1 ? "3 & 5-9" : null,
            ["meldcodeStep"] = own == 2 ? position : null,
            ["situations"] = own == 0 ? new JsonArray() : Names("situatie", situations),
            ["age"] = own == 0 ? null : age?.DeepClone(),
        }));

    private static readonly Gen<ContentItem> ATool = Gen.Select(
        Gen.Int[0, MostItems], Gen.Int[0, Kinds - 1], Gen.Int[0, Organisations - 1].Array[0, 2], NamedSituations, AnAge, APlacement.Array[1, 4], Gen.Int[0, 3],
        (number, kind, organisations, situations, age, placements, title) => Given.ATool($"kaart-{number}", json =>
        {
            // The same letters in another case follow each other by slug.
            json["title"] = $"{((string[])["Kaart", "kaart", "Één", "zoek"])[title]} {number}";
            json["kind"] = $"soort-{kind}";
            json["organisations"] = Names("organisatie", organisations);
            json["situations"] = Names("situatie", situations);
            json["age"] = age?.DeepClone();
            json["placements"] = new JsonArray([.. placements.Select(p => p()).DistinctBy(p => (p["step"]!.ToString(), p["setting"]!.ToString(), p["position"]!.ToString()))]);
        }));

    private static readonly Gen<ContentItem> ASignal = Gen.Select(Gen.Int[0, MostItems], Gen.Int[0, Sections - 1], NamedSituations, AnAge, Gen.Int[1, 3], (number, group, situations, age, position) =>
        Given.ASignal($"signaal-{number}", json => Fill(json, number, "group", $"groep-{group}", situations, age, position)));

    private static readonly Gen<ContentItem> ATip = Gen.Select(Gen.Int[0, MostItems], Gen.Int[0, Sections - 1], NamedSituations, AnAge, Gen.Int[1, 3], (number, section, situations, age, position) =>
        Given.AConversationTip($"tip-{number}", json => Fill(json, number, "section", $"onderdeel-{section}", situations, age, position)));

    private static readonly Gen<ContentItem> AFactor = Gen.Select(
        Gen.Int[0, MostItems], Gen.Int[0, Steps - 1], Gen.Int[0, Settings - 1], Gen.Int[0, 5], NamedSituations, AnAge, Gen.Int[1, 3],
        (number, step, setting, sort, situations, age, position) => Given.AFactor($"factor-{number}", json =>
        {
            Fill(json, number, "step", Step(step), situations, age, position);
            json["setting"] = Setting(setting);
            json["kind"] = sort % 2 == 0 ? "risk" : "protective";
            json["domain"] = ((string[])["jeugdige", "ouders-gezin", "overkoepelend"])[sort / 2];
        }));

    private static readonly Gen<ContentItem[]> AFrame = Gen.Select(
        Gen.Int[1, 3].Array[Steps], Gen.Int[0, Phases - 1].Array[Steps], Gen.Int[1, 3].Array[Settings], Gen.Bool.Array[Situations * Situations], Gen.Int[0, Steps * Settings * 3 - 1].Array[Sections],
        (numbers, phases, positions, parents, sections) => (ContentItem[])
        [
            .. Range(Phases).Select(i => Given.APhase(Phase(i), i + 1)),
            .. Range(Steps).Select(i => Given.AStep(Step(i), numbers[i], Phase(phases[i]))),
            .. Range(Settings).Select(i => Given.ASetting(Setting(i), positions[i], general: i == 0)),
            // Only ever under one with a lower number, so never in a circle.
            .. Range(Situations).Select(i => Given.ASituation($"situatie-{i}", [.. Range(i).Where(j => parents[(i * Situations) + j]).Take(2).Select(j => $"situatie-{j}")])),
            .. Range(Kinds).Select(i => Given.AToolKind($"soort-{i}")),
            .. Range(Organisations).Select(i => Given.AnOrganisation($"organisatie-{i}")),
            Given.Item(ContentKind.SignalCategory, $$"""{"slug":"categorie","name":"Categorie","step":"{{Step(0)}}","setting":"{{Setting(1)}}","position":1}"""),
            .. Range(Sections).Select(i => Given.Item(
                ContentKind.SignalGroup, $$"""{"slug":"groep-{{i}}","name":"Groep","category":{{(i == 0 ? "\"categorie\"" : "null")}},{{Place(sections[i])}}}""")),
            .. Range(Sections).Select(i => Given.Item(ContentKind.ConversationSection, $$"""{"slug":"onderdeel-{{i}}","name":"Onderdeel {{i}}",{{Place(sections[^(i + 1)])}}}""")),
        ]);

    /// <summary>A whole guide; situations fall under one another, steps and settings share numbers, tools stand anywhere.</summary>
    public static Gen<IReadOnlyList<ContentItem>> Any { get; } = Gen.Select(
        AFrame, ATool.Array[0, 14], ASignal.Array[0, 10], ATip.Array[0, 8], AFactor.Array[0, 10],
        (frame, tools, signals, tips, factors) => (IReadOnlyList<ContentItem>)[.. frame.Concat(tools).Concat(signals).Concat(tips).Concat(factors).DistinctBy(i => (i.Kind, i.Slug))]);

    public static Gen<GuideFilter> Filter(params (string Parameter, string[] Values)[] traits) => Gen.Select(
        Some(Range(Steps).Select(Step)), Some(Range(Phases).Select(Phase)), Some(Range(Settings).Select(Setting)), Gen.Frequency((6, true), (1, false)),
        Some([.. Range(Situations).Select(i => $"situatie-{i}"), GuideFilter.NoSituation]), Some(Enumerable.Range(0, 14).Append(99).Select(Age.OfYears).Append(Age.Prenatal)),
        traits.Aggregate(Gen.Int.Select(_ => new Dictionary<string, IReadOnlyList<string>>()), (gen, trait) => Gen.Select(gen, Some(trait.Values), (chosen, values) =>
        {
            if (values.Length > 0)
                chosen[trait.Parameter] = values;
            return chosen;
        })),
        (steps, phases, settings, withGeneral, situations, ages, chosen) => new GuideFilter
        {
            Steps = steps,
            Phases = phases,
            Settings = settings,
            WithGeneral = withGeneral,
            Situations = situations,
            Ages = ages,
            Traits = chosen,
        });

    public static readonly Gen<GuideFilter> ToolFilter = Filter(("kind", ["soort-0", "soort-1", "soort-2"]), ("organisation", ["organisatie-0", "organisatie-1", "organisatie-2"]));

    public static readonly Gen<ListOrder> Order = Gen.OneOf(ListOrder.Guide, ListOrder.Guide, ListOrder.Title, ListOrder.Newest);

    /// <summary>When an item changed last: a handful of moments, so that many share one.</summary>
    public static DateTimeOffset ChangedAt(ContentItem item) => Start.AddDays(item.Hash[0] % 4);

    public static PublishedItem Published(ContentItem item, long version = 1) => new(item, version, ChangedAt(item));

    public static GuideSnapshot Snapshot(IEnumerable<ContentItem> items) => GuideSnapshot.Empty.With(Changes(1, Start, items.Select(item => Published(item))));

    public static PublishedChanges Changes(long version, DateTimeOffset at, IEnumerable<PublishedItem> items)
    {
        var shared = new SharedValues();
        return new PublishedChanges(version, at, [.. items.Select(item => Change.Of(item, shared)).OfType<Change>()]);
    }

    public static string Print(GuideFilter filter) =>
        $"steps {Join(filter.Steps)}, phases {Join(filter.Phases)}, settings {Join(filter.Settings)}, general {filter.WithGeneral}, situations {Join(filter.Situations)}, ages {Join(filter.Ages)}, "
        + Join(filter.Traits.Select(t => $"{t.Key}={Join(t.Value)}"));

    public static string Print(IEnumerable<ContentItem> items) => string.Join('\n', items.Select(i => $"{i} {i.CanonicalText}"));

    private static Gen<T[]> Some<T>(IEnumerable<T> values)
    {
        var all = values.ToArray();
        return Gen.Frequency((8, Gen.OneOf(all).Array[0]), (3, Gen.OneOf(all).Array[1]), (2, Gen.OneOf(all).Array[2])).Select(chosen => chosen.Distinct().ToArray());
    }

    private static void Fill(JsonObject json, int number, string member, string value, int[] situations, JsonNode? age, int position)
    {
        json["title"] = number % 3 == 0 ? "Zelfde titel" : $"{(number % 2 == 0 ? "T" : "t")}itel {number % 4}";
        json[member] = value;
        json["situations"] = Names("situatie", situations);
        json["age"] = age?.DeepClone();
        json["position"] = position;
    }

    private static string Place(int place) => $"\"step\":\"{Step(place % Steps)}\",\"setting\":\"{Setting(place / Steps % Settings)}\",\"position\":{(place / (Steps * Settings)) + 1}";

    private static JsonArray Names(string prefix, int[] numbers) => new([.. numbers.Distinct().Select(number => (JsonNode?)$"{prefix}-{number}")]);

    private static JsonObject AgeOf(int? from, int? to, bool prenatal) => new JsonObject { ["from"] = from, ["to"] = to, ["prenatal"] = prenatal };

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Phase(int number) => $"fase-{number}";

    private static string Step(int number) => $"stap-{number}";

    private static string Setting(int number) => number == 0 ? General : $"setting-{number}";

    private static string Join<T>(IEnumerable<T> values) => $"[{string.Join(' ', values)}]";
}
