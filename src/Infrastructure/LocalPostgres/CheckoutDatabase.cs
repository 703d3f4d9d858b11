using System.Security.Cryptography;
using System.Text;

namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>All checkouts of a user share one server; the hash of the path keeps their databases apart.</summary>
internal static class CheckoutDatabase
{
    private const string SolutionFile = "Wegwijzer.Api.sln";
    private const int HashBytes = 6;

    public static string NameFor(string contentRoot)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(CheckoutOf(contentRoot)));
        return $"wegwijzer_{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}";
    }

    private static string CheckoutOf(string contentRoot)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(contentRoot));
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, SolutionFile)))
            {
                return folder;
            }
        }

        return start;
    }
}
