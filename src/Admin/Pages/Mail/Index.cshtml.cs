using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Mail;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Mail;

/// <summary>The messages that did not arrive, and what is done about them.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int PageSize = 20;

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    public UndeliveredMailResponse List { get; private set; } = null!;

    public int LastNumber => Math.Max(1, (List.Undelivered + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return NotFound();
        var list = await mediator.Send(new ListUndeliveredMailQuery(User.Actor(), Number, PageSize), cancellationToken);
        if (!list.Succeeded)
            return list.Errors.Any(e => e.Kind == ErrorKind.Forbidden) ? Forbid() : NotFound();
        List = list.Value;
        return Number > LastNumber ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancellationToken) =>
        After(await mediator.Send(new RetryMailCommand(id, User.Actor()), cancellationToken), "We proberen het opnieuw. Lukt het weer niet, dan komt het bericht hier terug.");

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancellationToken) =>
        After(await mediator.Send(new CancelMailCommand(id, User.Actor()), cancellationToken), "Dit bericht wordt niet meer verstuurd. Adres en tekst zijn gewist.");

    private IActionResult After(Result done, string notice)
    {
        if (done.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (done.Succeeded)
            this.Notice(notice);
        else
            this.Warn(done.Errors);
        return Redirect(Addresses.UndeliveredMail);
    }
}
