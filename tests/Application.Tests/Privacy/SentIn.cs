using Microsoft.EntityFrameworkCore;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Privacy;

/// <summary>A suggestion with words of its own in every place that can hold words, so that a test can look for each.</summary>
internal sealed class SentIn
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private SentIn(string mark, Suggestion suggestion) => (Mark, Suggestion) = (mark, suggestion);

    public string Mark { get; }

    public Suggestion Suggestion { get; }

    public Guid Id => Suggestion.Id;

    public string Name => $"Naam{Mark}";

    public string Email => $"adres{Mark}@voorbeeld.nl".ToLowerInvariant();

    /// <summary>What is held on the sender, outside the texts.</summary>
    public IReadOnlyList<string> Sender => [Name, Email, $"Organisatie{Mark}", $"Functie{Mark}"];

    /// <summary>What was written by or about them, and the mail that repeats it.</summary>
    public IReadOnlyList<string> Words =>
        [$"Bericht{Mark}", $"bericht-adres-{Mark}", $"Titel{Mark}", $"voorstel-adres-{Mark}", $"Beschrijving{Mark}", $"Notitie{Mark}", $"Antwoord{Mark}", $"Brief{Mark}"];

    public static async Task<SentIn> ToAsync(GuideHost host, string mark, DateTimeOffset at, bool closed = false, bool withSender = true)
    {
        var content = new SuggestionContent(
            SuggestionKind.Question,
            $"Bericht{mark} over een hulpmiddel.",
            WebAddress.Create($"https://voorbeeld.nl/bericht-adres-{mark}").Value,
            new SuggestionContext(null, Slug.Parse("jgz"), null),
            null,
            new Proposal($"Titel{mark}", WebAddress.Create($"https://voorbeeld.nl/voorstel-adres-{mark}").Value, $"Beschrijving{mark}"),
            withSender ? new Submitter($"Naam{mark}", EmailAddress.Parse($"adres{mark}@voorbeeld.nl".ToLowerInvariant()), $"Organisatie{mark}", $"Functie{mark}", ConsentsToMail: true) : null,
            ConfirmedNoPersonalData: false,
            MentionsDanger: false);
        var sent = new SentIn(mark, Suggestion.Receive(content, SuggestionChannel.Form, at));
        sent.Suggestion.AddNote($"Notitie{mark}", Given.Redacteur, at).Succeeded.ShouldBeTrue();
        sent.Suggestion.Answer($"Antwoord{mark}", Given.Eindredacteur, at).Succeeded.ShouldBeTrue();
        if (closed)
            sent.Suggestion.Accept(null, null, Given.Eindredacteur, at).Succeeded.ShouldBeTrue();
        var unsent = OutgoingMail.To(EmailAddress.Parse(sent.Email), MailKind.SuggestionReply, "Antwoord op je suggestie", $"Brief{mark}: Antwoord{mark}", at, sent.Id);
        var saved = await host.WithContextAsync(context =>
        {
            context.Suggestions.Add(sent.Suggestion);
            context.OutgoingMail.Add(unsent);
            context.Set<Sending>().Add(new Sending(sent.Id, new SentRequest(Hash('a', mark), Hash('b', mark)), Hash('c', mark), at));
            return context.SaveAsync(CancellationToken.None);
        });
        saved.Succeeded.ShouldBeTrue();
        return sent;
    }

    /// <summary>As it is stored now.</summary>
    public Task<Suggestion> StoredAsync(GuideHost host) =>
        host.WithContextAsync(context => context.Suggestions.AsNoTracking().Include(s => s.History).Include(s => s.Notes).SingleAsync(s => s.Id == Id));

    public Task<OutgoingMail> MailAsync(GuideHost host) => host.WithContextAsync(context => context.OutgoingMail.AsNoTracking().SingleAsync(m => m.About == Id));

    /// <summary>Of these words, those that stand anywhere in the database.</summary>
    public static Task<IReadOnlyList<string>> KeptAsync(GuideHost host, IEnumerable<string> words) => DatabaseText.FoundAsync(host.ConnectionString, words);

    private static string Hash(char sort, string mark) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{sort}{mark}")));
}
