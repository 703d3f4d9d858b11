using System.Net;
using System.Net.Sockets;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>Which addresses anybody on the internet can go to. All else (our own machine, what stands beside it, a cloud's metadata) is never connected to.</summary>
internal static class PublicNetwork
{
    // IANA's special-purpose registry: whatever is not globally reachable.
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Within what is public of IPv6: protocols, documentation, and tunnels that carry an IPv4 address.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(network => IPNetwork.Parse(network)),
    ];

    // All that IPv6 has given out to be reached from everywhere.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    public static bool Holds(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return (address.AddressFamily == AddressFamily.InterNetwork || Global6.Contains(address)) && !NotPublic.Any(network => network.Contains(address));
    }
}

/// <summary>A link leads into a network that is not public.</summary>
internal sealed class PrivateNetworkException(string host) : Exception($"{host} is in no public network");
