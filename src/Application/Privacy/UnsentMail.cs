using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Privacy;

/// <summary>Mail about a suggestion that has not gone: it holds an address and texts, which what was sent does not any more.</summary>
internal static class UnsentMail
{
    public static IQueryable<OutgoingMail> UnsentAbout(this IWegwijzerContext context, params IReadOnlyList<Guid> suggestions) =>
        context.OutgoingMail.Where(m => m.About != null && suggestions.Contains(m.About.Value) && (m.State == MailState.Waiting || m.State == MailState.Undelivered));

    public static async Task CancelMailAboutAsync(
        this IWegwijzerContext context, IReadOnlyList<Guid> suggestions, Func<OutgoingMail, bool> which, Actor by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var mail in (await context.UnsentAbout(suggestions).ToListAsync(cancellationToken)).Where(which))
            _ = mail.Cancel(by, at);
    }
}
