using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.Suggestions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Api.OpenApi;

/// <summary>What the document tells of sending in a suggestion beside the shape of it: the key, the headers, and examples.</summary>
internal sealed class DescribedSuggestions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ForgivesSpelling>().Any() && operation.Responses?["308"] is OpenApiResponse moved)
            moved.Description = "De code is anders geschreven; de header Location geeft het adres met de goede schrijfwijze.";
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } body)
            return;
        body.Description = "De suggestie, als JSON in UTF-8, hoogstens 64 kB.";
        body.Required = true;
        ((OpenApiMediaType)content["application/json"]).Examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal)
        {
            ["kort"] = Example("Alleen wat nodig is", new JsonObject { ["kind"] = "question", ["message"] = "Komt er ook een wegwijzer voor het mbo?" }),
            ["hulpmiddel"] = Example("Een hulpmiddel dat ontbreekt", MissingTool()),
            ["link"] = Example("Een link die niet werkt", BrokenLink()),
        };
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<TakesKey>().Any())
            return;
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = SuggestionEndpoints.KeyHeader,
            In = ParameterLocation.Header,
            Description = "Een waarde die je zelf kiest voor deze ene suggestie, zoals een uuid. Herhaal je het verzoek met dezelfde sleutel, dan krijg je hetzelfde antwoord.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 257 },
            Example = "\"7f9c2ba4-e88f-4b0a-9a3c-0d6f1c2b5e17\"",
        });
        foreach (var status in new[] { "201", "429" })
            AddHeaders(operation.Responses?[status] as OpenApiResponse);
        if (operation.Responses?["201"] is OpenApiResponse { Headers: { } headers })
            headers["Location"] = Header("Het adres van de stand van zaken.", JsonSchemaType.String);
    }

    private static void AddHeaders(OpenApiResponse? response)
    {
        if (response is null)
            return;
        response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        response.Headers["RateLimit-Policy"] = Header("Hoeveel suggesties je in hoeveel seconden mag sturen: `\"suggesties\";q=30;w=3600`.", JsonSchemaType.String);
        response.Headers["RateLimit"] = Header("Hoeveel je er nu nog mag sturen, en na hoeveel seconden er een bij komt: `\"suggesties\";r=29;t=3600`.", JsonSchemaType.String);
    }

    private static OpenApiHeader Header(string description, JsonSchemaType type) => new() { Description = description, Schema = new OpenApiSchema { Type = type } };

    private static OpenApiExample Example(string summary, JsonObject value) => new() { Summary = summary, Value = value };

    private static JsonObject MissingTool() => new()
    {
        ["kind"] = "missing-tool",
        ["message"] = "Ik mis de signalenkaart voor kinderen van twaalf jaar en ouder.",
        ["step"] = "signalen-opmerken",
        ["setting"] = "jgz",
        ["proposed"] = new JsonObject { ["title"] = "Signalenkaart 12+", ["url"] = "https://www.voorbeeld.nl/signalenkaart-12" },
        ["submitter"] = new JsonObject { ["organisation"] = "GGD Voorbeeld", ["profession"] = "jeugdverpleegkundige" },
    };

    private static JsonObject BrokenLink() => new()
    {
        ["kind"] = "broken-link",
        ["message"] = "De link geeft ‘pagina niet gevonden’.",
        ["url"] = "https://www.voorbeeld.nl/oude-pagina",
        ["about"] = new JsonObject { ["kind"] = "tool", ["slug"] = "sputovamo" },
    };
}

/// <summary>What may be sent: which members are needed, how long they may be, and that there are no others.</summary>
internal sealed class DescribedInput : ISchemaFilter
{
    private static readonly Dictionary<(Type, string), int> Longest = new()
    {
        [(typeof(SuggestionInput), nameof(SuggestionInput.Message))] = SuggestionContent.MaxMessage,
        [(typeof(SuggestionInput), nameof(SuggestionInput.Url))] = WebAddress.MaxLength,
        [(typeof(ProposedInput), nameof(ProposedInput.Title))] = Proposal.MaxTitle,
        [(typeof(ProposedInput), nameof(ProposedInput.Url))] = WebAddress.MaxLength,
        [(typeof(ProposedInput), nameof(ProposedInput.Description))] = Proposal.MaxDescription,
        [(typeof(SubmitterInput), nameof(SubmitterInput.Name))] = Submitter.MaxName,
        [(typeof(SubmitterInput), nameof(SubmitterInput.Email))] = EmailAddress.MaxLength,
        [(typeof(SubmitterInput), nameof(SubmitterInput.Organisation))] = Submitter.MaxOrganisation,
        [(typeof(SubmitterInput), nameof(SubmitterInput.Profession))] = Submitter.MaxProfession,
    };

    private static readonly Dictionary<Type, string[]> Needed = new()
    {
        [typeof(SuggestionInput)] = ["kind", "message"],
        [typeof(AboutInput)] = ["kind", "slug"],
        [typeof(ProposedInput)] = [],
        [typeof(SubmitterInput)] = [],
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } members } whole || !Needed.TryGetValue(context.Type, out var needed))
            return;
        whole.Required = new HashSet<string>(needed, StringComparer.Ordinal);
        whole.AdditionalPropertiesAllowed = false;
        foreach (var ((type, property), longest) in Longest.Where(l => l.Key.Item1 == context.Type))
            ((OpenApiSchema)members[JsonNamingPolicy.CamelCase.ConvertName(property)]).MaxLength = longest;
        foreach (var member in needed.Select(name => (OpenApiSchema)members[name]))
            (member.Type, member.MinLength) = (JsonSchemaType.String, 1);
        if (members.TryGetValue("kind", out var kind))
            ((OpenApiSchema)kind).Enum = [.. (context.Type == typeof(AboutInput) ? ContentKind.All.Select(k => k.Name) : SuggestionKind.All.Select(k => k.Name)).Select(name => (JsonNode)name)];
    }
}
