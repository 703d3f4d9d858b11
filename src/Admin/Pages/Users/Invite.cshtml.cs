using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Users;

internal sealed class InviteModel(IMediator mediator, AdminAddress address) : PageModel
{
    [BindProperty]
    public InviteInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var invited = await mediator.Send(new InviteUserCommand(Input.Name, Input.Email, Roles.Parse(Input.Role), address.To(Addresses.Links), User.Actor()), cancellationToken);
        if (!invited.Succeeded)
        {
            this.AddErrors(invited.Errors);
            return Page();
        }

        this.Notice($"De uitnodiging aan {Input.Email} is onderweg.");
        return LocalRedirect(Addresses.Users);
    }
}

internal sealed class InviteInput
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Role { get; set; }
}

/// <summary>The roles that a person can have, as a form has them.</summary>
internal static class Roles
{
    private static readonly Role[] OfPeople = [Role.Redacteur, Role.Eindredacteur, Role.Beheerder];

    public static IReadOnlyList<NamedValue> Choices { get; } = [.. OfPeople.Select(role => new NamedValue(Dutch.Role(role), Dutch.Role(role)))];

    public static Role? Parse(string? text) => OfPeople.Where(role => Dutch.Role(role) == text).Select(role => (Role?)role).SingleOrDefault();
}
