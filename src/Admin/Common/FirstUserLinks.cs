using MediatR;
using Wegwijzer.Application.Health;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Common;

/// <summary>The way in for the first beheerder: a link that whoever runs Admin sees, and nobody else.</summary>
internal static class FirstUserLinks
{
    /// <summary>The command line that makes a new link and does nothing else.</summary>
    public const string Command = "first-user";

    /// <summary>What to print: the link, while there is no beheerder; null where there is one, or no database yet to ask.</summary>
    public static async Task<string?> MakeAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IDatabaseState>().IsCurrentAsync(cancellationToken) is not true)
            return null;
        var link = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new MakeFirstUserLinkCommand(), cancellationToken)).Value;
        return link.Secret is { } secret
            ? $"First beheerder, within 24 hours and once: {scope.ServiceProvider.GetRequiredService<AdminAddress>().To(Addresses.Links + secret)}"
            : null;
    }
}
