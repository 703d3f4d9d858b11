using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Domain.Upkeep;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>A morning on which there is something of everything: half a year of suggestions, broken links, work that is due, mail that came back.</summary>
internal sealed class BusyDay(AdminHost host, DateTimeOffset now)
{
    private static readonly Actor Bert = Given.Eindredacteur;
    private static readonly (string Slug, string Title)[] Missed = [("armoede", "Signalenkaart Armoede"), ("scheiding", "Praten over scheiding"), ("kopp", "Informatie voor kinderen"), ("lvb", "Eenvoudig uitleggen")];

    public Guid Danger { get; private set; }

    public Guid Longest { get; private set; }

    public Guid Mail { get; private set; }

    public async Task FillAsync(Guid owner)
    {
        await SuggestionsAsync();
        await LinksAsync();
        await WorkAsync(owner);
        Mail = await MailAsync(host, now, MailKind.SuggestionReply, "Antwoord op je suggestie", Longest);
        await MailAsync(host, now.AddHours(3), MailKind.Invitation, "Je uitnodiging voor Wegwijzer beheer", null, "De mailserver is niet bereikbaar.");
    }

    /// <summary>A message that was refused for good.</summary>
    public static async Task<Guid> MailAsync(AdminHost host, DateTimeOffset now, MailKind kind, string subject, Guid? about, string problem = "De mailserver weigert dit adres (550): 5.1.1 No such user here")
    {
        var mail = OutgoingMail.To(EmailAddress.Parse("s.devries@school.example"), kind, subject, "Dag Sanne.", now.AddDays(-2), about);
        mail.BeginAttempt(now.AddDays(-2));
        mail.Failed(problem, permanent: true, now.AddDays(-2), 0);
        await SaveAsync(host, context => context.OutgoingMail.Add(mail));
        return mail.Id;
    }

    /// <summary>One that came in, for a place that has no tools.</summary>
    public static Suggestion Suggestion(DateTimeOffset at, string? title = null, bool danger = false, bool child = false) => Domain.Suggestions.Suggestion.Receive(
        new SuggestionContent(
            title is null ? SuggestionKind.Question : SuggestionKind.MissingTool, "Waar vind ik dit?", null, new SuggestionContext(Slug.Parse("risicotaxatie"), Slug.Parse("eerstelijn"), null), null,
            new Proposal(title, null, null), null, ConfirmedNoPersonalData: child, MentionsDanger: danger),
        SuggestionChannel.Form, at);

    public static async Task SaveAsync(AdminHost host, Action<Wegwijzer.Application.Common.IWegwijzerContext> change)
    {
        (await host.WithContextAsync(context =>
        {
            change(context);
            return context.SaveAsync(CancellationToken.None);
        })).Succeeded.ShouldBeTrue();
    }

    private async Task SuggestionsAsync()
    {
        var all = new List<Suggestion>();
        for (var week = 26; week > 0; week--)
        {
            for (var one = 0; one < 2 + (week * 7 % 5); one++)
            {
                var at = now.AddDays((-7 * week) + one);
                var suggestion = Suggestion(at, Missed[(week + one) % Missed.Length].Title);
                if (week > 3 + (one % 3))
                    suggestion.Decline("Dank je wel, dit staat er al.", Bert, at.AddDays(2 + (week % 9) + one)).Succeeded.ShouldBeTrue();
                all.Add(suggestion);
            }
        }

        all.Add(Suggestion(now.AddDays(-63), "Kaart voor de praktijkondersteuner"));
        Longest = all[^1].Id;
        all.Add(Suggestion(now.AddHours(-3), danger: true));
        Danger = all[^1].Id;
        all.Add(Suggestion(now.AddDays(-1), child: true));
        all.First(s => s.IsOpen).Take(Bert, now).Succeeded.ShouldBeTrue();
        await SaveAsync(host, context => context.Suggestions.AddRange(all));
    }

    private async Task LinksAsync()
    {
        var addresses = await host.WithContextAsync(async context =>
            (await context.PublishedItems.AsNoTracking().Where(i => i.Kind == ContentKind.Tool.Name && i.Content != null).OrderBy(i => i.Slug).ToListAsync())
                .SelectMany(i => ItemLinks.Of(ContentItem.Read(ContentKind.Tool, i.Content!).Value)).DistinctBy(LinkKey.Of).ToList());
        var links = addresses.ConvertAll(address => new WatchedLink(address, now.AddDays(-10)));
        for (var at = 0; at < links.Count; at++)
        {
            foreach (var (finding, day) in Findings(at).Select((finding, day) => (finding, day)))
            {
                var moved = finding == LinkFinding.MovedForGood ? WebAddress.Create("https://www.example.nl/nieuw").Value : null;
                links[at].Observe(new LinkObservation(now.AddDays(day - 3), finding, LinkMethods.Both, finding == LinkFinding.NotFound ? 404 : 200, moved));
            }
        }

        var runs = Enumerable.Range(0, 24).Select(day =>
        {
            var run = new LinkRun(Actor.System, now.AddDays(day - 24), links.Count);
            run.End(now.AddDays(day - 24).AddMinutes(2), true, LinkCounts.Of(links.Select(l => l.State)) with { Broken = 2 + (day * 3 % 4), Doubtful = 3 + (day * 5 % 7), Moved = 4 + (day / 5) });
            return run;
        });
        await SaveAsync(host, context =>
        {
            context.Set<WatchedLink>().AddRange(links);
            context.Set<LinkRun>().AddRange(runs);
        });
        await host.Services.GetRequiredService<IPublishedLinks>().PublishAsync(CancellationToken.None);
    }

    private static LinkFinding[] Findings(int link) => (link % 30) switch
    {
        1 => [LinkFinding.Fine, LinkFinding.MovedForGood],
        2 => [LinkFinding.NotFound, LinkFinding.NotFound, LinkFinding.NotFound],
        3 => [LinkFinding.Fine, LinkFinding.SaysNotFound],
        4 => [LinkFinding.Forbidden],
        _ => [LinkFinding.Fine],
    };

    private async Task WorkAsync(Guid owner)
    {
        await SaveAsync(host, context =>
        {
            foreach (var (slug, days) in new[] { ("sputovamo", 3), ("arij", 12) })
            {
                var upkeep = ItemUpkeep.Of(ContentKind.Tool, Slug.Parse(slug), now);
                upkeep.Agree(DutchTime.DayOf(now.AddDays(-days)), Bert, now.AddDays(-30)).Succeeded.ShouldBeTrue();
                upkeep.Assign(slug == "sputovamo" ? owner : null, null, Bert).Succeeded.ShouldBeTrue();
                context.Set<ItemUpkeep>().Add(upkeep);
            }
        });
        var submitted = await DraftAsync("sputovamo");
        await SendAsync(new SubmitCommand(ContentKind.Tool, [new DraftSeen(Slug.Parse("sputovamo"), submitted)], Given.Redacteur));
        var planned = await DraftAsync("boomdiagram");
        await SendAsync(new PlanPublicationCommand(ContentKind.Tool, Slug.Parse("boomdiagram"), planned, now.AddDays(2), Bert));
        var failed = await DraftAsync("care-nl");
        await SendAsync(new PlanPublicationCommand(ContentKind.Tool, Slug.Parse("care-nl"), failed, now.AddDays(1), Bert));
        await DraftAsync("care-nl", failed, "Nog anders.");
    }

    private async Task<int> DraftAsync(string slug, int? saves = null, string description = "Een nieuwe, korte tekst.")
    {
        var item = await host.WithContextAsync(context => context.PublishedItems.AsNoTracking().SingleAsync(i => i.Kind == ContentKind.Tool.Name && i.Slug == slug));
        var json = JsonNode.Parse(item.Content!)!.AsObject();
        json["description"] = description;
        return (await SendAsync(new SaveDraftCommand(ContentKind.Tool, ContentItem.Read(ContentKind.Tool, json.ToJsonString()).Value.CanonicalText, item.Version, saves, Given.Redacteur))).Saves;
    }

    private async Task<T> SendAsync<T>(IRequest<Result<T>> message)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message)).Value;
    }
}
