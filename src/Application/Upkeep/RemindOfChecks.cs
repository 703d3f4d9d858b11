using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Upkeep;

namespace Wegwijzer.Application.Upkeep;

/// <summary>
/// Mails owners and deputies what is to be looked at: each item once for each day that it falls due, and each person one message however many
/// items there are. What nobody sees to shows in the list alone.
/// </summary>
public sealed record RemindOfChecksCommand : IRequest<Result<int>>;

internal sealed class RemindOfChecksHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<RemindOfChecksCommand, Result<int>>
{
    private const int MostNamed = 50;

    public async Task<Result<int>> Handle(RemindOfChecksCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = DutchTime.DayOf(now);
        var due = (await DueItem.AllAsync(context, null, cancellationToken))
            .Where(i => i.DueOn <= today && i.Upkeep is { } upkeep && (upkeep.OwnerId ?? upkeep.DeputyId) is not null && upkeep.RemindedOf != i.DueOn)
            .OrderBy(i => i.DueOn).ThenBy(i => i.Slug.Value, StringComparer.Ordinal).ToList();
        if (due.Count == 0)
            return 0;
        await MailAsync(due, now, cancellationToken);
        var ids = due.ConvertAll(i => i.Upkeep!.Id);
        var tracked = await context.Set<ItemUpkeep>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        foreach (var item in due.Where(i => tracked.ContainsKey(i.Upkeep!.Id)))
            tracked[item.Upkeep!.Id].Reminded(item.DueOn);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? due.Count : Result<int>.Failure(saved.Errors);
    }

    private async Task MailAsync(List<DueItem> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var users = await context.Set<User>().AsNoTracking().Where(u => u.BlockedAt == null).OrderBy(u => u.Id).ToListAsync(cancellationToken);
        var titles = await TitlesAsync(due, cancellationToken);
        var mail = new CuratorMail(context, now);
        foreach (var user in users)
        {
            var owned = due.FindAll(i => i.Upkeep!.OwnerId == user.Id);
            var deputised = due.FindAll(i => i.Upkeep!.DeputyId == user.Id);
            if (owned.Count + deputised.Count > 0)
                mail.Add(user, MailKind.CheckReminder, "Tijd om de wegwijzer na te kijken", Text(owned, deputised, titles));
        }
    }

    private static string Text(List<DueItem> owned, List<DueItem> deputised, Dictionary<ItemName, string> titles)
    {
        var parts = new List<string>();
        if (owned.Count > 0)
            parts.Add($"Dit hoort bij jou, en is aan de beurt om na te kijken:\n\n{Lines(owned, titles)}");
        if (deputised.Count > 0)
            parts.Add($"Hiervoor ben je vervanger. Dit is ook aan de beurt:\n\n{Lines(deputised, titles)}");
        parts.Add("Klopt het nog? Kies dan ‘Nagekeken’. Klopt het niet meer? Pas het aan. Je vindt alles in de beheeromgeving van de wegwijzer, bij Werk, onder Nakijken.");
        return string.Join("\n\n", parts);
    }

    private static string Lines(List<DueItem> items, Dictionary<ItemName, string> titles)
    {
        var lines = items.Take(MostNamed).Select(i => $"- {CuratorMail.Short(titles.GetValueOrDefault(new ItemName(i.Kind, i.Slug), i.Slug.Value))} ({i.Kind.DutchName})").ToList();
        if (items.Count > MostNamed)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"- en nog {items.Count - MostNamed} andere"));
        return string.Join('\n', lines);
    }

    private async Task<Dictionary<ItemName, string>> TitlesAsync(List<DueItem> due, CancellationToken cancellationToken)
    {
        var (kinds, slugs) = (due.Select(i => i.Kind.Name).Distinct(StringComparer.Ordinal).ToList(), due.ConvertAll(i => i.Slug.Value));
        var live = await context.Revisions.AsNoTracking().OfItems(kinds, slugs).Where(r => r.State == RevisionState.Published).ToListAsync(cancellationToken);
        return live.ToDictionary(r => new ItemName(r.Kind, r.Slug), r => r.Item().DisplayTitle);
    }
}
