using System.Data.Common;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Common;

/// <summary>That the database did not say who is signed in: nobody is let in, and nobody is signed out either.</summary>
internal sealed class Outage;

/// <summary>The cookies of signing in: one names the session, which the database knows all about; the others are between two steps of signing in.</summary>
internal static class SignInCookies
{
    public static readonly string Scheme = IdentityConstants.ApplicationScheme;
    public const string SecondStepScheme = "second-step";

    private static readonly TimeSpan SecondStepTime = TimeSpan.FromMinutes(10);

    public static void AddSignIn(this IServiceCollection services, AdminAddress address)
    {
        services.AddSingleton(address);
        services.AddSingleton<Devices>();
        // By the address that people use, not by what a request looks like once a proxy has passed it on.
        services.Configure<CookiePolicyOptions>(policy => policy.Secure = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None);
        services.AddAuthentication(Scheme)
            .AddCookie(Scheme, cookie =>
            {
                Configure(cookie, address, "wegwijzer");
                cookie.ExpireTimeSpan = Session.Longest;
                cookie.SlidingExpiration = false;
                cookie.LoginPath = Addresses.SignIn;
                cookie.ReturnUrlParameter = Addresses.ReturnField;
                cookie.Events = new CookieAuthenticationEvents { OnValidatePrincipal = ValidateAsync, OnRedirectToLogin = AskToSignIn, OnRedirectToAccessDenied = Forbid };
            })
            .AddCookie(SecondStepScheme, cookie =>
            {
                Configure(cookie, address, "wegwijzer-stap");
                cookie.ExpireTimeSpan = SecondStepTime;
                cookie.SlidingExpiration = false;
            })
            // What ASP.NET Core asked a passkey to sign, until it has.
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Configure(cookie, address, "wegwijzer-sleutel");
                cookie.ExpireTimeSpan = SecondStepTime;
                cookie.SlidingExpiration = false;
            });
        new IdentityBuilder(typeof(User), services).AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // Whoever has the device must unlock it too: that is two steps in one.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddAntiforgery(forms =>
        {
            // Always would be an error where a proxy is not trusted; the policy for all cookies makes it so.
            forms.Cookie.SecurePolicy = CookieSecurePolicy.None;
            forms.Cookie.Name = address.Cookie("wegwijzer-formulier");
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(notices =>
        {
            notices.Cookie.Name = address.Cookie("wegwijzer-melding");
            notices.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    /// <summary>Signs somebody in for whom a session was begun; without one they have a second step to take first.</summary>
    public static async Task SignInAsync(this HttpContext context, SignInOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Session is { } session)
        {
            await context.SignOutAsync(SecondStepScheme);
            await context.SignInAsync(Scheme, SignedInUser.OfSession(session, Scheme));
            context.RequestServices.GetRequiredService<Devices>().Remember(context, outcome.User);
        }
        else
        {
            await context.SignInAsync(SecondStepScheme, SignedInUser.OfSession(outcome.User, SecondStepScheme));
        }
    }

    /// <summary>Who gave the right password and has the second step before them; null where nobody has.</summary>
    public static async Task<Guid?> BetweenStepsAsync(this HttpContext context) => (await context.AuthenticateAsync(SecondStepScheme)).Principal?.FindSession();

    private static void Configure(CookieAuthenticationOptions cookie, AdminAddress address, string name)
    {
        cookie.Cookie.Name = address.Cookie(name);
        // Lax, so that a link in a mail opens for who is signed in; a form from elsewhere gets no cookie either way.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            var session = context.Principal?.FindSession();
            var signedIn = session is null ? null : await context.HttpContext.RequestServices.GetRequiredService<IMediator>().Send(new ContinueSessionCommand(session.Value), context.HttpContext.RequestAborted);
            if (signedIn?.Succeeded == true)
            {
                context.ReplacePrincipal(SignedInUser.Of(signedIn.Value, Scheme));
                return;
            }

            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
        catch (Exception e) when (e is DbException || e.InnerException is DbException)
        {
            context.RejectPrincipal();
            context.HttpContext.Features.Set(new Outage());
        }
    }

    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var response = context.HttpContext.Response;
        if (context.HttpContext.Features.Get<Outage>() is not null)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = AdminSurface.RetryAfterSeconds;
        }
        else if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            // In the middle of a page: the whole of it goes on to signing in, not the piece that was asked for.
            response.Headers["HX-Redirect"] = Addresses.SignIn;
        }
        else
        {
            response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
