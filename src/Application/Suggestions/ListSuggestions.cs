using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>The queue, as a curator looks at it.</summary>
public sealed record ListSuggestionsQuery(SuggestionFilter Filter, SuggestionOrder Order, int Page, int PageSize, Actor Actor) : IRequest<Result<SuggestionList>>, IPaged
{
    /// <summary>The length, in characters, of what a line shows of a message.</summary>
    public const int Excerpt = 300;
}

public enum SuggestionOrder
{
    /// <summary>What came in first, first.</summary>
    Longest,

    Newest,
}

/// <param name="States">Empty for every state.</param>
/// <param name="Mine">Only what the one who asks has.</param>
/// <param name="Flagged">Only what mentions danger, or looked as if it named a child.</param>
/// <param name="Words">Words that must all be in it, or a tracking code.</param>
public sealed record SuggestionFilter(
    IReadOnlyList<SuggestionState> States,
    SuggestionKind? Kind = null,
    Slug? Step = null,
    Slug? Setting = null,
    Slug? Situation = null,
    bool Mine = false,
    bool Flagged = false,
    string? Words = null)
{
    public static readonly SuggestionFilter Open = new([SuggestionState.New, SuggestionState.InProgress]);
}

/// <param name="Total">Over all pages.</param>
public sealed record SuggestionList(IReadOnlyList<SuggestionLine> Items, int Total);

/// <summary>One suggestion in the queue.</summary>
/// <param name="Message">Its beginning; null once it was erased.</param>
/// <param name="About">The item that it is about, as that is now.</param>
/// <param name="AssignedTo">Who has it, by name.</param>
/// <param name="Repeats">Whether another with the same words came before.</param>
public sealed record SuggestionLine(
    Guid Id,
    SuggestionKind Kind,
    SuggestionState State,
    SuggestionChannel Channel,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ClosedAt,
    string? Message,
    string? ProposedTitle,
    PlaceNames Context,
    AboutNow? About,
    string? AssignedTo,
    bool MentionsDanger,
    bool ConfirmedNoPersonalData,
    bool Repeats);

/// <summary>Where in the guide a suggestion belongs, with the names of now.</summary>
public sealed record PlaceNames(NamedValue? Step, NamedValue? Setting, NamedValue? Situation)
{
    internal static PlaceNames Of(SuggestionContext context, GuideSnapshot guide)
    {
        return new PlaceNames(Name(ContentKind.Step, context.Step), Name(ContentKind.Setting, context.Setting), Name(ContentKind.Situation, context.Situation));

        // What is not there any more is called what it was called.
        NamedValue? Name(ContentKind kind, Slug? slug) => slug is null ? null
            : guide.CurrentSlug(kind, slug.Value) is { } current ? new NamedValue(current, guide.Find(kind, current)!.Item.DisplayTitle) : new NamedValue(slug.Value, slug.Value);
    }
}

internal sealed class ListSuggestionsValidator : PagedValidator<ListSuggestionsQuery>
{
    public ListSuggestionsValidator() => RuleFor(q => q.Filter.Words).MaximumLength(200);
}

internal sealed class ListSuggestionsHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<ListSuggestionsQuery, Result<SuggestionList>>
{
    public async Task<Result<SuggestionList>> Handle(ListSuggestionsQuery request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var found = With(Matching(request.Filter, request.Actor), request.Filter.Words);
        var total = await found.CountAsync(cancellationToken);
        var ordered = request.Order == SuggestionOrder.Newest ? found.OrderByDescending(s => s.ReceivedAt).ThenBy(s => s.Id) : found.OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id);
        var page = await ordered.Skip(request.Offset()).Take(request.PageSize)
            .Select(s => new
            {
                Message = s.Message == null ? null : s.Message.Substring(0, ListSuggestionsQuery.Excerpt),
                s.Id,
                s.Kind,
                s.State,
                s.Channel,
                s.ReceivedAt,
                s.ClosedAt,
                s.Proposed.Title,
                s.Context,
                s.About,
                s.AssignedTo,
                s.MentionsDanger,
                s.ConfirmedNoPersonalData,
                s.SameTextAs,
            })
            .ToListAsync(cancellationToken);
        return new SuggestionList(
            [.. page.Select(s => new SuggestionLine(
                s.Id, s.Kind, s.State, s.Channel, s.ReceivedAt, s.ClosedAt, s.Message, s.Title, PlaceNames.Of(s.Context, guide), AboutNow.Of(s.About, guide), s.AssignedTo?.Name,
                s.MentionsDanger, s.ConfirmedNoPersonalData, s.SameTextAs is not null))],
            total);
    }

    private IQueryable<Suggestion> Matching(SuggestionFilter filter, Actor actor)
    {
        var found = context.Suggestions.AsNoTracking();
        if (filter.States.Count > 0)
            found = found.Where(s => filter.States.Contains(s.State));
        if (filter.Kind is { } kind)
            found = found.Where(s => s.Kind == kind);
        if (Names(ContentKind.Step, filter.Step) is { } steps)
            found = found.Where(s => steps.Contains(s.Context.Step!));
        if (Names(ContentKind.Setting, filter.Setting) is { } settings)
            found = found.Where(s => settings.Contains(s.Context.Setting!));
        if (Names(ContentKind.Situation, filter.Situation) is { } situations)
            found = found.Where(s => situations.Contains(s.Context.Situation!));
        if (filter.Mine)
            found = found.Where(s => s.AssignedTo!.Id == actor.Id);
        if (filter.Flagged)
            found = found.Where(s => s.MentionsDanger || s.ConfirmedNoPersonalData);
        return found;
    }

    /// <summary>A place under the name that it has now, and under those that it had when something came in.</summary>
    private List<Slug>? Names(ContentKind kind, Slug? slug) => slug is null ? null : [slug, .. guide.FormerSlugs(kind, slug.Value).Select(Slug.Parse)];

    private static IQueryable<Suggestion> With(IQueryable<Suggestion> found, string? words)
    {
        if (TrackingCode.Create(words) is { Succeeded: true, Value: var code })
            return found.Where(s => s.Code == code);
        foreach (var word in (words ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Becomes lower() in the database, which knows no culture of ours.
            found = found.Where(s => s.Message!.ToLower().Contains(word) || s.Proposed.Title!.ToLower().Contains(word) || s.Proposed.Description!.ToLower().Contains(word));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        return found;
    }
}
