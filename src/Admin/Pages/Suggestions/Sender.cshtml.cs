using MediatR;
using Microsoft.AspNetCore.Mvc;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>Puts right what is held on who sent a message.</summary>
internal sealed class SenderModel(IMediator mediator) : SuggestionPage(mediator)
{
    [BindProperty]
    public SenderInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (Suggestion.Submitter is not { } sender)
        {
            this.Warn([SuggestionErrors.NoSubmitter]);
            return Redirect(Addresses.Suggestion(id));
        }

        Input = new SenderInput { Name = sender.Name, Email = sender.Email?.Value, Organisation = sender.Organisation, Profession = sender.Profession };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        await AfterAsync(
            id,
            await Mediator.Send(new CorrectSubmitterCommand(id, Input.Name, Input.Email, Input.Organisation, Input.Profession, User.Actor()), cancellationToken),
            _ => "De gegevens zijn verbeterd.",
            _ => Addresses.Suggestion(id),
            cancellationToken);
}

internal sealed class SenderInput
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Organisation { get; set; }

    public string? Profession { get; set; }
}
