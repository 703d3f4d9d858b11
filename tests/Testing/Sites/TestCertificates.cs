using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Wegwijzer.Testing.Sites;

/// <summary>Certificates of every sort, under a root that only the test trusts.</summary>
public static class TestCertificates
{
    private static readonly DateTimeOffset Begin = TimeProvider.System.GetUtcNow().AddYears(-2);
    private static readonly DateTimeOffset Yesterday = TimeProvider.System.GetUtcNow().AddDays(-1);
    private static readonly DateTimeOffset End = TimeProvider.System.GetUtcNow().AddYears(2);

    private static readonly X509Certificate2 Root = Authority("CN=Testwortel", null);
    private static readonly X509Certificate2 Between = Authority("CN=Tussenstation", Root);
    private static readonly X509Certificate2 Right = Site(Root, End);
    private static readonly X509Certificate2 Expired = Site(Root, Yesterday);
    private static readonly X509Certificate2 SelfSigned = Site(null, End);
    private static readonly X509Certificate2 Incomplete = Site(Between, End);

    public static X509Certificate2Collection Roots { get; } = [X509CertificateLoader.LoadCertificate(Root.Export(X509ContentType.Cert))];

    /// <summary>By the first part of a host's name.</summary>
    public static SslServerAuthenticationOptions For(string host) => new()
    {
        // Offline: nothing is added to what is sent.
        ServerCertificateContext = SslStreamCertificateContext.Create(
            host.Split('.')[0] switch
            {
                "verlopen" => Expired,
                "zelf-ondertekend" => SelfSigned,
                "onvolledig" => Incomplete,
                "geen-veilig" => throw new AuthenticationException("No secure connection here."),
                _ => Right,
            },
            null,
            offline: true),
    };

    private static X509Certificate2 Authority(string name, X509Certificate2? issuer)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return Signed(request, key, issuer, End);
    }

    private static X509Certificate2 Site(X509Certificate2? issuer, DateTimeOffset end)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Testsite", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in new[] { "beveiligd", "wordt-veilig", "verlopen", "zelf-ondertekend", "onvolledig" })
            names.AddDnsName($"{name}.test");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, false));
        return Signed(request, key, issuer, end);
    }

    private static X509Certificate2 Signed(CertificateRequest request, RSA key, X509Certificate2? issuer, DateTimeOffset end)
    {
        if (issuer is null)
            return request.CreateSelfSigned(Begin, end);
        using var signed = request.Create(issuer, Begin.AddDays(1), end, RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }
}
