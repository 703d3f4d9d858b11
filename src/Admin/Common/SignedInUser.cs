using System.Security.Claims;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>Who is signed in, as the pages know them. The claims are made anew at each request from what the database says then.</summary>
internal static class SignedInUser
{
    private const string SessionClaim = "session";
    private const string ConfirmedClaim = "confirmed";
    private const string LacksSecondStepClaim = "lacks-second-step";

    /// <summary>Who gives a command. Only for pages that somebody must be signed in for, which is all of them but those of signing in.</summary>
    public static Actor Actor(this ClaimsPrincipal user) => user.FindActor() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Null where nobody is signed in.</summary>
    public static Actor? FindActor(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Actor(id, user.FindFirstValue(ClaimTypes.Name) ?? "", role)
            : null;

    public static Guid Session(this ClaimsPrincipal user) => user.FindSession() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Guid? FindSession(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var session) ? session : null;

    /// <summary>Whether they gave their password a moment ago, which changing an account asks for.</summary>
    public static bool IsConfirmed(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == ConfirmedClaim);

    /// <summary>Whether the beheerder asks for a second step that they have yet to add.</summary>
    public static bool LacksSecondStep(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == LacksSecondStepClaim);

    /// <summary>What the cookie carries: the session, and nothing else that could grow old.</summary>
    public static ClaimsPrincipal OfSession(Guid session, string scheme) => new(new ClaimsIdentity([new Claim(SessionClaim, session.ToString())], scheme));

    public static ClaimsPrincipal Of(SignedIn signedIn, string scheme)
    {
        List<Claim> claims =
        [
            new(SessionClaim, signedIn.Session.ToString()),
            new(ClaimTypes.NameIdentifier, signedIn.Actor.Id),
            new(ClaimTypes.Name, signedIn.Actor.Name),
            new(ClaimTypes.Role, signedIn.Actor.Role.ToString()),
        ];
        if (signedIn.IsConfirmed)
            claims.Add(new(ConfirmedClaim, ""));
        if (signedIn.LacksSecondStep)
            claims.Add(new(LacksSecondStepClaim, ""));
        return new(new ClaimsIdentity(claims, scheme));
    }
}
