using MediatR;
using Wegwijzer.Application.Coverage;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Readability;
using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Upkeep;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Overview;

/// <summary>What one look in the morning is about: what came in, what broke, what is due, and where the guide is thin.</summary>
/// <param name="First">The suggestions that go before all others.</param>
/// <param name="Longest">The ones that wait longest.</param>
/// <param name="DueForMe">Of what is due, what falls to who looks.</param>
/// <param name="Mail">Null for who has nothing to do with it.</param>
internal sealed record Day(
    SuggestionFigures Queue,
    SuggestionList First,
    SuggestionList Longest,
    LinkList Links,
    ReviewList Reviews,
    CheckList Due,
    CheckList DueForMe,
    IReadOnlyList<PlanLine> Plans,
    IReadOnlyList<ReleaseLine> Releases,
    ThinCells Thin,
    HardestTexts Texts,
    UndeliveredMailResponse? Mail)
{
    /// <summary>How many a card names.</summary>
    public const int Few = 3;

    // Enough to find those about danger among them, whenever they came in.
    private const int MostFlagged = 20;

    /// <summary>Asks all of it, one after the other: they share a connection.</summary>
    public static async Task<Day> OfAsync(IMediator mediator, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mediator);
        return new Day(
            (await mediator.Send(new GetSuggestionFiguresQuery(actor), cancellationToken)).Value,
            (await mediator.Send(new ListSuggestionsQuery(SuggestionFilter.Open with { Flagged = true }, SuggestionOrder.Longest, 1, MostFlagged, actor), cancellationToken)).Value,
            (await mediator.Send(new ListSuggestionsQuery(SuggestionFilter.Open, SuggestionOrder.Longest, 1, Few, actor), cancellationToken)).Value,
            (await mediator.Send(new ListLinksQuery(null, null, PagesMissing: false, 1, Few), cancellationToken)).Value,
            (await mediator.Send(new ListReviewsQuery(actor, 1, Few, Undecided: true), cancellationToken)).Value,
            (await mediator.Send(new ListChecksQuery(DueOnly: true, Mine: false, WithoutOwner: false, null, actor, 1, Few), cancellationToken)).Value,
            (await mediator.Send(new ListChecksQuery(DueOnly: true, Mine: true, WithoutOwner: false, null, actor, 1, Few), cancellationToken)).Value,
            (await mediator.Send(new ListPlansQuery(), cancellationToken)).Value,
            (await mediator.Send(new ListReleasesQuery(), cancellationToken)).Value,
            (await mediator.Send(new ListThinCellsQuery(Few), cancellationToken)).Value,
            (await mediator.Send(new ListHardestTextsQuery(Few), cancellationToken)).Value,
            actor.Lacks(Role.Eindredacteur) is null ? (await mediator.Send(new ListUndeliveredMailQuery(actor, 1, Few), cancellationToken)).Value : null);
    }
}
