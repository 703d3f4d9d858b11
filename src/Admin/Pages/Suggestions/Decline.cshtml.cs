using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>Declines one message or several, with a reason that their senders get to read.</summary>
internal sealed class DeclineModel(IMediator mediator) : PageModel
{
    private const int Most = 100;

    [BindProperty]
    public DeclineInput Input { get; set; } = new();

    public IReadOnlyList<(Guid Id, string Name)> Lines { get; private set; } = [];

    public string BackTo => Lines.Count == 1 ? Addresses.Suggestion(Lines[0].Id) : Addresses.Suggestions;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = Addresses.SuggestionField)] Guid[] chosen, CancellationToken cancellationToken) =>
        await LoadAsync(chosen, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = Addresses.SuggestionField)] Guid[] chosen, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(chosen, cancellationToken))
            return NotFound();
        var (declined, mailed, refused) = (0, false, new List<Error>());
        foreach (var line in Lines)
        {
            var outcome = await mediator.Send(new DeclineSuggestionCommand(line.Id, Input.Reply, User.Actor()), cancellationToken);
            if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
                return Forbid();
            // What is wrong with the reason is wrong for each of them.
            if (outcome.Errors.Any(e => e.Kind == ErrorKind.Invalid))
            {
                this.AddErrors(outcome.Errors);
                return Page();
            }

            (declined, mailed) = (declined + (outcome.Succeeded ? 1 : 0), mailed || (outcome.Succeeded && outcome.Value.Mailed));
            refused.AddRange(outcome.Errors.Select(e => e with { Message = Lines.Count == 1 ? e.Message : $"{line.Name}: {e.Message}" }));
        }

        if (refused.Count > 0)
            this.Warn(refused);
        if (declined > 0)
            this.Notice($"Afgewezen: {Dutch.Count(declined, "suggestie", "suggesties")}.{(mailed ? " Wie dat wilde, krijgt een mail." : "")}");
        return Redirect(BackTo);
    }

    private async Task<bool> LoadAsync(Guid[] chosen, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || chosen.Length is 0 or > Most)
            return false;
        var lines = new List<(Guid, string)>();
        foreach (var id in chosen.Distinct())
        {
            var found = await mediator.Send(new GetSuggestionQuery(id, User.Actor()), cancellationToken);
            if (!found.Succeeded)
                return false;
            lines.Add((id, SuggestionWords.Name(found.Value)));
        }

        Lines = lines;
        return true;
    }
}

internal sealed class DeclineInput
{
    public string? Reply { get; set; }
}
