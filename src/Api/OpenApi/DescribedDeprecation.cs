using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Wegwijzer.Api.Common;

namespace Wegwijzer.Api.OpenApi;

/// <summary>Says of an operation that is on its way out since when, until when and what to use instead, and which headers tell so.</summary>
internal sealed class DescribedDeprecation : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Deprecated>().FirstOrDefault() is not { } deprecated)
            return;
        operation.Deprecated = true;
        operation.Description = $"**{deprecated.Explanation}**\n\n{operation.Description}".TrimEnd();
        foreach (var response in operation.Responses?.Values.OfType<OpenApiResponse>() ?? [])
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            response.Headers["Deprecation"] = Header("Sinds wanneer dit verouderd is (RFC 9745).");
            response.Headers["Sunset"] = Header("Vanaf wanneer dit er niet meer is (RFC 8594).");
        }
    }

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
