using System.Reflection;
using System.Security.Cryptography;

namespace Wegwijzer.Api.Embed;

/// <summary>A version of the script that was released: pages hold it to a hash, so its bytes never change.</summary>
internal sealed record ReleasedScript(Version Version, byte[] Content)
{
    /// <summary>Stays the same for ever.</summary>
    public string Address => $"/embed/{Version}/wegwijzer.js";

    /// <summary>As the integrity attribute of a script element takes it (W3C Subresource Integrity).</summary>
    public string Integrity { get; } = $"sha384-{Convert.ToBase64String(SHA384.HashData(Content))}";
}

/// <summary>
/// The released scripts, each kept as it was (<c>src/Api/Embed/Released</c>) and served from there: what is changed in the modules shows at
/// the moving address alone. The newest is the one to pin.
/// </summary>
internal static class ReleasedScripts
{
    private const string Folder = "embed/released/";

    public static IReadOnlyList<ReleasedScript> All { get; } = [.. Read().OrderBy(script => script.Version)];

    public static ReleasedScript Newest => All[^1];

    private static IEnumerable<ReleasedScript> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var script = new MemoryStream();
            stream.CopyTo(script);
            yield return new ReleasedScript(Version.Parse(Path.GetFileNameWithoutExtension(name[Folder.Length..])), script.ToArray());
        }
    }
}
