using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Pages.SignIn;

internal sealed class OutModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndSessionCommand(User.Session(), User.Actor()), cancellationToken);
        await HttpContext.SignOutAsync(SignInCookies.Scheme);
        // What the browser kept of our pages goes too; not the cookies, for one of them says that this device is known.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        this.Notice("Je bent uitgelogd.");
        return LocalRedirect(Addresses.SignIn);
    }
}
