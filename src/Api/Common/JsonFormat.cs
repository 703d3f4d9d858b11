using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wegwijzer.Api.Common;

/// <summary>How everything is written as JSON: camelCase, readable characters, absent values as null, moments in UTC with a Z.</summary>
internal static class JsonFormat
{
    public static void Apply(JsonSerializerOptions options)
    {
        ApplyPlain(options);
        var plain = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApplyPlain(plain);
        options.Converters.Add(new ServedItemConverter(plain));
        options.Converters.Add(new ServedListConverter(plain));
    }

    private static void ApplyPlain(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // Only ever served as JSON with nosniff, never inside HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new UtcMoments());
    }

    private sealed class UtcMoments : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }
}
