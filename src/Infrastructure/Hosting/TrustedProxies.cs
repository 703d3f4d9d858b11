using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;

namespace Wegwijzer.Infrastructure.Hosting;

/// <summary>
/// Who may say in a forwarded header whom a request came from and whether by https: the proxies that the operator names, and nobody else.
/// Where none is named, the headers are ignored, for anybody can write them.
/// </summary>
public static class TrustedProxies
{
    /// <summary>Addresses and networks (10.0.0.0/8), separated by commas or spaces.</summary>
    public const string Setting = "Proxies:Trusted";

    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var trusted = (configuration[Setting] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return trusted.Length == 0 ? app : app.UseForwardedHeaders(Options(trusted));
    }

    private static ForwardedHeadersOptions Options(IEnumerable<string> trusted)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As far back as the line of trusted ones goes, and not a step further.
            ForwardLimit = null,
        };
        // Loopback is among them by default, so that any program on the machine could name a client.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var name in trusted)
            options.KnownIPNetworks.Add(Network(name));
        return options;
    }

    private static System.Net.IPNetwork Network(string name)
    {
        if (System.Net.IPNetwork.TryParse(name, out var network))
            return network;
        return IPAddress.TryParse(name, out var address)
            ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new ProxySettingsException($"Proxies__Trusted holds {name}, which is no address and no network such as 10.0.0.0/8.");
    }
}

/// <summary>What was set about proxies can't be right.</summary>
public sealed class ProxySettingsException(string message) : Exception(message);
