using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Upkeep;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Upkeep;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>Says who sees to an item, and when it is looked at again.</summary>
internal sealed class UpkeepModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public UpkeepInput Input { get; set; } = new();

    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public IReadOnlyList<NamedValue> Colleagues { get; private set; } = [];

    public int EveryMonths { get; private set; }

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(Screen.Item(slug));
        var upkeep = (await mediator.Send(new GetUpkeepQuery(Screen.Kind, Slug.Parse(slug)), cancellationToken)).Value;
        Input = new UpkeepInput { Owner = upkeep.Owner?.Slug, Deputy = upkeep.Deputy?.Slug, Day = upkeep.AgreedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string path, string slug, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(path, slug, cancellationToken))
            return Redirect(Screen.Item(slug));
        var assigned = await AssignAsync(Slug.Parse(slug), cancellationToken);
        if (assigned.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (!assigned.Succeeded)
        {
            this.AddErrors([.. assigned.Errors.Select(e => e with { Field = Dutch.Capital(e.Field ?? "") })]);
            return Page();
        }

        this.Notice("Bewaard.");
        return Redirect(Screen.Item(slug));
    }

    private async Task<Result> AssignAsync(Slug slug, CancellationToken cancellationToken)
    {
        DateOnly? day = null;
        if (!string.IsNullOrEmpty(Input.Day))
        {
            if (!DateOnly.TryParseExact(Input.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var chosen))
                return UpkeepErrors.Day;
            day = chosen;
        }

        return await mediator.Send(new AssignUpkeepCommand(Screen.Kind, slug, People.Chosen(Input.Owner), People.Chosen(Input.Deputy), day, User.Actor()), cancellationToken);
    }

    private async Task<bool> LoadAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Slug.Create(slug);
        var details = name.Succeeded ? await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken) : Result<ItemDetails>.Failure(name.Errors);
        if (!details.Succeeded || details.Value.Public is null)
            return false;
        Details = details.Value;
        Colleagues = (await mediator.Send(new ListColleaguesQuery(), cancellationToken)).Value;
        EveryMonths = (await mediator.Send(new GetEditorialRulesQuery(), cancellationToken)).Value.CheckEveryMonths;
        return true;
    }
}

internal sealed class UpkeepInput
{
    public string? Owner { get; set; }

    public string? Deputy { get; set; }

    public string? Day { get; set; }
}
