using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Settings;

/// <summary>What the project group has agreed on about its work.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rules = (await mediator.Send(new GetEditorialRulesQuery(), cancellationToken)).Value;
        (Input.SecondPerson, Input.Months) = (rules.SecondPersonNeeded, rules.CheckEveryMonths);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // What is no number is no period either.
        ModelState.Remove("Input.Months");
        var changed = await mediator.Send(new ChangeEditorialRulesCommand(Input.SecondPerson, Input.Months ?? 0, User.Actor()), cancellationToken);
        if (changed.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!changed.Succeeded)
        {
            this.AddErrors([.. changed.Errors.Select(e => e.Field == "checkEveryMonths" ? e with { Field = "Months" } : e)]);
            return Page();
        }

        this.Notice("De instellingen zijn bewaard.");
        return Redirect(Addresses.Settings);
    }
}

internal sealed class SettingsInput
{
    public bool SecondPerson { get; set; }

    public int? Months { get; set; }
}
