using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Asks what is still to be done, and gives a draft back to its writer.</summary>
internal sealed class SendBackModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public SendBackInput Input { get; set; } = new();

    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(Screen.Item(slug));
        Input.Saves = Details.Draft!.Saves;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
        {
            this.Warn([RevisionErrors.NotInReview]);
            return Redirect(Screen.Item(slug));
        }

        var sent = await mediator.Send(new SendBackCommand(Screen.Kind, Slug.Parse(slug), Input.Saves, Input.Remark, User.Actor()), cancellationToken);
        if (sent.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!sent.Succeeded)
        {
            this.AddErrors([.. sent.Errors.Select(e => e with { Field = Dutch.Capital(e.Field ?? "") })]);
            return Page();
        }

        this.Notice($"Teruggestuurd. {Details.Draft!.SavedBy} krijgt je opmerking.");
        return Redirect(Screen.Item(slug));
    }

    private async Task<bool> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        var details = name.Succeeded ? await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken) : Result<ItemDetails>.Failure(name.Errors);
        if (!details.Succeeded || details.Value.Draft is not { State: RevisionState.InReview })
            return false;
        Details = details.Value;
        return true;
    }
}

internal sealed class SendBackInput
{
    public int Saves { get; set; }

    public string? Remark { get; set; }
}
