using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>The Api over the guide's own content, for a class that only reads.</summary>
public sealed class GuideApi(TestDatabases databases) : IAsyncLifetime
{
    private ApiHost? host;
    private string? connectionString;

    internal ApiHost Host => host ?? throw new InvalidOperationException("The class has not started.");

    /// <summary>For another host over the same guide.</summary>
    internal string ConnectionString => connectionString ?? throw new InvalidOperationException("The class has not started.");

    public async ValueTask InitializeAsync() => host = await ApiHost.StartReadyAsync(connectionString = await databases.CreateWithGuideAsync());

    /// <summary>An answer that should be right.</summary>
    internal async Task<Answer> ReadAsync(string address) => (await Host.GetAsync(address)).ShouldBeOk();

    internal Task<Answer> ToolsAsync(string query) => ReadAsync("/api/v1/tools?pageSize=100&" + query);

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }
}
