using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Steps;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;

namespace Wegwijzer.Admin.Pages.Steps;

internal sealed class CellModel(IMediator mediator) : PageModel
{
    public CellResponse Cell { get; private set; } = null!;

    public StepResponse Step { get; private set; } = null!;

    public PhaseResponse Phase { get; private set; } = null!;

    public IReadOnlyList<SettingResponse> Settings { get; private set; } = [];

    /// <summary>The cards of this step and setting in order; a tool can have more than one.</summary>
    public IReadOnlyList<(ToolResponse Tool, PlacementResponse Placement)> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string step, string setting, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetStepQuery(step), cancellationToken);
        if (!found.Succeeded)
            return this.Missing(found.Errors, renamed => Addresses.Cell(renamed, setting));
        var cell = await mediator.Send(new GetCellQuery(step, setting), cancellationToken);
        if (!cell.Succeeded)
            return this.Missing(cell.Errors, renamed => Addresses.Cell(step, renamed));
        (Step, Cell) = (found.Value, cell.Value);
        Phase = (await mediator.Send(new GetPhaseQuery(Cell.Phase.Slug), cancellationToken)).Value;
        Settings = (await mediator.Send(new ListSettingsQuery(null, 1, Paging.MaxPageSize), cancellationToken)).Value.Items;
        Cards = [.. Cell.Tools
            .SelectMany(tool => tool.Placements.Where(p => p.Step.Slug == step && p.Setting.Slug == setting), (tool, placement) => (tool, placement))
            .OrderBy(card => card.placement.Position)];
        return Page();
    }
}
