using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Wegwijzer.Application.Users;

/// <summary>The code of an app: six digits made of a key and the time (RFC 6238). Identity's own check does not tell of which moment a code is, which is needed to take each only once.</summary>
internal static class AppCode
{
    private const int Seconds = 30;
    private const int Digits = 6;

    // A clock may be half a minute off, to either side.
    private static readonly long[] Around = [0, -1, 1];

    /// <summary>The digits as people type them, also with spaces; null for what is no code of an app.</summary>
    public static string? Read(string? text)
    {
        var digits = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == Digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>The moment, counted in half minutes, that an app with this key shows this code; null where it is none of now.</summary>
    public static long? MomentOf(string digits, string? key, DateTimeOffset now)
    {
        if (key is not { Length: > 0 })
            return null;
        var (secret, moment) = (Decode(key), now.ToUnixTimeSeconds() / Seconds);
        return Around.Select(off => moment + off).Where(at => CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(secret, at)), System.Text.Encoding.ASCII.GetBytes(digits)))
            .Select(at => (long?)at).FirstOrDefault();
    }

    private static string At(byte[] secret, long moment)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, moment);
#pragma warning disable CA5350 // What the standard says, and apps do.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Base 32: five bits a letter.
    private static byte[] Decode(string key)
    {
        var (bytes, bits, held) = (new List<byte>(), 0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            held += 5;
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
