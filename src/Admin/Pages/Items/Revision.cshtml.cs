using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>An item as it was in one of its revisions, to be read.</summary>
internal sealed class RevisionModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public RevisionDetails Details { get; private set; } = null!;

    public object Public { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string path, string slug, int number, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        if (!name.Succeeded)
            return NotFound();
        var details = await mediator.Send(new GetRevisionQuery(Screen.Kind, name.Value, number), cancellationToken);
        if (!details.Succeeded)
            return NotFound();
        Details = details.Value;
        Public = await Previews.OfAsync(mediator, ItemForm.Of(Details.Item), cancellationToken);
        return Page();
    }
}
