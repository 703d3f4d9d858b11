using System.Text.Json.Nodes;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Vocabulary;

/// <summary>What sort of thing a tool is: a guideline, an e-learning and so on.</summary>
public sealed record ToolKind : ContentItem
{
    public const int MaxName = 100;

    internal ToolKind(ItemReader read)
        : base(read) => Name = read.RequiredText("name", MaxName);

    public override ContentKind Kind => ContentKind.ToolKind;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
    };
}
