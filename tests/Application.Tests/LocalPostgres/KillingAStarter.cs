namespace Wegwijzer.Application.Tests.LocalPostgres;

public sealed class KillingAStarter : IAsyncDisposable
{
    private readonly TemporaryData data = new();

    [Fact]
    public async Task Half_way_through_initdb_it_leaves_nothing_in_the_way()
    {
        var starter = data.StartHolder();
        starter.Write("acquire");
        await TemporaryData.EventuallyAsync(() => File.Exists(Path.Combine(data.Postgresql, "cluster.new/PG_VERSION")));
        starter.Kill();

        await using var lease = await data.AcquireAsync();

        (await TemporaryData.QueryAsync(lease.ConnectionString, "SELECT 1")).ShouldBe(1);
        Directory.Exists(Path.Combine(data.Postgresql, "cluster.new")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(150)]
    [InlineData(350)]
    [InlineData(550)]
    [InlineData(750)]
    public async Task At_any_moment_it_leaves_no_server_behind(int milliseconds)
    {
        var starter = data.StartHolder();
        starter.Write("acquire");
        await Task.Delay(milliseconds);
        starter.Kill();

        await data.ServerStopsAsync();
        await using var lease = await data.AcquireAsync();
        (await TemporaryData.QueryAsync(lease.ConnectionString, "SELECT 1")).ShouldBe(1);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();
}
