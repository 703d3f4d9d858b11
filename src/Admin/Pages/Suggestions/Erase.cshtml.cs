using MediatR;
using Microsoft.AspNetCore.Mvc;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>Takes away what should not be there: some words, all words, or who sent it.</summary>
internal sealed class EraseModel(IMediator mediator) : SuggestionPage(mediator)
{
    [BindProperty]
    public EraseInput Input { get; set; } = new();

    /// <summary>What the message went into: its words may stand there too.</summary>
    public SuggestedItem? Draft => Suggestion.AcceptedAs;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPassageAsync(Guid id, CancellationToken cancellationToken) =>
        await AfterAsync(
            id, await Mediator.Send(new BlankPassageCommand(id, Input.Passage, User.Actor()), cancellationToken), _ => "De woorden zijn weggehaald.", _ => Addresses.EraseSuggestion(id), cancellationToken);

    public async Task<IActionResult> OnPostTextAsync(Guid id, CancellationToken cancellationToken)
    {
        var blanked = Input.Sure ? await Mediator.Send(new BlankTextCommand(id, User.Actor()), cancellationToken) : new Error("required", "Zet eerst het vinkje.", ErrorKind.Invalid, nameof(EraseInput.Sure));
        return await AfterAsync(id, blanked, _ => "Alle tekst is weggehaald.", _ => Addresses.EraseSuggestion(id), cancellationToken);
    }

    public async Task<IActionResult> OnPostSenderAsync(Guid id, CancellationToken cancellationToken) =>
        await AfterAsync(
            id, await Mediator.Send(new EraseSubmitterCommand([id], User.Actor()), cancellationToken), _ => "De gegevens van de afzender zijn gewist.", _ => Addresses.Suggestion(id), cancellationToken);
}

internal sealed class EraseInput
{
    public string? Passage { get; set; }

    public bool Sure { get; set; }
}
