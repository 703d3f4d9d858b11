using System.Text.Json.Nodes;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

/// <summary>The rows of every typed table, as they are and as the published items say that they must be.</summary>
internal static class TypedRowsOf
{
    private static readonly Table[] Tables =
    [
        new("phase", "slug,number,title", Of(ContentKind.Phase, "slug", "number", "name")),
        new("step", "slug,number,phase,title", Of(ContentKind.Step, "slug", "number", "phase", "name")),
        new("setting", "slug,position,is_general,title", Of(ContentKind.Setting, "slug", "position", "general", "name")),
        new("situation", "slug,title", Of(ContentKind.Situation, "slug", "name")),
        new("situation_parent", "situation,parent", Each(ContentKind.Situation, "parents")),
        new("organisation", "slug,title", Of(ContentKind.Organisation, "slug", "name")),
        new("tool_kind", "slug,title", Of(ContentKind.ToolKind, "slug", "name")),
        new("tool", "slug,title,tool_kind,address,age_from,age_to,prenatal", Of(ContentKind.Tool, "slug", "title", "kind", "url", "age.from", "age.to", "age.prenatal")),
        new("tool_organisation", "tool,organisation", Each(ContentKind.Tool, "organisations")),
        new("tool_situation", "item,situation", Each(ContentKind.Tool, "situations")),
        new("placement", "tool,step,setting,position,label,pages,meldcode_step", items => Placements(items).Select(p => Row(p.Tool, p.Json, "step", "setting", "position", "label", "pages", "meldcodeStep"))),
        new("placement_situation", "tool,step,setting,position,situation", items => Placements(items).SelectMany(p => p.Json["situations"]!.AsArray().Select(s => $"{Row(p.Tool, p.Json, "step", "setting", "position")}|{s}"))),
        new("signal_category", "slug,title,step,setting,position", Of(ContentKind.SignalCategory, "slug", "name", "step", "setting", "position")),
        new("signal_group", "slug,title,step,setting,category,position", Of(ContentKind.SignalGroup, "slug", "name", "step", "setting", "category", "position")),
        new("signal", "slug,title,\"group\",position", Of(ContentKind.Signal, "slug", "title", "group", "position")),
        new("signal_situation", "item,situation", Each(ContentKind.Signal, "situations")),
        new("conversation_section", "slug,title,step,setting,position", Of(ContentKind.ConversationSection, "slug", "name", "step", "setting", "position")),
        new("conversation_tip", "slug,title,section,position", Of(ContentKind.ConversationTip, "slug", "title", "section", "position")),
        new("conversation_tip_situation", "item,situation", Each(ContentKind.ConversationTip, "situations")),
        new("factor", "slug,title,lower(factor_kind),lower(domain),step,setting,position", items => Of(ContentKind.Factor, "slug", "title", "kind", "domain", "step", "setting", "position")(items)
            .Select(row => row.Replace("|ouders-gezin|", "|oudersgezin|", StringComparison.Ordinal))),
        new("factor_situation", "item,situation", Each(ContentKind.Factor, "situations")),
        new("guidance", "slug,title,step,setting,position", Of(ContentKind.Guidance, "slug", "title", "step", "setting", "position")),
        new("abbreviation", "slug,title,meaning", Of(ContentKind.Abbreviation, "slug", "code", "meaning")),
        new("advice_line", "slug,title,phone", Of(ContentKind.AdviceLine, "slug", "name", "phone")),
        new("page", "slug,title,position", Of(ContentKind.Page, "slug", "title", "position")),
        new("search", "kind,slug", items => items.Select(item => $"{item.Kind}|{item.Slug}")),
    ];

    public static IEnumerable<string> TableNames => Tables.Select(t => t.Name);

    public static async Task<List<string>> StoredAsync(GuideHost host)
    {
        var rows = new List<string>();
        foreach (var table in Tables)
        {
            var format = string.Join('|', table.Columns.Split(',').Select(_ => "%s"));
            rows.AddRange((await host.QueryAsync($"SELECT format('{format}', {table.Columns}) FROM published.{table.Name}")).Order(StringComparer.Ordinal).Select(row => $"{table.Name}: {row}"));
        }

        return rows;
    }

    public static List<string> Expected(IEnumerable<ContentItem> items)
    {
        var all = items.ToList();
        return [.. Tables.SelectMany(table => table.Rows(all).Order(StringComparer.Ordinal).Select(row => $"{table.Name}: {row}"))];
    }

    private static Func<IEnumerable<ContentItem>, IEnumerable<string>> Of(ContentKind kind, params string[] members) =>
        items => Json(items, kind).Select(json => string.Join('|', members.Select(member => Value(json, member))));

    private static Func<IEnumerable<ContentItem>, IEnumerable<string>> Each(ContentKind kind, string list) =>
        items => Json(items, kind).SelectMany(json => json[list]!.AsArray().Select(value => $"{json["slug"]}|{value}"));

    private static IEnumerable<(string Tool, JsonObject Json)> Placements(IEnumerable<ContentItem> items) =>
        Json(items, ContentKind.Tool).SelectMany(json => json["placements"]!.AsArray().Select(p => (json["slug"]!.ToString(), p!.AsObject())));

    private static string Row(string first, JsonObject json, params string[] members) => string.Join('|', members.Select(member => Value(json, member)).Prepend(first));

    private static IEnumerable<JsonObject> Json(IEnumerable<ContentItem> items, ContentKind kind) =>
        items.Where(i => i.Kind == kind).Select(i => JsonNode.Parse(i.CanonicalText)!.AsObject());

    private static string Value(JsonObject json, string path)
    {
        var node = path.Split('.').Aggregate((JsonNode?)json, (at, member) => at?[member]);
        return node?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => "t",
            System.Text.Json.JsonValueKind.False => "f",
            null => path == "age.prenatal" ? "f" : "",
            _ => node.ToString(),
        };
    }

    private sealed record Table(string Name, string Columns, Func<IEnumerable<ContentItem>, IEnumerable<string>> Rows);
}
