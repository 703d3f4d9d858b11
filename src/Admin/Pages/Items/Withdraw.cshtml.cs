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

    /// <summary>What refers to it; as long as anything public does, it stays.</summary>
    public Uses Uses { get; private set; } = null!;

    /// <summary>What can take its place: what is public and of the same kind.</summary>
    public IReadOnlyList<NamedValue> Successors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(ItemScreen.At(path).Item(slug));
        if (Details.Public!.Plan is { } plan && (plan.For ?? plan.FailedFor) is { } moment)
            Input = new WithdrawInput { Reason = plan.Reason, Successor = plan.Successor, Date = MomentFields.Date(moment), Time = MomentFields.Time(moment) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(ItemScreen.At(path).Item(slug));
        var withdrawn = await WithdrawAsync(Slug.Parse(slug), cancellationToken);
        if (withdrawn.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!withdrawn.Succeeded)
        {
            this.AddErrors([.. withdrawn.Errors.Select(MomentFields.AtDate).Select(e => e with { Field = Dutch.Capital(e.Field ?? "") })]);
            return Page();
        }

        this.Notice(withdrawn.Value is { } moment ? $"Ingepland: dit wordt op {Dutch.Moment(moment)} ingetrokken." : "Ingetrokken. Wie het oude adres opent, leest je reden.");
        return Redirect(Screen.Item(slug));
    }

    /// <returns>For when it was planned; null where it is done.</returns>
    private async Task<Result<DateTimeOffset?>> WithdrawAsync(Slug slug, CancellationToken cancellationToken)
    {
        var successor = string.IsNullOrEmpty(Input.Successor) ? null : Slug.Create(Input.Successor);
        if (successor is { Succeeded: false })
            return Result<DateTimeOffset?>.Failure([.. successor.Errors.Select(e => e with { Field = "successor" })]);
        if (string.IsNullOrEmpty(Input.Date) && string.IsNullOrEmpty(Input.Time))
        {
            var withdrawn = await mediator.Send(new WithdrawCommand(Screen.Kind, slug, Input.Reason ?? "", successor?.Value, User.Actor()), cancellationToken);
            return withdrawn.Succeeded ? (DateTimeOffset?)null : Result<DateTimeOffset?>.Failure(withdrawn.Errors);
        }

        var moment = MomentFields.Read(Input.Date, Input.Time);
        if (moment.Succeeded)
            moment = await mediator.Send(new PlanWithdrawalCommand(Screen.Kind, slug, Input.Reason ?? "", successor?.Value, moment.Value, User.Actor()), cancellationToken);
        return moment.Succeeded ? moment.Value : Result<DateTimeOffset?>.Failure(moment.Errors);
    }

    private async Task<bool> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        var details = name.Succeeded ? await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken) : Result<ItemDetails>.Failure(name.Errors);
        if (!details.Succeeded || details.Value.Public is null)
            return false;
        Details = details.Value;
        Uses = (await mediator.Send(new FindUsesQuery(Screen.Kind, name.Value), cancellationToken)).Value;
        Successors = (await mediator.Send(new ListTitlesQuery(Screen.Kind), cancellationToken)).Value.Where(t => t.Slug != slug).ToList();
        return true;
    }
}

internal sealed class WithdrawInput
{
    public string? Reason { get; set; }

    public string? Successor { get; set; }

    /// <summary>For a withdrawal at a moment to come; empty for one at once.</summary>
    public string? Date { get; set; }

    public string? Time { get; set; }
}
