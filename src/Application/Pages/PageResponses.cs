using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Application.Pages;

/// <summary>Een pagina over de wegwijzer zelf.</summary>
/// <param name="Slug">De vaste naam in het adres.</param>
/// <param name="Title">De titel.</param>
/// <param name="Body">De tekst.</param>
/// <param name="UpdatedAt">Wanneer dit item voor het laatst gewijzigd is (UTC).</param>
/// <param name="Links">Verwijzingen.</param>
public sealed record PageResponse(string Slug, string Title, TextResponse Body, DateTimeOffset UpdatedAt, [property: JsonPropertyName("_links")] SelfLink Links);

/// <summary>Een afkorting en wat zij betekent.</summary>
/// <param name="Code">De afkorting.</param>
/// <param name="Meaning">De betekenis.</param>
public sealed record AbbreviationResponse(string Code, string Meaning);

/// <summary>Een advieslijn om te bellen.</summary>
/// <param name="Slug">De vaste naam.</param>
/// <param name="Name">De naam voor mensen.</param>
/// <param name="Phone">Het telefoonnummer.</param>
/// <param name="Url">De website.</param>
/// <param name="Note">Waarvoor je belt.</param>
public sealed record AdviceLineResponse(string Slug, string Name, string Phone, string? Url, string? Note);
