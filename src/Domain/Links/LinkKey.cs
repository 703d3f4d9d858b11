using System.Security.Cryptography;
using System.Text;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Links;

/// <summary>A short name for an address, made of it: for keys and for the addresses of pages.</summary>
public static class LinkKey
{
    public const int Length = 32;

    public static string Of(WebAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.WithoutFragment.Value)))[..Length];
    }
}
