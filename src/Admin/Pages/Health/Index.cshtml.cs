using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Application.Health;

namespace Wegwijzer.Admin.Pages.Health;

internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public HealthResponse Health { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Health = (await mediator.Send(new GetHealthQuery(), cancellationToken)).Value;
}
