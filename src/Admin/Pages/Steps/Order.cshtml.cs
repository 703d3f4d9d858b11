using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Steps;

/// <summary>The cards of a step and setting, to be put in order.</summary>
internal sealed class OrderModel(IMediator mediator) : PageModel
{
    public CellResponse Cell { get; private set; } = null!;

    /// <summary>The cards, in the order in which they stand, or in which somebody just put them without script.</summary>
    public IReadOnlyList<NamedValue> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string step, string setting, CancellationToken cancellationToken) =>
        await LoadAsync(step, setting, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string step, string setting, string[] line, string @do, CancellationToken cancellationToken)
    {
        if (await LoadAsync(step, setting, cancellationToken) is { } elsewhere)
            return elsewhere;
        if (@do != OrderLines.Save)
        {
            Lines = [.. OrderLines.Moved(line, @do).Select(l => Lines.FirstOrDefault(known => known.Slug == l)).OfType<NamedValue>()];
            return Page();
        }

        var seen = line.Select(OrderLines.Read).OfType<(Slug Slug, int Position)>().Select(card => new CardSeen(card.Slug, card.Position)).ToList();
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
        Lines =
        [
            .. (await mediator.Send(new ListCardsQuery(null), cancellationToken)).Value.Where(c => c.Step == step && c.Setting == setting)
                .Select(c => new NamedValue(OrderLines.Line(c.Tool, c.Position), c.Label == c.Title ? c.Title : $"{c.Title} (op de kaart: {c.Label})")),
        ];
        return null;
    }
}
