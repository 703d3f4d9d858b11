using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Testing.Sites;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>The Admin application over one database.</summary>
/// <param name="settings">What is set besides.</param>
public sealed class AdminHost(string connectionString, IReadOnlyDictionary<string, string>? settings = null) : WebApplicationFactory<Program>
{
    public const string Password = "een lange zin die niemand raadt";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private int users;

    /// <summary>Started, with a guide to show, and looked at by somebody with this role: <see cref="Visitor"/>.</summary>
    public static async Task<AdminHost> StartAsync(string connectionString, Role role = Role.Beheerder)
    {
        var host = new AdminHost(connectionString);
        await host.ReadyAsync();
        host.Visitor = await host.SignedInAsync(role);
        return host;
    }

    /// <summary>The same, on a port of its own, for a browser; nobody is signed in yet.</summary>
    public static async Task<AdminHost> ServeAsync(string connectionString, int port = 0, IReadOnlyDictionary<string, string>? settings = null)
    {
        var host = new AdminHost(connectionString, settings);
        // Not UseKestrel(port): that sets the address while the program may already be starting, which fails on a busy machine.
        host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        host.StartServer();
        await host.ReadyAsync();
        return host;
    }

    /// <summary>Who looks at this application in most tests: signed in by <see cref="StartAsync"/>, else a stranger.</summary>
    public Visitor Visitor { get => field ??= Stranger(); private set; }

    /// <summary>Where what this host mails is written.</summary>
    public string MailFolder { get; } = Path.Combine(Path.GetTempPath(), $"wegwijzer-mail-{Guid.NewGuid():N}");

    public HttpClient Client => Visitor.Client;

    public Task<VisitedPage> VisitAsync(string address) => Visitor.VisitAsync(address);

    /// <summary>Waits until there is a guide to show, be it an empty one.</summary>
    public Task ReadyAsync() => Services.GetRequiredService<SnapshotHolder>().Ready.WaitAsync(Patience);

    /// <summary>Somebody who is not signed in, with cookies of their own.</summary>
    public Visitor Stranger()
    {
        var cookies = new CookieContainerHandler();
        return new Visitor(CreateDefaultClient(cookies), cookies.Container);
    }

    /// <summary>Somebody new with this role, signed in through the page for that.</summary>
    public async Task<Visitor> SignedInAsync(Role role)
    {
        var visitor = Stranger();
        var page = await visitor.SignInAsync(await AddUserAsync(role));
        return page.Status == 302 ? visitor : throw new InvalidOperationException($"Not signed in: {page.Text}");
    }

    /// <summary>A user who can sign in with <see cref="Password"/>, to whom a second step was offered before.</summary>
    public async Task<User> AddUserAsync(Role role, string? name = null, string? email = null)
    {
        var number = Interlocked.Increment(ref users);
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<IWegwijzerContext>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var user = User.Create(name ?? $"{role} {number}", email ?? $"{role.ToString().ToLowerInvariant()}-{number}@example.nl", role, now);
        user.SetPassword(scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>(), Password);
        user.OfferedSecondStep(now);
        context.Set<User>().Add(user);
        (await context.SaveAsync(CancellationToken.None)).Succeeded.ShouldBeTrue();
        return user;
    }

    /// <summary>Does something with the database itself, to see what is stored.</summary>
    public async Task<T> WithContextAsync<T>(Func<IWegwijzerContext, Task<T>> use)
    {
        ArgumentNullException.ThrowIfNull(use);
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IWegwijzerContext>());
    }

    /// <summary>Waits until something that happens by itself has happened.</summary>
    public static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(MailFolder))
            Directory.Delete(MailFolder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting($"ConnectionStrings:{GuideDatabase.ConnectionName}", connectionString);
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            builder.UseSetting(name, value);
        // Two thirds of a second per sign-in is right for real passwords only.
        builder.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000));

        builder.UseSetting("Mail:Folder", MailFolder);
        // The web that links lead to in tests is this machine.
        builder.UseSetting("Links:AllowedNetworks", "127.0.0.0/8");
        builder.ConfigureTestServices(services => services.WaitLongForSites());
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}

/// <param name="Status">The status that the answer had.</param>
/// <param name="Location">Where the answer sends on to.</param>
public sealed record VisitedPage(string Address, int Status, string? Location, IHtmlDocument Document)
{
    public string Heading => Document.QuerySelector("h1")!.TextContent.Trim();

    /// <summary>What a visitor reads, one space between words.</summary>
    public string Text => string.Join(' ', Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IEnumerable<string> Links => Document.QuerySelectorAll("a[href]:not([download])").Select(a => a.GetAttribute("href")!);

    public int Count(string selector) => Document.QuerySelectorAll(selector).Length;
}
