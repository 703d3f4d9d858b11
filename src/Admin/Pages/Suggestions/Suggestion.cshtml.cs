using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>One message that came in: what it says, who has it, what became of it, and what can be done with it.</summary>
internal sealed class SuggestionModel(IMediator mediator) : SuggestionPage(mediator)
{
    [BindProperty]
    public SuggestionWriting Input { get; set; } = new();

    public IReadOnlyList<Actor> Handlers { get; private set; } = [];

    public IReadOnlyList<SimilarSuggestion> Similar { get; private set; } = [];

    /// <summary>Null where it is about nothing that is there.</summary>
    public SuggestionComparison? Comparison { get; private set; }

    /// <summary>What the item that it went into is called; empty where it has another name in the address by now.</summary>
    public string AcceptedTitle { get; private set; } = "";

    public bool MayAnswer => User.Actor().Lacks(Role.Eindredacteur) is null;

    public bool MayErase => User.Actor().Lacks(Role.Beheerder) is null;

    public string RenewalAddress => QueryHelpers.AddQueryString(Addresses.Suggestion(Suggestion.Id), "gezien", Shown);

    private string Shown => $"{Suggestion.State}-{Suggestion.AssignedTo?.Id}-{Suggestion.History.Count}";

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "gezien")] string? seen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (Request.Headers["HX-Target"] != "stand")
            return await ShowAsync(cancellationToken);
        if (seen == Shown)
            return StatusCode(StatusCodes.Status204NoContent);
        await ShowAsync(cancellationToken);
        return Partial("_State", this);
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken cancellationToken) =>
        After(id, await Mediator.Send(new TakeSuggestionCommand(id, User.Actor()), cancellationToken), "Je hebt dit nu in behandeling.");

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken cancellationToken) =>
        After(id, await Mediator.Send(new ReleaseSuggestionCommand(id, User.Actor()), cancellationToken), "Teruggelegd. Iedereen kan dit nu oppakken.");

    public async Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken cancellationToken) =>
        After(id, await Mediator.Send(new ReopenSuggestionCommand(id, User.Actor()), cancellationToken), "Heropend. Je hebt dit nu in behandeling.");

    public async Task<IActionResult> OnPostAssignAsync(Guid id, [FromForm(Name = "wie")] string? assignee, CancellationToken cancellationToken)
    {
        var handlers = (await Mediator.Send(new ListHandlersQuery(User.Actor()), cancellationToken)).Value;
        return handlers.FirstOrDefault(h => h.Id == assignee) is { } handler
            ? After(id, await Mediator.Send(new AssignSuggestionCommand(id, handler, User.Actor()), cancellationToken), $"{handler.Name} heeft dit nu in behandeling.")
            : After(id, SuggestionErrors.AssigneeCannot, "");
    }

    public async Task<IActionResult> OnPostNoteAsync(Guid id, CancellationToken cancellationToken)
    {
        var noted = await Mediator.Send(new AddSuggestionNoteCommand(id, Input.Note, User.Actor()), cancellationToken);
        return await WrittenAsync(id, noted.Succeeded ? noted : Result<SuggestionHandled>.Failure([.. noted.Errors.Select(e => e with { Field = nameof(SuggestionWriting.Note) })]), "De notitie is bewaard.", cancellationToken);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancellationToken) =>
        await WrittenAsync(id, await Mediator.Send(new AnswerSuggestionCommand(id, Input.Reply, User.Actor()), cancellationToken), "Het antwoord is bewaard.", cancellationToken);

    /// <summary>What a line of the history says besides; what stands there for the program is said in words elsewhere on the page.</summary>
    public static string Detail(SuggestionHappening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening.Act == SuggestionAct.Assigned ? happening.Detail ?? "" : "";
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var actor = User.Actor();
        Handlers = (await Mediator.Send(new ListHandlersQuery(actor), cancellationToken)).Value;
        Similar = (await Mediator.Send(new FindSimilarSuggestionsQuery(Suggestion.Id, actor), cancellationToken)).Value;
        if (Suggestion.About is not null && await Mediator.Send(new CompareSuggestionQuery(Suggestion.Id, actor), cancellationToken) is { Succeeded: true, Value: var comparison })
            Comparison = comparison;
        if (Suggestion.AcceptedAs is { } item)
            AcceptedTitle = await Mediator.Send(new GetItemQuery(item.Kind, item.Slug), cancellationToken) is { Succeeded: true, Value: var details } ? details.Item.DisplayTitle : "";
        return Page();
    }

    private IActionResult After(Guid id, Result<SuggestionHandled> outcome, string done)
    {
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.NotFound))
            return NotFound();
        if (outcome.Succeeded)
            this.Notice(done);
        else
            this.Warn(outcome.Errors);
        return Redirect(Addresses.Suggestion(id));
    }

    private async Task<IActionResult> WrittenAsync(Guid id, Result<SuggestionHandled> outcome, string done, CancellationToken cancellationToken)
    {
        var result = await AfterAsync(id, outcome, done, cancellationToken);
        return result is Microsoft.AspNetCore.Mvc.RazorPages.PageResult ? await ShowAsync(cancellationToken) : result;
    }
}

/// <summary>What a curator writes with a message.</summary>
internal sealed class SuggestionWriting
{
    public string? Reply { get; set; }

    public string? Note { get; set; }
}
