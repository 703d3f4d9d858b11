using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Jobs;

namespace Wegwijzer.Infrastructure.Links;

internal static class LinkWatch
{
    /// <summary>Runs are carried out by any node of Admin; they begin by themselves only where sites can see whom to turn to.</summary>
    public static IServiceCollection AddLinkWatch(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = LinkSettings.Read(configuration);
        services.AddSingleton(settings);
        services.TryAddSingleton(new LinkNetwork(settings));
        services.AddHostedService<LinkRunner>();
        if (settings.Contact is not null)
            services.AddJob(GetLinkRunQuery.Job, TimeSpan.FromDays(1), () => new StartLinkRunCommand(OnlyDue: true, Actor.System));
        return services;
    }
}
