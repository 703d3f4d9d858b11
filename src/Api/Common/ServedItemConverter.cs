using System.Text.Json;
using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Api.Common;

/// <summary>Writes an item by the JSON that it keeps; only the first answer that an item is part of has it written anew.</summary>
internal sealed class ServedItemConverter(JsonSerializerOptions plain) : JsonConverter<ServedItem>
{
    private readonly Func<ServedItem, byte[]> write = item => JsonSerializer.SerializeToUtf8Bytes(item, item.GetType(), plain);

    public override bool CanConvert(Type typeToConvert) => typeof(ServedItem).IsAssignableFrom(typeToConvert);

    public override void Write(Utf8JsonWriter writer, ServedItem value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json(write), skipInputValidation: true);

    public override ServedItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Items are served, never taken.");
}
