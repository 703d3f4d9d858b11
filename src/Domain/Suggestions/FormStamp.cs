using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>
/// When a form was opened, signed, so that what is sent within a moment is known to be no person's; and a name for that one form, so
/// that pressing the button twice sends it once. It needs no cookie, and nothing is kept of it.
/// </summary>
public static class FormStamp
{
    /// <summary>Nobody reads a form and writes a sentence in less.</summary>
    public static readonly TimeSpan Quickest = TimeSpan.FromSeconds(3);

    private const int NonceBytes = 12;

    public static string Issue(byte[] key, DateTimeOffset at)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds()}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes))}");
        return $"{content}.{Sign(key, content)}";
    }

    /// <summary>Whether one of these keys signed it, long enough ago for a person to have written something.</summary>
    public static bool Convinces(string? stamp, IEnumerable<byte[]> keys, DateTimeOffset now)
    {
        if (stamp?.Split('.') is not [var opened, var nonce, var signature] || !long.TryParse(opened, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            return false;
        var given = Encoding.UTF8.GetBytes(signature);
        return keys.Any(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, $"{opened}.{nonce}")), given))
            && now.ToUnixTimeMilliseconds() - milliseconds >= Quickest.TotalMilliseconds;
    }

    private static string Sign(byte[] key, string content) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content)));
}
