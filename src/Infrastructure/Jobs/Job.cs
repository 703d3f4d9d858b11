using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Infrastructure.Jobs;

/// <summary>A command that Admin gives by itself, at an interval, on one node at a time.</summary>
/// <param name="Name">Lasts: it is the key of what the nodes share about it.</param>
internal sealed record Job(string Name, TimeSpan Interval, Func<IMediator, CancellationToken, Task<Result>> RunAsync);

internal static class JobRegistration
{
    /// <param name="command">Makes the command, anew for each run.</param>
    public static IServiceCollection AddJob<T>(this IServiceCollection services, string name, TimeSpan interval, Func<IRequest<Result<T>>> command) =>
        services.AddSingleton(new Job(name, interval, async (mediator, cancellationToken) => await mediator.Send(command(), cancellationToken)));
}
