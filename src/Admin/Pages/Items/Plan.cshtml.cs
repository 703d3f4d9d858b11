using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Asks when a draft is to be published, and plans that; or moves what was planned.</summary>
internal sealed class PlanModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(Screen.Item(slug));
        Input.Saves = Details.Draft!.Saves;
        if ((Details.Draft.Plan?.For ?? Details.Draft.Plan?.FailedFor) is { } moment)
            (Input.Date, Input.Time) = (MomentFields.Date(moment), MomentFields.Time(moment));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(Screen.Item(slug));
        var moment = MomentFields.Read(Input.Date, Input.Time);
        var planned = moment.Succeeded
            ? await mediator.Send(new PlanPublicationCommand(Screen.Kind, Slug.Parse(slug), Input.Saves, moment.Value, User.Actor()), cancellationToken)
            : moment;
        if (planned.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!planned.Succeeded)
        {
            this.AddErrors([.. planned.Errors.Select(MomentFields.AtDate)]);
            return Page();
        }

        this.Notice($"Ingepland: dit wordt op {Dutch.Moment(planned.Value)} gepubliceerd.");
        return Redirect(Screen.Item(slug));
    }

    private async Task<bool> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        var details = name.Succeeded ? await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken) : Result<ItemDetails>.Failure(name.Errors);
        if (!details.Succeeded || details.Value.Draft is null)
            return false;
        Details = details.Value;
        return true;
    }
}

internal sealed class PlanInput
{
    public int Saves { get; set; }

    public string? Date { get; set; }

    public string? Time { get; set; }
}
