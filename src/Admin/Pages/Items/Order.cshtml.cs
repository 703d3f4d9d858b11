using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>The row that an item stands in, such as the signals of its group, to be put in order.</summary>
internal sealed class OrderModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public string Slug { get; private set; } = "";

    public ItemRow Row { get; private set; } = null!;

    /// <summary>In the order in which they stand, or in which somebody just put them without script.</summary>
    public IReadOnlyList<NamedValue> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken) =>
        await LoadAsync(path, slug, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string path, string slug, string[] line, string @do, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return NotFound();
        if (@do != OrderLines.Save)
        {
            Lines = [.. OrderLines.Moved(line, @do).Select(l => Lines.FirstOrDefault(known => known.Slug == l)).OfType<NamedValue>()];
            return Page();
        }

        var seen = line.Select(OrderLines.Read).OfType<(Slug Slug, int Position)>().Select(item => new ItemSeen(item.Slug, item.Position)).ToList();
        var arranged = await mediator.Send(new ArrangeItemsCommand(Screen.Kind, Row.Among, seen, User.Actor()), cancellationToken);
        if (arranged.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (arranged.Succeeded)
        {
            this.Notice("De volgorde is gewijzigd. Bezoekers zien dit nu.");
            return Redirect(Screen.Item(slug));
        }

        this.Warn(arranged.Errors);
        return Redirect(Screen.Order(slug));
    }

    private async Task<bool> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        (Screen, Slug) = (ItemScreen.At(path), slug);
        var row = await mediator.Send(new GetRowQuery(Screen.Kind, slug), cancellationToken);
        if (!row.Succeeded)
            return false;
        Row = row.Value;
        Lines = [.. Row.Items.Select(item => new NamedValue(OrderLines.Line(item.Slug, item.Position), item.Title))];
        return true;
    }
}
