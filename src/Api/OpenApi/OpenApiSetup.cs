using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;
using Wegwijzer.Api.Common;
using Wegwijzer.Application.Changes;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.OpenApi;

/// <summary>The OpenAPI document and the pages that show it. Its texts are Dutch and stand with the endpoints and records themselves.</summary>
internal static class OpenApiSetup
{
    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Wegwijzer",
                Version = ApiSurface.Version,
                Description = "Open Api van de wegwijzer voor professionals die zich zorgen maken over een kind. Je hebt geen sleutel nodig. De namen in de Api zijn Engels; de [woordenlijst](/woordenlijst) geeft de Nederlandse termen.",
                TermsOfService = new Uri(ApiPaths.Terms, UriKind.Relative),
                Contact = new OpenApiContact { Name = "Projectgroep wegwijzer", Email = "info@kenniscentrum-kjp.nl", Url = new Uri(ApiPaths.Contact, UriKind.Relative) },
            });
            options.AddServer(new OpenApiServer { Url = "/", Description = "Deze server" });
            foreach (var assembly in new[] { typeof(OpenApiSetup).Assembly, typeof(ApiPaths).Assembly })
                options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml"));
            // HEAD is there wherever GET is, with the same meaning; naming it would say everything twice.
            options.DocInclusionPredicate((_, api) => api.HttpMethod != HttpMethods.Head);
            options.SupportNonNullableReferenceTypes();
            options.CustomSchemaIds(SchemaName);
            options.MapType<CanonicalItem>(() => new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Een item in de vaste schrijfwijze; welke velden het heeft, hangt af van de soort." });
            options.OperationFilter<DescribedQuery>();
            options.SchemaFilter<EveryMemberThere>();
            options.OperationFilter<DescribedSuggestions>();
            options.OperationFilter<DescribedDeprecation>();
            options.SchemaFilter<DescribedInput>();
            options.CustomOperationIds(OperationId);
        });
    }

    /// <summary>An endpoint as any other, where Swashbuckle's own knows neither HEAD nor 405; written once, for it stays the same.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder api, IServiceProvider services)
    {
        var document = new Lazy<Task<string>>(() => WriteAsync(services));
        api.MapMethods("/openapi.json", [HttpMethods.Get, HttpMethods.Head], async (HttpRequest request) =>
        {
            var query = ReadQuery.Of(request, [], GuideSnapshot.Empty);
            return query.Faults.Count > 0 ? (IResult)Problems.Invalid(query.Faults) : TypedResults.Text(await document.Value, "application/json", Encoding.UTF8);
        }).ExcludeFromDescription();
    }

    public static void UseOpenApiPages(this WebApplication app) => app.UseSwaggerUI(options =>
    {
        options.RoutePrefix = BaseEndpoints.Documentation.TrimStart('/');
        options.SwaggerEndpoint(BaseEndpoints.OpenApi, "Wegwijzer v1");
        options.DocumentTitle = "Wegwijzer: de Api uitproberen";
    });

    private static async Task<string> WriteAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync("v1");
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }

    private static string OperationId(ApiDescription api)
    {
        // What a name in the path must look like is no part of the name.
        var words = (api.RelativePath ?? "").Split('/').SelectMany(part => part.Split(':')[0].Split('-', '_', '{', '}')).Where(word => word.Length > 0).Skip(2).ToList();
        var act = api.HttpMethod == HttpMethods.Post ? "Post" : "Get";
        return words.Count == 0 ? "GetBase" : $"{act}{string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}";
    }

    private static string SchemaName(Type type) =>
        type.IsGenericType
            ? string.Concat(type.GetGenericArguments().Select(SchemaName)) + type.Name.Split('`')[0]
            : type.Name.Replace("Response", "", StringComparison.Ordinal);

    /// <summary>Writes the parameters that an endpoint declares into the document.</summary>
    private sealed class DescribedQuery : IOperationFilter
    {
        public void Apply(OpenApiOperation operation, OperationFilterContext context)
        {
            var takes = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<TakesQuery>().FirstOrDefault();
            foreach (var parameter in takes?.Parameters ?? [])
                (operation.Parameters ??= []).Add(Describe(parameter));
            foreach (var path in operation.Parameters?.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path) ?? [])
                path.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", MaxLength = Domain.Common.Slug.MaxLength };
            foreach (var (status, response) in operation.Responses ?? [])
                response.Description = int.TryParse(status, CultureInfo.InvariantCulture, out var code) ? Meaning(code) : response.Description;
        }

        private static OpenApiParameter Describe(QueryParameter parameter)
        {
            var one = new OpenApiSchema
            {
                Type = parameter.JsonType switch { "integer" => JsonSchemaType.Integer, "boolean" => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
                Minimum = parameter.Range?.Least.ToString(CultureInfo.InvariantCulture),
                Maximum = parameter.Range?.Most.ToString(CultureInfo.InvariantCulture),
                MaxLength = parameter is TextParameter ? TextParameter.MaxLength : null,
                Enum = parameter.FixedValues.Count > 0 ? [.. parameter.FixedValues.Select(v => (JsonNode)v)] : null,
                Default = parameter.DefaultText is null ? null : Value(parameter, parameter.DefaultText),
            };
            return new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Schema = parameter.Multiple ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
                Style = ParameterStyle.Form,
                Explode = true,
                Example = parameter.Multiple ? new JsonArray(Value(parameter, parameter.Example)) : Value(parameter, parameter.Example),
            };
        }

        private static JsonNode Value(QueryParameter parameter, string text) => parameter.JsonType switch
        {
            "integer" => int.Parse(text, CultureInfo.InvariantCulture),
            "boolean" => text == "true",
            _ => text,
        };

        private static string Meaning(int status) => status switch
        {
            200 => "Gelukt.",
            201 => "Ontvangen; de header Location geeft het adres.",
            304 => "Niets veranderd sinds het antwoord met deze ETag; geen inhoud.",
            308 => "Het item heeft een nieuwe naam; de header Location geeft het adres.",
            503 => $"{Problems.Unavailable.Title}, of {Problems.TooBusy.Title.ToLowerInvariant()} (`{Problems.TooBusy.Address}`); de header Retry-After zegt na hoeveel seconden het weer kan.",
            _ => Problems.OfStatus(status).Title + ".",
        };
    }

    /// <summary>What is absent is null, never a missing member: so every member is required, and may be null where the record says so.</summary>
    private sealed class EveryMemberThere : ISchemaFilter
    {
        public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
        {
            if (schema is not OpenApiSchema { Properties: { Count: > 0 } members } whole)
                return;
            var nullability = new NullabilityInfoContext();
            whole.Required = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in context.Type.GetProperties())
            {
                var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                if (!members.TryGetValue(name, out var member))
                    continue;
                if (property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                    whole.Required.Add(name);
                // A reference can't be widened with a type of its own, as other members are.
                if (member is OpenApiSchemaReference reference && nullability.Create(property).ReadState == NullabilityState.Nullable)
                    members[name] = new OpenApiSchema { Description = reference.Description, OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, reference] };
            }
        }
    }
}
