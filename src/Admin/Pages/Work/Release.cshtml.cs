using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Releases;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Releases;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Work;

/// <summary>One release: what is in it, what is ready, and publishing it now or later.</summary>
internal sealed class ReleaseModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public MomentInput Input { get; set; } = new();

    public ReleaseResponse Release { get; private set; } = null!;

    public IReadOnlyList<LooseDraft> Loose { get; private set; } = [];

    public bool CanPublish => User.Actor().Lacks(Role.Eindredacteur) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if ((Release.Plan?.For ?? Release.Plan?.FailedFor) is { } moment)
            (Input.Date, Input.Time) = (MomentFields.Date(moment), MomentFields.Time(moment));
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id, string[] item, CancellationToken cancellationToken)
    {
        var items = item.Select(ItemName.Find).OfType<ItemName>().ToList();
        if (items.Count == 0 || items.Count != item.Length)
            return After(id, new Error("none-chosen", "Kies eerst concepten: zet er een vinkje voor.", ErrorKind.Invalid), "");
        return After(id, await mediator.Send(new AddToReleaseCommand(id, items, User.Actor()), cancellationToken), $"Toegevoegd: {Dutch.Count(items.Count, "concept", "concepten")}.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, string? item, CancellationToken cancellationToken) => ItemName.Find(item) is { } name
        ? After(id, await mediator.Send(new RemoveFromReleaseCommand(id, name, User.Actor()), cancellationToken), "Uit de uitgave gehaald. Het concept zelf is er nog.")
        : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(Guid id, string[] seen, CancellationToken cancellationToken) =>
        After(id, await mediator.Send(new PublishReleaseCommand(id, Seen(seen), User.Actor()), cancellationToken), "Alles is gepubliceerd: bezoekers van de wegwijzer zien dit nu.");

    public async Task<IActionResult> OnPostCallOffAsync(Guid id, CancellationToken cancellationToken) =>
        After(id, await mediator.Send(new CallOffReleaseCommand(id, User.Actor()), cancellationToken), "Dit staat niet meer gepland.");

    public async Task<IActionResult> OnPostPlanAsync(Guid id, string[] seen, CancellationToken cancellationToken)
    {
        var moment = MomentFields.Read(Input.Date, Input.Time);
        if (moment.Succeeded)
            moment = await mediator.Send(new PlanReleaseCommand(id, Seen(seen), moment.Value, User.Actor()), cancellationToken);
        if (moment.Succeeded || moment.Errors.Any(e => e.Kind != ErrorKind.Invalid || e.Field is null))
            return After(id, moment, moment.Succeeded ? $"Ingepland: alles wordt op {Dutch.Moment(moment.Value)} gepubliceerd." : "");
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        this.AddErrors([.. moment.Errors.Select(MomentFields.AtDate)]);
        return Page();
    }

    private static List<DraftOf> Seen(string[] seen) =>
    [
        .. from text in seen
           let parts = text.Split(':')
           let name = ItemName.Find(parts[0])
           where name is not null && parts.Length == 2
           select new DraftOf(name.Kind, name.Slug, int.TryParse(parts[1], CultureInfo.InvariantCulture, out var saves) ? saves : 0),
    ];

    private IActionResult After(Guid id, Result outcome, string done)
    {
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (outcome.Errors.Contains(ReleaseErrors.Unknown))
            return NotFound();
        if (outcome.Succeeded)
            this.Notice(done);
        else
            this.Warn(outcome.Errors);
        return Redirect(Addresses.Release(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var release = await mediator.Send(new GetReleaseQuery(id, User.Actor()), cancellationToken);
        if (!release.Succeeded)
            return false;
        Release = release.Value;
        if (Release.State == ReleaseState.Open && Release.Plan?.For is null)
            Loose = (await mediator.Send(new ListLooseDraftsQuery(), cancellationToken)).Value;
        return true;
    }
}

internal sealed class MomentInput
{
    public string? Date { get; set; }

    public string? Time { get; set; }
}
