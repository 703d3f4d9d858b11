using System.Text.Json;
using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Changes;

/// <summary>De hele gepubliceerde inhoud, zoals je die ook weer kunt inlezen.</summary>
/// <param name="Format">De vorm van dit document.</param>
/// <param name="Version">De versie van de inhoud.</param>
/// <param name="Digest">De vingerafdruk van het geheel: SHA-256 over de gesorteerde regels <c>soort/naam hash</c>.</param>
/// <param name="Content">Per soort de lijst met items, elk in de vaste schrijfwijze (RFC 8785).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record ExportResponse(
    string Format,
    long Version,
    string Digest,
    IReadOnlyDictionary<string, IReadOnlyList<CanonicalItem>> Content,
    [property: JsonPropertyName("_links")] ExportLinks Links);

/// <summary>De verwijzingen van een export.</summary>
/// <param name="Self">De export zelf.</param>
/// <param name="Changes">Wat er na deze export verandert: vraag dit adres later op.</param>
/// <param name="Terms">De gebruiksvoorwaarden.</param>
/// <param name="Disclaimer">De disclaimer.</param>
public sealed record ExportLinks(Link Self, Link Changes, Link Terms, Link Disclaimer);

/// <summary>Wat er veranderd is.</summary>
/// <param name="Items">Elk item dat later veranderd is, één keer, in volgorde van versie.</param>
/// <param name="Version">De versie van de inhoud.</param>
/// <param name="Digest">De vingerafdruk van het geheel; die heeft je kopie zodra er geen <c>next</c> meer is.</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record ChangesResponse(
    IReadOnlyList<ChangeResponse> Items, long Version, string Digest, [property: JsonPropertyName("_links")] ChangesLinks Links);

/// <summary>Een item dat veranderd is.</summary>
/// <param name="Kind">De soort, zoals <c>tool</c>.</param>
/// <param name="Slug">De vaste naam; soort en naam samen wijzen één item aan.</param>
/// <param name="Change">Wat er gebeurd is: <c>published</c> (nieuw of gewijzigd), <c>renamed</c> of <c>withdrawn</c> (ingetrokken); bij die laatste twee haal je het item weg.</param>
/// <param name="Version">De versie van de inhoud waarin dat gebeurde.</param>
/// <param name="Item">Het item zoals het nu is, in de vaste schrijfwijze (RFC 8785); leeg als het weg is.</param>
/// <param name="Hash">SHA-256 van die schrijfwijze; leeg als het item weg is.</param>
/// <param name="Reason">Waarom het weg is.</param>
/// <param name="Successor">De vaste naam van wat ervoor in de plaats kwam, van dezelfde soort.</param>
public sealed record ChangeResponse(string Kind, string Slug, string Change, long Version, CanonicalItem? Item, string? Hash, string? Reason, string? Successor)
{
    internal static ChangeResponse Of(Change change) => new(
        change.Kind,
        change.Slug,
        change.Tombstone is null ? "published" : change.Tombstone.IsRename ? "renamed" : "withdrawn",
        change.Version,
        change.Entry is null ? null : new CanonicalItem(change.Entry.Text),
        change.Entry is null ? null : ContentHash.Of(change.Entry.Text.Span),
        change.Tombstone?.Reason,
        change.Tombstone?.Successor);
}

/// <summary>De verwijzingen van een lijst met wijzigingen.</summary>
/// <param name="Self">Deze bladzijde.</param>
/// <param name="Next">De volgende bladzijde; leeg als je alles hebt.</param>
/// <param name="Later">Als je alles hebt: het adres voor wat er later nog verandert.</param>
/// <param name="Export">De hele inhoud, om mee te beginnen.</param>
/// <param name="Terms">De gebruiksvoorwaarden.</param>
/// <param name="Disclaimer">De disclaimer.</param>
public sealed record ChangesLinks(Link Self, Link? Next, Link? Later, Link Export, Link Terms, Link Disclaimer);

/// <summary>Een item in de vaste schrijfwijze; de velden per soort staan in de schema's van de inhoud.</summary>
[JsonConverter(typeof(CanonicalItemConverter))]
public sealed record CanonicalItem(ReadOnlyMemory<byte> Text);

/// <summary>Writes the very bytes of the canonical form, so that whoever hashes what was received need not write JSON first.</summary>
internal sealed class CanonicalItemConverter : JsonConverter<CanonicalItem>
{
    public override CanonicalItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Items are only written here; BundleJson reads them.");

    public override void Write(Utf8JsonWriter writer, CanonicalItem value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text.Span, skipInputValidation: true);
}
