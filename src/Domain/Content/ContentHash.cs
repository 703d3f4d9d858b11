using System.Security.Cryptography;
using System.Text;

namespace Wegwijzer.Domain.Content;

/// <summary>SHA-256 in lower-case hexadecimal: of one item's canonical form, and of a whole set of items.</summary>
public static class ContentHash
{
    public static string Of(string canonicalText) => Of(Encoding.UTF8.GetBytes(canonicalText));

    public static string Of(ReadOnlySpan<byte> canonicalText) => Convert.ToHexStringLower(SHA256.HashData(canonicalText));

    /// <summary>
    /// The digest of a set: over its lines <c>kind/slug hash</c>, sorted by code unit and each ended by a line feed.
    /// Two systems with the same digest hold the same content.
    /// </summary>
    public static string DigestOf(IEnumerable<(string Kind, string Slug, string Hash)> items)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in items.Select(item => $"{item.Kind}/{item.Slug} {item.Hash}\n").Order(StringComparer.Ordinal))
            sha.AppendData(Encoding.UTF8.GetBytes(line));
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
