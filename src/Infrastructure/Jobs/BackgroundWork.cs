using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Upkeep;
using Wegwijzer.Application.Users;
using Wegwijzer.Infrastructure.Links;
using Wegwijzer.Infrastructure.Mail;
using Wegwijzer.Infrastructure.Privacy;

namespace Wegwijzer.Infrastructure.Jobs;

/// <summary>All that Admin does by itself, in one place; the Api does nothing of it.</summary>
public static class BackgroundWork
{
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services, IConfiguration configuration)
    {
        var periods = RetentionSettings.Read(configuration);
        services.AddMailDelivery(MailSettings.Read(configuration), periods);
        services.AddJob("remind-of-checks", TimeSpan.FromHours(6), () => new RemindOfChecksCommand());
        services.AddJob("carry-out-releases", TimeSpan.FromSeconds(2), () => new CarryOutReleasesCommand());
        services.AddJob("erase-what-is-due", TimeSpan.FromHours(1), () => new EraseWhatIsDueCommand(periods));
        services.AddJob("forget-ended-mail", TimeSpan.FromDays(1), () => new ForgetEndedMailCommand());
        services.AddJob("forget-ended-sign-ins", TimeSpan.FromHours(1), () => new ForgetEndedSignInsCommand());
        services.AddLinkWatch(configuration);
        // Planned is planned to the minute, and nobody waits longer than a few seconds for it.
        services.AddJob("carry-out-plans", TimeSpan.FromSeconds(2), () => new CarryOutPlansCommand());
        services.AddJob("carry-out-imports", TimeSpan.FromSeconds(2), () => new CarryOutImportsCommand());
        services.AddHostedService<JobRunner>();
        return services;
    }

    private static void AddMailDelivery(this IServiceCollection services, MailSettings settings, RetentionPeriods periods)
    {
        services.AddSingleton<IMailTransport>(settings.Server is { } server ? new SmtpTransport(settings, server) : new FolderTransport(settings));
        services.AddHostedService<MailDelivery>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<MailFolderClearing>(provider, settings, periods));
    }
}
