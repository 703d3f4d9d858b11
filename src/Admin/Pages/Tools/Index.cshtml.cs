using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;

namespace Wegwijzer.Admin.Pages.Tools;

internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public const int PageSize = 25;

    private const string KindTrait = "kind";

    [FromQuery(Name = Addresses.SettingField)]
    public string? Setting { get; set; }

    [FromQuery(Name = Addresses.StepField)]
    public string? Step { get; set; }

    [FromQuery(Name = Addresses.SituationField)]
    public string? Situation { get; set; }

    [FromQuery(Name = Addresses.KindField)]
    public string? Kind { get; set; }

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ToolFilter> Filters { get; private set; } = [];

    public ListPage<ToolResponse> List { get; private set; } = null!;

    public int LastNumber => Math.Max(1, (List.Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Filters = await FiltersAsync(cancellationToken);
        // A value that nobody can choose, or a page that is no number: this address leads nowhere.
        if (!ModelState.IsValid || Filters.Any(f => f.Chosen is not null && f.Choices.All(c => c.Slug != f.Chosen)))
            return NotFound();
        var filter = new GuideFilter { Settings = Values(Setting), Steps = Values(Step), Situations = Values(Situation) };
        if (Kind is not null)
            filter = filter with { Traits = GuideFilter.Trait(KindTrait, Kind).Traits };
        var list = await mediator.Send(new ListToolsQuery(filter, ListOrder.Title, Number, PageSize), cancellationToken);
        if (!list.Succeeded)
            return NotFound();
        List = list.Value;
        return Number > LastNumber ? NotFound() : Page();
    }

    /// <summary>The same list, at another page.</summary>
    public string AddressOf(int number) => Addresses.ToolList(Setting, Step, Situation, Kind, number);

    /// <summary>The list without the filter that a relaxation names.</summary>
    public string AddressWithout(string parameter) => Addresses.ToolList(
        parameter == "setting" ? null : Setting, parameter == "step" ? null : Step, parameter == "situation" ? null : Situation, parameter == KindTrait ? null : Kind);

    private static IReadOnlyList<string> Values(string? value) => value is null ? [] : [value];

    private async Task<IReadOnlyList<ToolFilter>> FiltersAsync(CancellationToken cancellationToken)
    {
        var settings = (await mediator.Send(new ListSettingsQuery(null, 1, Paging.MaxPageSize), cancellationToken)).Value.Items;
        var steps = (await mediator.Send(new ListStepsQuery(GuideFilter.Everything, 1, Paging.MaxPageSize), cancellationToken)).Value.Items;
        var situations = (await mediator.Send(new ListSituationsQuery(null, 1, Paging.MaxPageSize), cancellationToken)).Value.Items;
        var kinds = (await mediator.Send(new ListToolKindsQuery(null, 1, Paging.MaxPageSize), cancellationToken)).Value.Items;
        return
        [
            new ToolFilter(Addresses.SettingField, "setting", "Setting", Setting, [.. settings.Select(s => new NamedValue(s.Slug, s.Name))]),
            new ToolFilter(Addresses.StepField, "step", "Stap", Step, [.. steps.Select(s => new NamedValue(s.Slug, $"{s.Number}. {s.Name}"))]),
            new ToolFilter(
                Addresses.SituationField,
                "situation",
                "Situatie",
                Situation,
                [.. situations.Select(s => new NamedValue(s.Slug, s.Name)), new NamedValue(GuideFilter.NoSituation, "Noemt geen situatie")]),
            new ToolFilter(Addresses.KindField, KindTrait, "Soort", Kind, [.. kinds.Select(k => new NamedValue(k.Slug, k.Name))]),
        ];
    }
}

/// <summary>A field of the form above the list.</summary>
/// <param name="Parameter">What a <see cref="Relaxation"/> calls it.</param>
internal sealed record ToolFilter(string Field, string Parameter, string Label, string? Chosen, IReadOnlyList<NamedValue> Choices);
