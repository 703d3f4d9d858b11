using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>Finds the addresses of a host.</summary>
internal delegate Task<IReadOnlyList<IPEndPoint>> ResolveHost(string host, int port, CancellationToken cancellationToken);

/// <summary>
/// The connections by which links are checked. A name is looked up once, and what is connected to is one of the addresses found then and
/// judged: so neither a redirect nor a name server that answers something else the second time leads into a private network.
/// </summary>
/// <param name="Roots">Whom to trust instead of what this machine trusts.</param>
internal sealed record LinkNetwork(LinkSettings Settings, ResolveHost Resolve, X509Certificate2Collection? Roots = null)
{
    private static readonly TimeSpan IdleConnections = TimeSpan.FromSeconds(10);

    public LinkNetwork(LinkSettings settings)
        : this(settings, LookUpAsync)
    {
    }

    public HttpClient Connect()
    {
#pragma warning disable CA2000 // The client has it, and lives as long as the host.
        var handler = new SocketsHttpHandler
        {
            // All of these are done by hand or not at all: each redirect is judged anew, no cookie is kept, and a proxy would look names up for itself.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = Settings.Patience,
            PooledConnectionIdleTimeout = IdleConnections,
            // What is left of a body that is long enough for us is never read.
            MaxResponseDrainSize = 0,
            ResponseHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, _, chain, errors) => Judge(chain, errors),
                CertificateChainPolicy = ChainPolicy(),
            },
        };
#pragma warning restore CA2000
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async Task<IReadOnlyList<IPEndPoint>> LookUpAsync(string host, int port, CancellationToken cancellationToken) =>
        [.. (await Dns.GetHostAddressesAsync(host, cancellationToken)).Select(address => new IPEndPoint(address, port))];

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var found = await Resolve(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
        // A name with one private address among public ones is no site of anybody's.
        if (found.Count == 0 || !found.All(end => IsAllowed(end.Address)))
            throw found.Count == 0 ? new SocketException((int)SocketError.HostNotFound) : new PrivateNetworkException(context.DnsEndPoint.Host);
        Exception? last = null;
        foreach (var end in found.OrderBy(e => e.AddressFamily == AddressFamily.InterNetworkV6))
        {
            var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(end, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                last = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last!;
    }

    private bool IsAllowed(IPAddress address) =>
        PublicNetwork.Holds(address) || Settings.AllowedNetworks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private X509ChainPolicy ChainPolicy()
    {
        // A certificate may name addresses to fetch more from; those are not ours to choose, so nothing is fetched.
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        if (Roots is null)
            return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(Roots);
        return policy;
    }

    private static bool Judge(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        var faults = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        if (faults.HasFlag(X509ChainStatusFlags.NotTimeValid))
            throw new CertificateRefusedException(LinkFinding.CertificateExpired);
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            throw new CertificateRefusedException(LinkFinding.CertificateForOtherName);
        // The site forgot to send the certificates in between. Browsers know or fetch those, so for people it works.
        if (faults == X509ChainStatusFlags.PartialChain)
            return true;
        throw new CertificateRefusedException(faults.HasFlag(X509ChainStatusFlags.UntrustedRoot) ? LinkFinding.CertificateUntrusted : LinkFinding.NoSecureConnection);
    }
}

/// <summary>What is wrong with a site's certificate.</summary>
internal sealed class CertificateRefusedException(LinkFinding finding) : Exception($"Certificate refused: {finding}")
{
    public LinkFinding Finding => finding;
}
