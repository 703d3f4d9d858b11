using System.Text;
using System.Text.Json;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>JSON without the liberties that would lose something: a name that stands twice, half a character.</summary>
public static class StrictJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static Result<JsonDocument> Parse(string text)
    {
        try
        {
            return Parse(Utf8.GetBytes(text));
        }
        catch (EncoderFallbackException e)
        {
            return Invalid(e);
        }
    }

    public static Result<JsonDocument> Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, Strict);
        }
        // The parser says InvalidOperationException of an escaped half of a character (a lone surrogate) in a name.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Invalid(e);
        }
    }

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static Error Invalid(Exception e) => new("invalid-json", $"Dit is geen goede JSON: {e.Message}", ErrorKind.Invalid);
}
