using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Steps;

/// <summary>The cards of a step and setting, to be put in order.</summary>
internal sealed class OrderModel(IMediator mediator) : PageModel
{
    public CellResponse Cell { get; private set; } = null!;

    /// <summary>In the order in which they stand, or in which somebody just put them without script.</summary>
    public IReadOnlyList<Card> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string step, string setting, CancellationToken cancellationToken) =>
        await LoadAsync(step, setting, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string step, string setting, string[] card, string @do, CancellationToken cancellationToken)
    {
        if (await LoadAsync(step, setting, cancellationToken) is { } elsewhere)
            return elsewhere;
        var seen = card.Select(Seen).OfType<CardSeen>().ToList();
        if (@do != "bewaren")
        {
            Cards = [.. Moved(seen, @do).Select(s => Cards.FirstOrDefault(c => c.Tool == s.Tool.Value && c.Position == s.Position)).OfType<Card>()];
            return Page();
        }

        var arranged = await mediator.Send(new ArrangeCellCommand(Slug.Parse(step), Slug.Parse(setting), seen, User.Actor()), cancellationToken);
        if (arranged.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (arranged.Succeeded)
        {
            this.Notice("De volgorde is gewijzigd. Bezoekers zien dit nu.");
            return Redirect(Addresses.Cell(step, setting));
        }

        this.Warn(arranged.Errors);
        return Redirect(Addresses.CellOrder(step, setting));
    }

    private async Task<IActionResult?> LoadAsync(string step, string setting, CancellationToken cancellationToken)
    {
        var cell = await mediator.Send(new GetCellQuery(step, setting), cancellationToken);
        if (!cell.Succeeded)
            return NotFound();
        Cell = cell.Value;
        Cards = [.. (await mediator.Send(new ListCardsQuery(null), cancellationToken)).Value.Where(c => c.Step == step && c.Setting == setting)];
        return null;
    }

    private static List<CardSeen> Moved(List<CardSeen> cards, string act)
    {
        if (act.Split(':') is not [var direction, var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return cards;
        var to = direction == "eerder" ? from - 1 : from + 1;
        if (from < cards.Count && to >= 0 && to < cards.Count)
            (cards[from], cards[to]) = (cards[to], cards[from]);
        return cards;
    }

    private static CardSeen? Seen(string card)
    {
        var parts = card.Split(':');
        return parts.Length == 2 && Slug.Create(parts[0]) is { Succeeded: true } tool && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? new CardSeen(tool.Value, position) : null;
    }
}
