using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Application.Health;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Infrastructure.Accounts;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Infrastructure.Exchange;
using Wegwijzer.Infrastructure.Links;
using Wegwijzer.Infrastructure.Persistence;
using Wegwijzer.Infrastructure.Privacy;
using Wegwijzer.Infrastructure.Search;
using Wegwijzer.Infrastructure.Snapshots;
using Wegwijzer.Infrastructure.Suggestions;

namespace Wegwijzer.Infrastructure.Hosting;

public static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, GuideDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddSingleton(database.Health);
        services.AddSingleton(provider => new DatabaseServers(database.ConnectionString, provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseServers>().Primary);
        services.AddDbContextFactory<WegwijzerDbContext>((provider, options) =>
            PersistenceOptions.Configure(options, o => o.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), PersistenceOptions.Configure)));
        services.AddScoped<IWegwijzerContext>(provider => provider.GetRequiredService<WegwijzerDbContext>());
        services.AddSingleton<IPublishedChanges, PublishedChangesReader>();
        services.AddSingleton<IPublishedLinks, PublishedLinks>();
        services.AddScoped<ICurrentItems, CurrentItems>();
        services.AddSingleton<IImportProgress, ImportProgress>();
        services.AddScoped<ISubmitterSearch, SubmitterSearch>();
        services.AddSingleton<ITextSearch, PostgresTextSearch>();
        services.AddScoped<ISimilarSuggestions, SimilarSuggestions>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<IDatabaseState, DatabaseState>();
        services.AddSingleton<ContentLoader>();
        services.AddAccounts();
        services.AddSingleton(IntakeSettings.Read);
        services.AddSingleton(provider => RetentionSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<ISuggestionIntake, SuggestionIntake>();
        services.AddHostedService<SnapshotRenewal>();
        return services;
    }
}
