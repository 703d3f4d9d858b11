using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Links;

/// <summary>Another address in the place of a link: shown first, then put in the drafts of all that were chosen.</summary>
internal sealed class MendModel(IMediator mediator) : PageModel
{
    [FromQuery(Name = "adres")]
    public string? Address { get; set; }

    public LinkLine Link { get; private set; } = null!;

    /// <summary>Null where there is no right address yet.</summary>
    public MendProposal? Proposal { get; private set; }

    public IReadOnlyList<Error> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetLinkQuery(key), cancellationToken);
        if (!found.Succeeded)
            return NotFound();
        Link = found.Value.Link;
        if (string.IsNullOrWhiteSpace(Address))
            return Page();
        var proposal = await mediator.Send(new ProposeMendQuery(key, Address), cancellationToken);
        (Proposal, Faults) = (proposal.Succeeded ? proposal.Value : null, proposal.Errors);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, string[] item, CancellationToken cancellationToken)
    {
        var mended = await mediator.Send(new MendLinkCommand(key, Address, [.. item.Select(Seen).OfType<MendChoice>()], User.Actor()), cancellationToken);
        if (mended.Errors is [{ Kind: ErrorKind.NotFound }, ..])
            return NotFound();
        if (mended.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!mended.Succeeded)
        {
            this.Warn([.. mended.Errors, new Error("nothing-changed", "Er is niets gewijzigd. Hieronder zie je hoe het er nu voor staat.", ErrorKind.Conflict)]);
            return Redirect(Addresses.LinkMend(key, Address));
        }

        this.Notice($"Het nieuwe adres staat in {Dutch.Count(mended.Value, "concept", "concepten")}. Bezoekers zien het zodra het gepubliceerd is.");
        return Redirect(Addresses.Link(key));
    }

    /// <summary>A ticked line: the item, and the versions of it that were on the page.</summary>
    private static MendChoice? Seen(string ticked) => ticked.Split(':') switch
    {
        [var kind, var slug, var version, var saves] when long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) =>
            new MendChoice(kind, slug, seen, int.TryParse(saves, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null),
        _ => null,
    };
}
