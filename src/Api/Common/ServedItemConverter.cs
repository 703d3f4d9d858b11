using System.Text.Json;
using System.Text.Json.Serialization;
using Wegwijzer.Application.Common;

namespace Wegwijzer.Api.Common;

/// <summary>Writes an item by the JSON that it keeps; only the first answer that an item is part of has it written anew.</summary>
internal sealed class ServedItemConverter(JsonSerializerOptions plain) : JsonConverter<ServedItem>
{
    private readonly Func<ServedItem, byte[]> write = WriterBy(plain);

    public override bool CanConvert(Type typeToConvert) => typeof(ServedItem).IsAssignableFrom(typeToConvert);

    public override void Write(Utf8JsonWriter writer, ServedItem value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json(write), skipInputValidation: true);

    public override ServedItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Items are served, never taken.");

    internal static Func<ServedItem, byte[]> WriterBy(JsonSerializerOptions plain) => item => JsonSerializer.SerializeToUtf8Bytes(item, item.GetType(), plain);
}

/// <summary>Writes a list of items by the JSON that the list keeps, where it does.</summary>
internal sealed class ServedListConverter(JsonSerializerOptions plain) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && typeof(ServedItem).IsAssignableFrom(typeToConvert.GetGenericArguments()[0]);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OfItems<>).MakeGenericType(typeToConvert.GetGenericArguments()), ServedItemConverter.WriterBy(plain))!;

    private sealed class OfItems<T>(Func<ServedItem, byte[]> write) : JsonConverter<IReadOnlyList<T>>
        where T : ServedItem
    {
        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            for (var i = 0; i < value.Count; i++)
                writer.WriteRawValue(value is IServedList served ? served.Json(i, write) : value[i].Json(write), skipInputValidation: true);
            writer.WriteEndArray();
        }

        public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Items are served, never taken.");
    }
}
