using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Tests.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Infrastructure.Jobs;
using Wegwijzer.Infrastructure.Mail;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Mail;

/// <summary>A node that sends mail, one message each time it is asked to, or by itself once it is started.</summary>
internal sealed class MailNode : IAsyncDisposable
{
    public const string Recipient = "anna.jansen@school.example";
    public const string Subject = "Jouw suggestie: één antwoord";
    public const string Text = "Hallo Anna,\n\nDank je wel voor je suggestie.\n.\nDe projectgroep";

    public static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private MailNode(GuideHost host, CollectedLog log) => (Host, Log) = (host, log);

    public GuideHost Host { get; }

    public CollectedLog Log { get; }

    public MailDelivery Delivery => Host.Services.GetServices<IHostedService>().OfType<MailDelivery>().Single();

    /// <param name="settings">Those of mail, without the name of their section; others with.</param>
    public static MailNode Over(string database, TimeProvider clock, params IEnumerable<(string Key, string? Value)> settings)
    {
        var log = new CollectedLog();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(s => s.Key).ToDictionary(s => s.Key.Contains(':', StringComparison.Ordinal) ? s.Key : $"Mail:{s.Key}", s => s.Last().Value)).Build();
        return new MailNode(
            new GuideHost(database, clock, configure: services => services.AddBackgroundWork(configuration).AddLogging(logging => logging.AddProvider(log))), log);
    }

    public static MailNode Over(string database, TimeProvider clock, MailServer server, params IEnumerable<(string Key, string? Value)> settings) =>
        Over(database, clock, [("Host", "127.0.0.1"), ("Port", $"{server.Port}"), ("Security", "None"), ("From", "wegwijzer@guide.example"), ("ProjectGroup", "groep@guide.example"), .. settings]);

    public static FakeTimeProvider AClock() => new(Start);

    public Task<MailAttempt?> TryNextAsync() => Delivery.TryNextAsync(CancellationToken.None);

    /// <summary>Sends all that is due; the faults in order, null for what was taken.</summary>
    public async Task<List<MailFault?>> EmptyAsync()
    {
        var faults = new List<MailFault?>();
        while (await TryNextAsync() is { } attempt)
            faults.Add(attempt.Fault);
        return faults;
    }

    public Task<OutgoingMail> AddAsync(string? html = null) =>
        AddAsync(OutgoingMail.To(EmailAddress.Parse(Recipient), MailKind.SuggestionReply, Subject, Text, Start, Guid.CreateVersion7(), html));

    public Task<OutgoingMail> AddAsync(OutgoingMail mail) => Host.WithContextAsync(async context =>
    {
        context.OutgoingMail.Add(mail);
        (await context.SaveAsync(CancellationToken.None)).Succeeded.ShouldBeTrue();
        return mail;
    });

    public Task<OutgoingMail> StoredAsync(OutgoingMail mail) => Host.WithContextAsync(context => context.OutgoingMail.AsNoTracking().SingleAsync(m => m.Id == mail.Id));

    public ValueTask DisposeAsync()
    {
        // In whatever way it went: nothing of a person, and nothing of what was written to them, is in the log.
        foreach (var secret in new[] { Recipient, "anna", "Jouw suggestie", "Dank je wel", "geheim" })
            Log.Text.ShouldNotContain(secret, Case.Insensitive);
        return Host.DisposeAsync();
    }
}
