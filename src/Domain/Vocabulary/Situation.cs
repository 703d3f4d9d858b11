using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Domain.Vocabulary;

/// <summary>A vulnerable situation that a child can grow up in. Situations form a taxonomy: one can be a special case of others.</summary>
public sealed record Situation : ContentItem
{
    public const int MaxName = 100;
    public const int MaxDescription = 500;

    internal Situation(ItemReader read)
        : base(read)
    {
        Name = read.RequiredText("name", MaxName);
        Description = read.OptionalText("description", MaxDescription);
        Synonyms = read.Texts("synonyms", MaxName);
        Parents = read.Slugs("parents");
        if (Parents.Contains(Slug))
            read.Fault("parents", "Een situatie kan niet onder zichzelf vallen.", "circular-parents");
    }

    public override ContentKind Kind => ContentKind.Situation;

    public override string DisplayTitle => Name;

    public string Name { get; }

    public string? Description { get; }

    public IReadOnlyList<string> Synonyms { get; }

    /// <summary>The wider situations: who asks for one of those, finds this one too.</summary>
    public IReadOnlyList<Slug> Parents { get; }

    public override IEnumerable<ItemReference> References => ItemReference.To(ContentKind.Situation, Parents, "parents");

    public override JsonObject ToJson() => new()
    {
        ["slug"] = Slug.Value,
        ["name"] = Name,
        ["description"] = Description,
        ["synonyms"] = ItemJson.Array(Synonyms),
        ["parents"] = ItemJson.Array(Parents),
    };
}
