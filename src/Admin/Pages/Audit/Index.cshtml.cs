using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Auditing;

namespace Wegwijzer.Admin.Pages.Audit;

internal sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "wie")]
    public string? Person { get; set; }

    [FromQuery(Name = "wat")]
    public string? Action { get; set; }

    [FromQuery(Name = "waarop")]
    public string? Subject { get; set; }

    [FromQuery(Name = "afloop")]
    public AuditOutcome? Outcome { get; set; }

    [FromQuery(Name = "van")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "tot")]
    public DateOnly? Until { get; set; }

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    public AuditList? List { get; private set; }

    public int LastNumber => Math.Max(1, ((List?.Total ?? 0) + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // A value that nobody can choose: this address leads nowhere.
        if (!ModelState.IsValid)
            return NotFound();
        var list = await mediator.Send(new ListAuditEntriesQuery(Person, Action, Subject, Outcome, From, Until, User.Actor(), Number, PageSize), cancellationToken);
        if (!list.Succeeded)
            return NotFound();
        List = list.Value;
        return Number > LastNumber ? NotFound() : Page();
    }

    /// <summary>The same choices, at another page.</summary>
    public string AddressOf(int number) => Addresses.AuditList(
        Person, Action, Outcome?.ToString(), Subject, From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), number);
}
