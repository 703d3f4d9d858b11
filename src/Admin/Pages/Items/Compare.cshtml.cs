using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>What differs between two revisions of an item; without a choice, between the newest and the one before it.</summary>
internal sealed class CompareModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public string Slug { get; private set; } = "";

    public ItemDetails Details { get; private set; } = null!;

    public ComparedRevisions Compared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string path, string slug, [FromQuery(Name = "van")] int? from, [FromQuery(Name = "naar")] int? to, CancellationToken cancellationToken)
    {
        (Screen, Slug) = (ItemScreen.At(path), slug);
        var name = Domain.Common.Slug.Create(slug);
        if (!name.Succeeded || !ModelState.IsValid)
            return NotFound();
        var details = await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken);
        if (!details.Succeeded)
            return this.Missing(details.Errors, Screen.Compare);
        Details = details.Value;
        var newest = details.Value.History[0].Number;
        var compared = await mediator.Send(new CompareRevisionsQuery(Screen.Kind, name.Value, from ?? Math.Max(1, (to ?? newest) - 1), to ?? newest), cancellationToken);
        if (!compared.Succeeded)
            return NotFound();
        Compared = compared.Value;
        return Page();
    }
}
