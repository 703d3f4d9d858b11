using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>What the app on somebody's phone does (RFC 6238): makes codes from a key and the time.</summary>
public sealed class AuthenticatorApp(string key)
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Adds an app as a visitor would, and gives it with the recovery codes that were shown.</summary>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> Codes)> AddAsync(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var page = await visitor.VisitAsync("/account/app");
        var app = new AuthenticatorApp(page.Document.QuerySelector(".secret")!.TextContent);
        var shown = await visitor.SendAsync("/account/app", Form(("Input.Code", app.Code())));
        return (app, [.. shown.Document.QuerySelectorAll(".codes li").Select(code => code.TextContent)]);
    }

    public string Code()
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What the standard says.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Where(c => c != ' ').Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
