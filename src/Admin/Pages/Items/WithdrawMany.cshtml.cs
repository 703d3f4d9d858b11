using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Asks why several items go, and takes them away.</summary>
internal sealed class WithdrawManyModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public ItemScreen Screen { get; private set; } = null!;

    /// <summary>Those that were ticked and are public.</summary>
    public IReadOnlyList<NamedValue> Items { get; private set; } = [];

    /// <summary>Those of them that something else refers to, with what that is; they have to stay.</summary>
    public IReadOnlyList<(NamedValue Item, IReadOnlyList<Use> Uses)> InUse { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string path, [FromQuery] string[] item, CancellationToken cancellationToken) =>
        await LoadAsync(path, item, cancellationToken) ? Page() : Redirect(Screen.List);

    public async Task<IActionResult> OnPostAsync(string path, string[] item, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, item, cancellationToken))
            return Redirect(Screen.List);
        var withdrawn = await mediator.Send(new WithdrawManyCommand(Screen.Kind, [.. Items.Select(i => Slug.Parse(i.Slug))], Input.Reason ?? "", User.Actor()), cancellationToken);
        if (withdrawn.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!withdrawn.Succeeded)
        {
            this.AddErrors([.. withdrawn.Errors.Select(e => e with { Field = e.Field == "reason" ? "Reason" : null })]);
            return Page();
        }

        this.Notice($"Ingetrokken: {Dutch.Count(Items.Count, Screen.One, Screen.Many)}.");
        return Redirect(Screen.List);
    }

    private async Task<bool> LoadAsync(string path, string[] chosen, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        Items = [.. (await mediator.Send(new ListTitlesQuery(Screen.Kind), cancellationToken)).Value.Where(t => chosen.Contains(t.Slug, StringComparer.Ordinal))];
        InUse = await FindUsesAsync(cancellationToken);
        if (Items.Count == 0)
            this.Warn([new Error("none-public", "Wat je koos, is niet gepubliceerd. Intrekken kan dus niet; een concept kun je weggooien.", ErrorKind.Invalid)]);
        return Items.Count > 0;
    }

    // What goes too is no reason to stay.
    private async Task<List<(NamedValue, IReadOnlyList<Use>)>> FindUsesAsync(CancellationToken cancellationToken)
    {
        var inUse = new List<(NamedValue, IReadOnlyList<Use>)>();
        foreach (var item in Items)
        {
            var uses = (await mediator.Send(new FindUsesQuery(Screen.Kind, Slug.Parse(item.Slug)), cancellationToken)).Value.Public
                .Where(use => use.Kind != Screen.Kind || Items.All(other => other.Slug != use.Slug)).ToList();
            if (uses.Count > 0)
                inUse.Add((item, uses));
        }

        return inUse;
    }
}
