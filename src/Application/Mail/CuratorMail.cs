using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Mail;

/// <summary>Messages to people of the project group, about their work; added to the outbox, and so sent only if what they tell of is saved.</summary>
internal sealed class CuratorMail(IWegwijzerContext context, DateTimeOffset at)
{
    private const int LongestName = 120;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>To each of them once; who can't sign in any more gets nothing.</summary>
    public async Task AddAsync(IEnumerable<Actor> people, MailKind kind, string subject, string text, CancellationToken cancellationToken)
    {
        var ids = people.Select(p => Guid.TryParse(p.Id, out var id) ? id : Guid.Empty).ToHashSet();
        var users = await context.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id) && u.BlockedAt == null).OrderBy(u => u.Id).ToListAsync(cancellationToken);
        foreach (var user in users)
            Add(user, kind, subject, text);
    }

    public void Add(User user, MailKind kind, string subject, string text) =>
        context.OutgoingMail.Add(OutgoingMail.To(EmailAddress.Parse(user.Email!), kind, subject, $"Hallo {user.Name},\n\n{text}\n", at, user.Id));

    /// <summary>What an item is called, as far as a subject has room for it.</summary>
    public static string Name(Revision revision) => Short(revision.Item().DisplayTitle);

    public static string Short(string name) => name.Length > LongestName ? $"{name[..LongestName].TrimEnd()}…" : name;

    public static string Moment(DateTimeOffset moment) => DutchTime.Of(moment).ToString("d MMMM yyyy 'om' HH.mm 'uur'", Dutch);
}
