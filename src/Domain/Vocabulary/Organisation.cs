using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Vocabulary;

/// <summary>Who publishes a tool.</summary>
public sealed record Organisation : ContentItem
{
    public const int MaxName = 150;

    internal Organisation(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Synonyms = read.Texts("synonyms", MaxName);
        Address = read.OptionalAddress("url");
    }

    public override ContentKind Kind => ContentKind.Organisation;

    public override string DisplayTitle => Name;

    public string Name { get; }

    /// <summary>Other names that people know it by.</summary>
    public IReadOnlyList<string> Synonyms { get; }

    public WebAddress? Address { get; }

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["synonyms"] = ItemJson.Array(Synonyms),
        ["url"] = Address?.Value,
    };
}
