using Microsoft.EntityFrameworkCore;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

/// <summary>Suggestions that came in, and what is stored of them.</summary>
internal static class Sent
{
    public const string Mailbox = "s.devries@school.example";

    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly Submitter Sender = new("Sanne", EmailAddress.Parse(Mailbox), "OBS De Boom", "leerkracht", ConsentsToMail: true);

    public static SuggestionContent Content(SuggestionKind kind, string message = "Ik mis iets.") =>
        new(kind, message, null, SuggestionContext.None, null, Proposal.None, null, ConfirmedNoPersonalData: false, MentionsDanger: false);

    public static SuggestionContent MissingTool => Content(SuggestionKind.MissingTool, "Ik mis de nieuwe kaart over armoede.") with
    {
        Context = new SuggestionContext(Slug.Parse("signalen-opmerken"), Slug.Parse("jgz"), Slug.Parse("armoede")),
        Proposed = new Proposal("Kaart Armoede", WebAddress.Create("https://voorbeeld.nl/armoede").Value, "Een kaart over armoede in het gezin."),
        Submitter = Sender,
    };

    public static SuggestionContent Correction(long version, string? title = null, string? url = null, string? description = null, string slug = "kaart") =>
        Content(SuggestionKind.Correction, "Dit klopt niet meer.") with
        {
            About = new AboutItem(ContentKind.Tool, Slug.Parse(slug), version),
            Proposed = new Proposal(title, url is null ? null : WebAddress.Create(url).Value, description),
            Submitter = Sender,
        };

    public static async Task<Suggestion> SentInAsync(this GuideHost host, SuggestionContent content, DateTimeOffset? at = null)
    {
        var suggestion = Suggestion.Receive(content, SuggestionChannel.Form, at ?? Monday);
        (await host.WithContextAsync(context =>
        {
            context.Suggestions.Add(suggestion);
            return context.SaveAsync(CancellationToken.None);
        })).Succeeded.ShouldBeTrue();
        return suggestion;
    }

    public static Task<Suggestion> StoredAsync(this GuideHost host, Suggestion suggestion) =>
        host.WithContextAsync(context => context.Suggestions.AsNoTracking().Include(s => s.History).Include(s => s.Notes).SingleAsync(s => s.Id == suggestion.Id));

    public static Task<List<OutgoingMail>> MailAsync(this GuideHost host) => host.WithContextAsync(context => context.OutgoingMail.AsNoTracking().OrderBy(m => m.CreatedAt).ToListAsync());
}
