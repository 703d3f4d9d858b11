using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Tests.Suggestions;

/// <summary>Messages that visitors sent about the guide's own content.</summary>
internal static class CameIn
{
    public const string Mailbox = "s.devries@school.example";

    public static readonly Submitter Sender = new("Sanne", EmailAddress.Parse(Mailbox), "OBS De Boom", "leerkracht", ConsentsToMail: true);

    public static SuggestionContent Content(SuggestionKind kind, string message) =>
        new(kind, message, null, SuggestionContext.None, null, Proposal.None, null, ConfirmedNoPersonalData: false, MentionsDanger: false);

    public static SuggestionContent MissingTool(string title = "Kaart Armoede op school") => Content(SuggestionKind.MissingTool, $"Ik mis de kaart ‘{title}’.") with
    {
        Context = new SuggestionContext(Slug.Parse("signalen-opmerken"), Slug.Parse("onderwijs-kinderopvang"), Slug.Parse("armoede")),
        Proposed = new Proposal(title, WebAddress.Create("https://www.example.nl/armoede-op-school").Value, "Een kaart met signalen van armoede bij kinderen op school."),
        Submitter = Sender,
    };

    /// <summary>About what is public of a tool now.</summary>
    public static async Task<SuggestionContent> CorrectionAsync(AdminHost host, string tool, Proposal proposed)
    {
        var version = await host.WithContextAsync(context => context.PublishedItems.AsNoTracking().Where(i => i.Kind == ContentKind.Tool.Name && i.Slug == tool).Select(i => i.Version).SingleAsync());
        return Content(SuggestionKind.Correction, "Dit klopt niet meer.") with { About = new AboutItem(ContentKind.Tool, Slug.Parse(tool), version), Proposed = proposed, Submitter = Sender };
    }

    public static async Task<Guid> SendInAsync(this AdminHost host, SuggestionContent content, TimeSpan? ago = null)
    {
        var suggestion = Suggestion.Receive(content, SuggestionChannel.Form, TimeProvider.System.GetUtcNow() - (ago ?? TimeSpan.Zero));
        (await host.WithContextAsync(context =>
        {
            context.Suggestions.Add(suggestion);
            return context.SaveAsync(CancellationToken.None);
        })).Succeeded.ShouldBeTrue();
        return suggestion.Id;
    }

    public static Task<Suggestion> StoredAsync(this AdminHost host, Guid id) =>
        host.WithContextAsync(context => context.Suggestions.AsNoTracking().Include(s => s.History).Include(s => s.Notes).SingleAsync(s => s.Id == id));
}
