using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>That one item names another, and where in it (<c>placements[2].step</c>).</summary>
public sealed record ItemReference(ContentKind Kind, Slug Slug, string Path)
{
    public static IEnumerable<ItemReference> To(ContentKind kind, IReadOnlyList<Slug> slugs, string path) =>
        slugs.Select((slug, i) => new ItemReference(kind, slug, $"{path}[{i}]"));

    public static IEnumerable<ItemReference> To(ContentKind kind, Slug? slug, string path) =>
        slug is null ? [] : [new ItemReference(kind, slug, path)];

    /// <summary>The items that the internal links of a text lead to.</summary>
    public static IEnumerable<ItemReference> In(Markdown? text, string path) =>
        (text?.InternalLinks ?? []).Where(IsLink).SelectMany(link =>
        {
            var parts = link.Split('/');
            var item = new ItemReference(ContentKind.Find(parts[0])!, Slug.Parse(parts[1]), path);
            return parts.Length == 2 ? [item] : (ItemReference[])[item, new ItemReference(ContentKind.Setting, Slug.Parse(parts[2]), path)];
        });

    /// <summary><c>kind/slug</c>, or <c>step/slug/setting</c> for one step in one setting.</summary>
    internal static bool IsLink(string link)
    {
        var parts = link.Split('/');
        return ContentKind.Find(parts[0]) is { } kind
            && parts.Length >= 2
            && parts.Length <= (kind == ContentKind.Step ? 3 : 2)
            && parts.Skip(1).All(part => Slug.Create(part).Succeeded);
    }
}
