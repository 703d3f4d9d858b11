using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Gives an item another name in its address.</summary>
internal sealed class RenameModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public RenameInput Input { get; set; } = new();

    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(ItemScreen.At(path).Item(slug));
        Input.Name = slug;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(ItemScreen.At(path).Item(slug));
        var name = Slug.Create(Input.Name?.Trim());
        var renamed = name.Succeeded
            ? await mediator.Send(new RenameCommand(Screen.Kind, Slug.Parse(slug), name.Value, User.Actor()), cancellationToken)
            : Result<Published>.Failure(name.Errors);
        if (renamed.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!renamed.Succeeded)
        {
            this.AddErrors([.. renamed.Errors.Select(e => e with { Field = "Name" })]);
            return Page();
        }

        this.Notice("De naam in het adres is gewijzigd. Het oude adres leidt bezoekers naar het nieuwe.");
        return Redirect(Screen.Item(name.Value.Value));
    }

    private async Task<bool> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        var details = name.Succeeded ? await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken) : Result<ItemDetails>.Failure(name.Errors);
        if (!details.Succeeded || details.Value.Public is null)
            return false;
        Details = details.Value;
        return true;
    }
}

internal sealed class RenameInput
{
    public string? Name { get; set; }
}
