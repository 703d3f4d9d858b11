using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Asks why an item goes and what takes its place, and takes it away.</summary>
internal sealed class WithdrawModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    /// <summary>What can take its place: what is public and of the same kind.</summary>
    public IReadOnlyList<NamedValue> Successors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken) =>
        await LoadAsync(path, slug, cancellationToken) ? Page() : Redirect(ItemScreen.At(path).Item(slug));

    public async Task<IActionResult> OnPostAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(ItemScreen.At(path).Item(slug));
        var successor = string.IsNullOrEmpty(Input.Successor) ? null : Slug.Create(Input.Successor);
        var withdrawn = successor is { Succeeded: false }
            ? Result<Published>.Failure([.. successor.Errors.Select(e => e with { Field = "successor" })])
            : await mediator.Send(new WithdrawCommand(Screen.Kind, Slug.Parse(slug), Input.Reason ?? "", successor?.Value, User.Actor()), cancellationToken);
        if (withdrawn.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!withdrawn.Succeeded)
        {
            this.AddErrors([.. withdrawn.Errors.Select(e => e with { Field = Dutch.Capital(e.Field ?? "") })]);
            return Page();
        }

        this.Notice("Ingetrokken. Wie het oude adres opent, leest je reden.");
        return Redirect(Screen.Item(slug));
    }

    private async Task<bool> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        var details = name.Succeeded ? await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken) : Result<ItemDetails>.Failure(name.Errors);
        if (!details.Succeeded || details.Value.Public is null)
            return false;
        Details = details.Value;
        Successors = (await mediator.Send(new ListTitlesQuery(Screen.Kind), cancellationToken)).Value.Where(t => t.Slug != slug).ToList();
        return true;
    }
}

internal sealed class WithdrawInput
{
    public string? Reason { get; set; }

    public string? Successor { get; set; }
}
