using System.Net;
using System.Net.Sockets;

namespace Wegwijzer.Domain.Common;

/// <summary>
/// Where a request came from, as far as what comes from there is counted: an IPv4 address, or the first 64 bits of an IPv6 address, for one
/// connection has all addresses within those. It is hashed before it is stored anywhere.
/// </summary>
public sealed record ClientNetwork
{
    private const int NetworkBytes = 8;

    private ClientNetwork(string value) => Value = value;

    /// <summary>Hexadecimal; four or eight bytes.</summary>
    public string Value { get; }

    /// <summary>Null where a connection has no address, such as a local socket.</summary>
    public static ClientNetwork? Of(IPAddress? address) => address switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } => Of(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new ClientNetwork(Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes))),
        _ => new ClientNetwork(Convert.ToHexStringLower(address.GetAddressBytes())),
    };

    // An address is personal data: it is in no log and no message.
    public override string ToString() => nameof(ClientNetwork);
}
