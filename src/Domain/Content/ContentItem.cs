using System.Text.Json;
using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>
/// One item of the guide, whatever its kind: immutable, and the same thing in <c>content/</c>, import, export, revision, preview and change feed.
/// Each kind reads itself from, and writes itself to, JSON; what could be wrong is refused while reading, all faults at once.
/// </summary>
public abstract record ContentItem
{
    private string? canonicalText;
    private string? hash;

    private protected ContentItem(ItemReader read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Slug = read.Slug("slug");
    }

    public Slug Slug { get; }

    public abstract ContentKind Kind { get; }

    /// <summary>What people call it; for most kinds it may not occur twice.</summary>
    public abstract string DisplayTitle { get; }

    public virtual IEnumerable<ItemReference> References => [];

    /// <summary>Its place among others of its kind; null for a kind that people put in no order.</summary>
    public virtual ItemPlace? Place => null;

    /// <summary>RFC 8785 form; contains no version, time or database key.</summary>
    public string CanonicalText => canonicalText ??= CanonicalJson.Write(ToJson());

    public string Hash => hash ??= ContentHash.Of(CanonicalText);

    public abstract JsonObject ToJson();

    /// <param name="shared">Values that this item may share with others that are read and kept.</param>
    public static Result<ContentItem> Read(ContentKind kind, string json, SharedValues? shared = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var parsed = StrictJson.Parse(json);
        if (!parsed.Succeeded)
            return Result<ContentItem>.Failure(parsed.Errors);
        using var document = parsed.Value;
        return Read(kind, document.RootElement, shared);
    }

    public static Result<ContentItem> Read(ContentKind kind, JsonElement json, SharedValues? shared = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var read = new ItemReader(json, shared);
        var item = kind.Create(read);
        read.RefuseUnknownMembers();
        return read.Faults.Count == 0 ? item : Result<ContentItem>.Failure(read.Faults);
    }

    /// <summary>
    /// Reads as far as it goes, for whoever wants to see what is being written: what is faulty or not there yet is an empty value. Nothing
    /// made this way is ever stored.
    /// </summary>
    public static (ContentItem Item, IReadOnlyList<Error> Faults) ReadUnfinished(ContentKind kind, string json)
    {
        ArgumentNullException.ThrowIfNull(kind);
        using var document = StrictJson.Parse(json).Value;
        var read = new ItemReader(document.RootElement);
        var item = kind.Create(read);
        read.RefuseUnknownMembers();
        return (item, read.Faults);
    }

    /// <summary>The same item with every reference to one slug of a kind turned into another: what a rename asks of those who refer to it.</summary>
    public ContentItem WithReference(ContentKind kind, Slug from, Slug to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Read(Kind, WithReferences(kind, from, to).ToJsonString()).Value;
    }

    /// <summary>The same item at another place in its row.</summary>
    public ContentItem WithPosition(int position)
    {
        if (Place is not { } place)
            throw new InvalidOperationException($"{this} stands in no row.");
        var json = ToJson();
        json[place.Member] = position;
        return Read(Kind, json.ToJsonString()).Value;
    }

    internal JsonObject WithReferences(ContentKind kind, Slug from, Slug to)
    {
        var json = ToJson();
        foreach (var path in References.Where(r => r.Kind == kind && r.Slug == from).Select(r => r.Path))
            ItemJson.Change(json, path, value => value == from.Value ? to.Value : Relink(value, kind, from, to));
        return json;
    }

    /// <summary>The same item under another slug.</summary>
    public ContentItem WithSlug(Slug slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var json = ToJson();
        json["slug"] = slug.Value;
        return Read(Kind, json.ToJsonString()).Value;
    }

    public sealed override string ToString() => $"{Kind.Name}/{Slug}";

    private static string Relink(string text, ContentKind kind, Slug from, Slug to)
    {
        // A link ends in ")" or goes on with "/": "lvb" must not touch "lvb-kaart".
        var link = $"({Markdown.InternalScheme}{kind.Name}/{from}";
        text = text.Replace(link + ")", $"({Markdown.InternalScheme}{kind.Name}/{to})", StringComparison.Ordinal)
            .Replace(link + "/", $"({Markdown.InternalScheme}{kind.Name}/{to}/", StringComparison.Ordinal);
        if (kind != ContentKind.Setting)
            return text;
        return System.Text.RegularExpressions.Regex.Replace(
            text, $@"(\({Markdown.InternalScheme}step/[a-z0-9-]+/){from}\)", $"${{1}}{to})", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
