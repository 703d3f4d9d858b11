using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Auditing;

/// <summary>What was done and tried, the last first.</summary>
/// <param name="Person">The id of who did it.</param>
/// <param name="Subject">Part of the name of what it was done to.</param>
/// <param name="From">From this day on, as days are in the Netherlands.</param>
/// <param name="Until">This day included.</param>
public sealed record ListAuditEntriesQuery(string? Person, string? Action, string? Subject, AuditOutcome? Outcome, DateOnly? From, DateOnly? Until, Actor Actor, int Page = 1, int PageSize = 50)
    : IRequest<Result<AuditList>>, IPaged;

/// <param name="People">Everybody who stands in the trail, to choose from.</param>
/// <param name="Actions">Every sort of thing that was ever done, to choose from.</param>
public sealed record AuditList(IReadOnlyList<AuditEntryResponse> Entries, int Total, IReadOnlyList<NamedValue> People, IReadOnlyList<string> Actions);

public sealed record AuditEntryResponse(DateTimeOffset At, string ActorName, Role? ActorRole, string Action, string SubjectKind, string Subject, AuditOutcome Outcome, string? Reason);

internal sealed class ListAuditEntriesValidator : PagedValidator<ListAuditEntriesQuery>
{
    public ListAuditEntriesValidator() => RuleFor(q => q.Subject).MaximumLength(AuditEntry.LongestText);
}

internal sealed class ListAuditEntriesHandler(IWegwijzerContext context) : IRequestHandler<ListAuditEntriesQuery, Result<AuditList>>
{
    private const string UserKind = "user";
    private const string ReleaseKind = "release";
    private const string LinkKind = "link";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public async Task<Result<AuditList>> Handle(ListAuditEntriesQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var all = context.Set<AuditEntry>().AsNoTracking();
        var chosen = Choose(all, request);
        var entries = await chosen.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(request.Offset()).Take(request.PageSize)
            .Select(e => new AuditEntryResponse(e.At, e.ActorName, e.ActorRole, e.Action, e.SubjectKind, e.Subject, e.Outcome, e.Reason))
            .ToListAsync(cancellationToken);
        var people = await all.Where(e => e.ActorId != "").GroupBy(e => e.ActorId).Select(g => new { Id = g.Key, Name = g.Max(e => e.ActorName)! }).ToListAsync(cancellationToken);
        return new AuditList(
            await WithNamesAsync(entries, cancellationToken),
            await chosen.CountAsync(cancellationToken),
            [.. people.OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase).Select(p => new NamedValue(p.Id, p.Name))],
            await all.Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync(cancellationToken));
    }

    /// <summary>Users and releases stand in the trail by their id, and links by their key; people read a name or an address.</summary>
    private async Task<IReadOnlyList<AuditEntryResponse>> WithNamesAsync(List<AuditEntryResponse> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Where(e => e.SubjectKind == UserKind).Select(e => Guid.TryParse(e.Subject, out var id) ? id : Guid.Empty).ToHashSet();
        var names = await context.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id.ToString(), u => u.Name, StringComparer.Ordinal, cancellationToken);
        var releaseIds = entries.Where(e => e.SubjectKind == ReleaseKind).Select(e => Guid.TryParse(e.Subject, out var id) ? id : Guid.Empty).ToHashSet();
        foreach (var release in await context.Set<Release>().Where(r => releaseIds.Contains(r.Id)).Select(r => new { r.Id, r.Name }).ToListAsync(cancellationToken))
            names[release.Id.ToString()] = release.Name;
        var keys = entries.Where(e => e.SubjectKind == LinkKind).Select(e => e.Subject).ToHashSet(StringComparer.Ordinal);
        foreach (var link in await context.Set<WatchedLink>().AsNoTracking().Where(l => keys.Contains(l.Key)).ToListAsync(cancellationToken))
            names.TryAdd(link.Key, link.Url.Value);
        return [.. entries.Select(e => e.SubjectKind is UserKind or ReleaseKind or LinkKind && names.TryGetValue(e.Subject, out var name) ? e with { Subject = name } : e)];
    }

    private static IQueryable<AuditEntry> Choose(IQueryable<AuditEntry> entries, ListAuditEntriesQuery request)
    {
        if (request.Person is { Length: > 0 } person)
            entries = entries.Where(e => e.ActorId == person);
        if (request.Action is { Length: > 0 } action)
            entries = entries.Where(e => e.Action == action);
        if (request.Subject?.Trim().ToLowerInvariant() is { Length: > 0 } subject)
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // PostgreSQL has no comparison of StringComparison.
            entries = entries.Where(e => e.Subject.ToLower().Contains(subject));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        if (request.Outcome is { } outcome)
            entries = entries.Where(e => e.Outcome == outcome);
        if (request.From is { } from)
            entries = entries.Where(e => e.At >= StartOf(from));
        return request.Until is { } until ? entries.Where(e => e.At < StartOf(until.AddDays(1))) : entries;
    }

    // PostgreSQL wants moments in UTC.
    private static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
