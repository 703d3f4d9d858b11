namespace Wegwijzer.Api.Common;

/// <summary>Where readers and portals reach this server, for what they copy from its pages.</summary>
internal static class PublicSite
{
    /// <summary>Such as <c>https://wegwijzer.example.nl</c>; Admin has the same setting. Where it is empty, the address that was asked for counts.</summary>
    public const string Setting = "PublicSite:Address";

    public static string Address(HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()[Setting] is { Length: > 0 } site ? site.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
}
