using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wegwijzer.Infrastructure.Links;

namespace Wegwijzer.Testing.Sites;

public static class Patience
{
    /// <summary>Lets a host wait for sites as long as a test on a busy machine needs, so that a site that keeps silent does so until the test has seen it.</summary>
    public static IServiceCollection WaitLongForSites(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        var settings = services.Select(s => s.ImplementationInstance).OfType<LinkSettings>().Last();
        return services.Replace(ServiceDescriptor.Singleton(settings with { Patience = TimeSpan.FromMinutes(10) }));
    }
}
