using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>The slugs and ages that many items name, each once in memory: for whoever reads a whole guide and keeps it.</summary>
public sealed class SharedValues
{
    private readonly Dictionary<string, Slug> slugs = new(StringComparer.Ordinal);
    private readonly Dictionary<AgeRange, AgeRange> ages = [];

    internal Result<Slug> Slug(string? text)
    {
        if (text is not null && slugs.TryGetValue(text, out var known))
            return known;
        var made = Common.Slug.Create(text);
        if (made.Succeeded)
            slugs.Add(text!, made.Value);
        return made;
    }

    internal AgeRange Age(AgeRange range)
    {
        if (!ages.TryGetValue(range, out var known))
            ages[range] = known = range;
        return known;
    }
}
