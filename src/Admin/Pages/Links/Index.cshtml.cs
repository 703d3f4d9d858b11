using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Admin.Pages.Links;

/// <summary>All links of the guide, and the run that checks them.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "zoek")]
    public string? Words { get; set; }

    [FromQuery(Name = "stand")]
    public string? Stand { get; set; }

    [FromQuery(Name = "bladzijden")]
    public bool PagesMissing { get; set; }

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    public LinkState? State { get; private set; }

    public LinkList List { get; private set; } = null!;

    public LinkRunOverview Runs { get; private set; } = null!;

    public int LastNumber => Math.Max(1, (List.Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        State = string.IsNullOrEmpty(Stand) ? null : LinkWords.Choices.Where(c => c.Word == Stand).Select(c => (LinkState?)c.State).FirstOrDefault();
        // A value that nobody can choose: this address leads nowhere.
        if (!ModelState.IsValid || (State is null && !string.IsNullOrEmpty(Stand)))
            return NotFound();
        var list = await mediator.Send(new ListLinksQuery(State, Words, PagesMissing, Number, PageSize), cancellationToken);
        if (!list.Succeeded)
            return NotFound();
        List = list.Value;
        Runs = (await mediator.Send(new GetLinkRunQuery(), cancellationToken)).Value;
        return Number > LastNumber ? NotFound() : Page();
    }

    /// <summary>What the page asks while a run goes on: how far it is, and once something else can be done about it, all of that.</summary>
    public async Task<IActionResult> OnGetRunAsync([FromQuery(Name = "was")] LinkRunState was, [FromQuery(Name = "gemeld")] int told, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return NotFound();
        var runs = (await mediator.Send(new GetLinkRunQuery(), cancellationToken)).Value;
        if (runs.Run is { IsGoingOn: true } run && run.State == was)
            return Partial("_RunProgress", new RunProgress(run, told));
        // The page stays: somebody may be typing in the search field.
        Response.Headers["HX-Retarget"] = "#ronde";
        return Partial("_Run", new RunPanel(runs, IsNews: true));
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken) =>
        After(await mediator.Send(new StartLinkRunCommand(OnlyDue: false, User.Actor()), cancellationToken), "Het nakijken begint. Je kunt ondertussen verder werken.");

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken) =>
        After(await mediator.Send(new StopLinkRunCommand(User.Actor()), cancellationToken), "Het nakijken stopt. Wat al gevonden is, blijft bewaard.");

    public string AddressOf(int number) => Addresses.LinkList(Stand, Words, PagesMissing, number);

    private IActionResult After(Result outcome, string done)
    {
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (outcome.Succeeded)
            this.Notice(done);
        else
            this.Warn(outcome.Errors);
        return Redirect(Addresses.LinkWatch);
    }
}
