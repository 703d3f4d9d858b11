using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Who did what to an item, when and why.</summary>
internal sealed class HistoryModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        if (!name.Succeeded)
            return NotFound();
        var details = await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken);
        if (!details.Succeeded)
            return this.Missing(details.Errors, Screen.History);
        Details = details.Value;
        return Page();
    }
}
