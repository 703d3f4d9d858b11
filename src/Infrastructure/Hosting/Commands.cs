using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Infrastructure.Links;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Infrastructure.Mail;
using Wegwijzer.Infrastructure.Privacy;

namespace Wegwijzer.Infrastructure.Hosting;

/// <summary>What either host can do from the command line instead of serving.</summary>
public static class Commands
{
    /// <summary>Carries out the command that the arguments name; false where they name none, so that the host serves.</summary>
    public static async Task<bool> RunAsync(IHost host, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(arguments);
        var database = host.Services.GetRequiredService<GuideDatabase>();
        // What follows, from the first option on, configures the host.
        string[] command = [.. arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
        switch (command)
        {
            case ["migrate"]:
                await database.MigrateAsync(host.Services);
                return true;
            case ["import"]:
                await database.ImportAsync(host.Services, folder: null);
                return true;
            case ["import", var folder]:
                await database.ImportAsync(host.Services, Path.GetFullPath(folder));
                return true;
            case []:
                return false;
            default:
                throw new UnknownCommandException($"Unknown command: {string.Join(' ', command)}. There are: migrate, import [folder] and, of Admin, first-user.");
        }
    }

    /// <summary>The sentence to end with where a start fails for a reason that its operator can mend; null for a bug.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        LocalPostgresException or ContentRefusedException or UnknownCommandException or MailSettingsException or RetentionSettingsException or ProxySettingsException or LinkSettingsException => failure.Message,
        NpgsqlException => $"The database does not answer ({failure.Message}): check ConnectionStrings__{GuideDatabase.ConnectionName}.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{failure.Message} Stop what uses it, or choose another with --urls.",
        _ => null,
    };
}

/// <summary>The command line names something that no host can do.</summary>
public sealed class UnknownCommandException(string message) : Exception(message);
