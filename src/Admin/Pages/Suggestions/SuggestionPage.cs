using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>What the pages about one suggestion share: loading it, and what follows on something that was done to it.</summary>
internal abstract class SuggestionPage(IMediator mediator) : PageModel
{
    /// <summary>What is said at each field for words to the sender.</summary>
    public const string ReplyHint = "Dit mag leeg blijven. De afzender leest het met de volgcode, en krijgt het per mail als dat mag. Noem geen namen.";

    public SuggestionResponse Suggestion { get; private set; } = null!;

    public string Name => SuggestionWords.Name(Suggestion);

    protected IMediator Mediator => mediator;

    /// <summary>Loads it to do something with; gives where to go instead where it is not there, or not for this person to handle now.</summary>
    protected async Task<IActionResult?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (Suggestion.MayHandle is not { } refusal)
            return null;
        this.Warn([refusal]);
        return Redirect(Addresses.Suggestion(id));
    }

    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetSuggestionQuery(id, User.Actor()), cancellationToken);
        if (found.Succeeded)
            Suggestion = found.Value;
        return found.Succeeded;
    }

    /// <summary>On to the suggestion with word of what was done; or the form again with what was typed, where it could not be done.</summary>
    protected async Task<IActionResult> AfterAsync<T>(Guid id, Result<T> outcome, Func<T, string> done, Func<T, string> next, CancellationToken cancellationToken)
    {
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (outcome.Succeeded)
        {
            this.Notice(done(outcome.Value));
            return Redirect(next(outcome.Value));
        }

        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        this.AddErrors(outcome.Errors);
        return Page();
    }

    protected Task<IActionResult> AfterAsync(Guid id, Result<SuggestionHandled> outcome, string done, CancellationToken cancellationToken) =>
        AfterAsync(id, outcome, handled => Told(done, handled.Mailed), _ => Addresses.Suggestion(id), cancellationToken);

    protected static string Told(string done, bool mailed) => mailed ? $"{done} De afzender krijgt hierover een mail." : done;
}
