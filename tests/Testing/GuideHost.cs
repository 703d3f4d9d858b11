using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.Hosting;

namespace Wegwijzer.Testing;

/// <summary>The use cases over one database, as a host has them but without serving.</summary>
public sealed class GuideHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Action? disposed;

    /// <param name="disposed">What to do when the test is done with the database.</param>
    /// <param name="configure">What this host has besides.</param>
    public GuideHost(string connectionString, TimeProvider? clock = null, Action? disposed = null, Action<IServiceCollection>? configure = null)
    {
        ConnectionString = connectionString;
        this.disposed = disposed;
        var configuration = new ConfigurationBuilder().Build();
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddLogging();
        collection.AddApplication();
        collection.AddInfrastructure(GuideDatabase.At(connectionString, configuration));
        configure?.Invoke(collection);
        if (clock is not null)
            collection.Replace(ServiceDescriptor.Singleton(clock));
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string ConnectionString { get; }

    public IServiceProvider Services => services;

    /// <summary>The guide as it is published now.</summary>
    public async Task<GuideSnapshot> ReadAsync()
    {
        var guide = GuideSnapshot.Empty.With(await services.GetRequiredService<IPublishedChanges>().ReadAfterAsync(-1, CancellationToken.None));
        return await services.GetRequiredService<IPublishedLinks>().ReadAfterAsync(guide.Links, CancellationToken.None) is { } links ? guide.With(links) : guide;
    }

    /// <summary>Sends a message through the whole pipeline, on the guide as it is published now.</summary>
    public async Task<Result<T>> SendAsync<T>(IRequest<Result<T>> message)
    {
        var holder = services.GetRequiredService<SnapshotHolder>();
        holder.Swap(await ReadAsync());
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }

    /// <summary>Sends a command; it needs no snapshot, so none is read, and many can be sent at once.</summary>
    public async Task<Result<T>> CommandAsync<T>(IRequest<Result<T>> command)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    /// <summary>Saves an item as a draft over what is published now, and publishes that.</summary>
    public async Task<Published> PublishAsync(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var draft = await DraftAsync(item);
        return (await CommandAsync(new PublishCommand(item.Kind, item.Slug, draft.Saves, Given.Eindredacteur))).Value;
    }

    /// <summary>Saves an item as a draft over what is published now.</summary>
    public async Task<DraftSaved> DraftAsync(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var version = await VersionOfAsync(item.Kind, item.Slug.Value);
        return (await CommandAsync(new SaveDraftCommand(item.Kind, item.CanonicalText, version, null, Given.Redacteur))).Value;
    }

    /// <summary>The version that an item last changed in; null where it never was public.</summary>
    public Task<long?> VersionOfAsync(ContentKind kind, string slug) =>
        WithContextAsync(context => context.PublishedItems.Where(i => i.Kind == kind.Name && i.Slug == slug).Select(i => (long?)i.Version).SingleOrDefaultAsync());

    /// <summary>Does something with the database itself, to see what is stored.</summary>
    public async Task<T> WithContextAsync<T>(Func<IWegwijzerContext, Task<T>> use)
    {
        ArgumentNullException.ThrowIfNull(use);
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IWegwijzerContext>());
    }

    /// <summary>Migrates and loads the guide's own content.</summary>
    public Task LoadAsync() => services.GetRequiredService<GuideDatabase>().MigrateAsync(services);

    internal Task MigrateAsync() => services.GetRequiredService<Infrastructure.Persistence.DatabaseMigrator>().MigrateAsync(_ => Task.CompletedTask, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        disposed?.Invoke();
    }
}
