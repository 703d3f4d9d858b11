using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>The Admin application with the guide's own content; use it as a class fixture where nothing is changed.</summary>
public sealed class AdminSite(TestDatabases databases) : IAsyncLifetime
{
    public AdminHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
