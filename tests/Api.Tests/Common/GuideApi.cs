using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Common;

/// <summary>The Api over the guide's own content, for a class that only reads. What it answers is held to the committed contract.</summary>
public sealed class GuideApi(TestDatabases databases) : IAsyncLifetime
{
    private ApiHost? host;

    internal ApiHost Host => host ?? throw new InvalidOperationException("The class has not started.");

    public async ValueTask InitializeAsync() => host = await ApiHost.StartReadyAsync(await databases.CreateWithGuideAsync());

    /// <summary>An answer that should be right: 200, and as its operation's schema says.</summary>
    internal async Task<Answer> ReadAsync(string address)
    {
        var answer = (await Host.GetAsync(address)).ShouldBeOk();
        Contract.Committed.Check(answer);
        return answer;
    }

    internal Task<Answer> ToolsAsync(string query) => ReadAsync("/api/v1/tools?pageSize=100&" + query);

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }
}
