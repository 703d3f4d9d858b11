using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>
/// The public Api as a real server on a loopback port, so that headers, compression and HEAD are what a client sees. Every answer is held
/// to the committed OpenAPI document.
/// </summary>
internal sealed class ApiHost : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string connectionString;
    private readonly Action<IServiceCollection> change;
    private readonly IReadOnlyDictionary<string, string> settings;
    private HttpClient? http;

    private ApiHost(string connectionString, Action<IServiceCollection>? change, IReadOnlyDictionary<string, string>? settings)
    {
        this.settings = settings ?? new Dictionary<string, string>();
        this.connectionString = connectionString;
        this.change = change ?? (_ => { });
        // Not UseKestrel(0): that sets the address while the program may already be starting, which fails on a busy machine.
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    public SnapshotHolder Snapshots => Services.GetRequiredService<SnapshotHolder>();

    private HttpClient Http => http ??= new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false }) { Timeout = Patience };

    public static ApiHost Start(string connectionString, Action<IServiceCollection>? change = null, IReadOnlyDictionary<string, string>? settings = null) =>
        new(connectionString, change, settings);

    /// <summary>A host that holds the guide of its database.</summary>
    public static async Task<ApiHost> StartReadyAsync(string connectionString, Action<IServiceCollection>? change = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var host = Start(connectionString, change, settings);
        await host.Snapshots.Ready.WaitAsync(Patience);
        return host;
    }

    /// <summary>Waits until the host answers from this content version or a later one.</summary>
    public Task HoldsAsync(long version) => EventuallyAsync(() => Task.FromResult(Snapshots.Version >= version));

    public static async Task EventuallyAsync(Func<Task<bool>> happened)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await happened())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"What was waited for did not happen within {Patience.TotalSeconds:0} seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync("GET", address, headers);

    /// <summary>Sends JSON.</summary>
    public Task<Answer> PostAsync(string address, string json, params (string Name, string Value)[] headers) =>
        SendAsync("POST", address, new StringContent(json, System.Text.Encoding.UTF8, "application/json"), headers);

    /// <summary>Sends the address exactly as it is written, faulty escapes included.</summary>
    public Task<Answer> SendAsync(string method, string address, params (string Name, string Value)[] headers) => SendAsync(method, address, null, headers);

    public async Task<Answer> SendAsync(string method, string address, HttpContent? body, params (string Name, string Value)[] headers)
    {
        var exact = new Uri(Address.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(method), exact) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        using var response = await Http.SendAsync(request);
        var answer = await Answer.OfAsync(method, address, response);
        Contract.Committed.Check(answer);
        return answer;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Wegwijzer", connectionString);
        // Not "None": without any listener there would be no trace, as there is in production.
        foreach (var category in new[] { "Default", "Microsoft", "Npgsql", "Microsoft.Hosting.Lifetime" })
            builder.UseSetting($"Logging:LogLevel:{category}", "Critical");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(change);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            http?.Dispose();
        base.Dispose(disposing);
    }
}
