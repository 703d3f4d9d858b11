using Microsoft.AspNetCore.DataProtection;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Common;

/// <summary>The device that a request comes from: what it is in words, and whether somebody signed in on it before.</summary>
internal sealed class Devices(IDataProtectionProvider protection, AdminAddress address, TimeProvider clock)
{
    private const string Name = "wegwijzer-apparaat";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    // The first that is named wins: Edge also says Chrome, Chrome also says Safari.
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("known-device").ToTimeLimitedDataProtector();

    public SignInOrigin Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new SignInOrigin(ClientNetwork.Of(context.Connection.RemoteIpAddress)?.Value ?? "", Known(context), Describe(context.Request.Headers.UserAgent.ToString()));
    }

    /// <summary>Remembers that this user signed in here.</summary>
    public void Remember(HttpContext context, Guid user)
    {
        ArgumentNullException.ThrowIfNull(context);
        var device = Known(context) is { } known && known.User == user ? known.Device : Guid.NewGuid();
        context.Response.Cookies.Append(address.Cookie(Name), protector.Protect($"{user} {device}", clock.GetUtcNow() + Remembered), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = Remembered,
            Path = "/",
            IsEssential = true,
        });
    }

    internal static string Describe(string userAgent)
    {
        var browser = Browsers.FirstOrDefault(b => userAgent.Contains(b.Sign, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(s => userAgent.Contains(s.Sign, StringComparison.Ordinal)).Name;
        return (browser, system) switch
        {
            (null, null) => "Onbekend apparaat",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} op {system}",
        };
    }

    private KnownDevice? Known(HttpContext context)
    {
        if (context.Request.Cookies[address.Cookie(Name)] is not { } cookie)
            return null;
        try
        {
            return protector.Unprotect(cookie).Split(' ') is [var user, var device] ? new KnownDevice(Guid.Parse(user), Guid.Parse(device)) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Made up, of another system, or too old: an unknown device.
            return null;
        }
    }
}
