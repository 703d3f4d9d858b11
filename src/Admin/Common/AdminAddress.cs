namespace Wegwijzer.Admin.Common;

/// <summary>Where people reach this application: what links in mails begin with, and whether cookies may go over https alone.</summary>
internal sealed record AdminAddress(Uri Base)
{
    public const string Setting = "Admin:Address";

    public bool IsHttps => Base.Scheme == Uri.UriSchemeHttps;

    public static AdminAddress From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var address = configuration[Setting] is { Length: > 0 } configured ? configured : (configuration["Urls"] ?? "").Split(';')[0];
        // An address that listens everywhere is reached here at localhost.
        address = address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal);
        return new AdminAddress(Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : new Uri("http://localhost:5081"));
    }

    public Uri To(string path) => new(Base, path);

    /// <summary>A cookie's name: over https, with the prefix that keeps it to this host and to https.</summary>
    public string Cookie(string name) => IsHttps ? $"__Host-{name}" : name;
}
