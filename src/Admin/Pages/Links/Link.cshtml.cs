using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Links;

/// <summary>One link: how it is, where it stands, and what can be done about it.</summary>
internal sealed class LinkModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public ArchiveInput Input { get; set; } = new();

    public LinkDetails Details { get; private set; } = null!;

    public bool CanArchive => User.Actor().Lacks(Role.Eindredacteur) is null;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, cancellationToken))
            return NotFound();
        Input = new ArchiveInput { Archived = Details.Link.ArchivedUrl };
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(string key, CancellationToken cancellationToken)
    {
        var asked = await mediator.Send(new CheckLinkCommand(key, User.Actor()), cancellationToken);
        if (asked.Errors is [{ Kind: ErrorKind.NotFound }, ..])
            return NotFound();
        if (asked.Succeeded)
            this.Notice("De link wordt nagekeken. Ververs de bladzijde over een paar tellen.");
        else
            this.Warn(asked.Errors);
        return Redirect(Addresses.Link(key));
    }

    public async Task<IActionResult> OnPostArchiveAsync(string key, CancellationToken cancellationToken)
    {
        var kept = await mediator.Send(new KeepArchivedCopyCommand(key, Input.Archived, User.Actor()), cancellationToken);
        if (kept.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (kept.Succeeded)
        {
            this.Notice(kept.Value.Length > 0 ? "De kopie is bewaard. Bezoekers zien haar nu bij deze link." : "De kopie is weggehaald.");
            return Redirect(Addresses.Link(key));
        }

        if (!await LoadAsync(key, cancellationToken))
            return NotFound();
        this.AddErrors([.. kept.Errors.Select(e => e with { Field = nameof(ArchiveInput.Archived) })]);
        return Page();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetLinkQuery(key), cancellationToken);
        if (found.Succeeded)
            Details = found.Value;
        return found.Succeeded;
    }
}

internal sealed class ArchiveInput
{
    public string? Archived { get; set; }
}
