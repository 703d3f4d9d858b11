using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Application.Common;

public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        // MediatR 5.1.0; 12.x would be services.AddMediatR(…) here and another order of arguments in ValidationBehavior (docs/decisions).
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService).AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan.FromAssemblyOf<SnapshotHolder>()
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithScopedLifetime());
        // In this order: what a validator refuses was tried as well.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped<SignInRecorder>();
        // Once: they hold nothing but their rules, and making those takes longer than most requests.
        services.AddValidatorsFromAssemblyContaining<SnapshotHolder>(ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton<SearchBreaker>();
        services.AddScoped<GuideSearch>();
        // One request sees one snapshot from beginning to end, whatever is published meanwhile.
        services.AddScoped(provider => provider.GetRequiredService<SnapshotHolder>().Current);
        return services;
    }
}
