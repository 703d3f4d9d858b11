using System.Globalization;

namespace Wegwijzer.Application.Tests.LocalPostgres;

public sealed class SharingTheServer : IAsyncDisposable
{
    private readonly TemporaryData data = new();

    [Fact]
    public async Task A_second_process_uses_the_same_server()
    {
        await data.StartHolder().AcquireAsync();
        var server = data.ServerProcessId;
        var connectionString = await data.StartHolder().AcquireAsync();

        data.ServerProcessId.ShouldBe(server);
        data.Watchdogs.ShouldHaveSingleItem();
        (await TemporaryData.QueryAsync(connectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task The_server_outlives_its_killed_starter_and_stops_after_the_last_user()
    {
        var starter = data.StartHolder();
        await starter.AcquireAsync();
        var other = data.StartHolder();
        var connectionString = await other.AcquireAsync();

        starter.Kill();
        await Task.Delay(500);
        (await TemporaryData.QueryAsync(connectionString, "SELECT 1")).ShouldBe(1);

        other.Kill();
        await data.ServerStopsAsync();
        File.Exists(Path.Combine(data.Postgresql, "cluster/postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_checkouts_have_a_database_each_on_one_server()
    {
        await using var one = await data.AcquireAsync();
        await using var other = await TemporaryData.AcquireAsync(data.Options with { ContentRoot = data.Folder });

        var names = new[] { one, other }.Select(lease => TemporaryData.QueryAsync(lease.ConnectionString, "SELECT current_database()::text"));
        (await Task.WhenAll(names)).ShouldBeUnique();
        data.Watchdogs.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_start_while_the_server_is_stopping_waits_and_starts_it_anew()
    {
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await using (var lease = await data.AcquireAsync())
            {
                (await TemporaryData.QueryAsync(lease.ConnectionString, "SELECT 1")).ShouldBe(1);
            }

            // From at once to about when the server is down.
            await Task.Delay(attempt * 12);
        }
    }

    [Fact]
    public async Task Ctrl_C_in_the_terminal_of_a_user_does_not_reach_the_server()
    {
        var holder = data.StartHolder();
        await holder.AcquireAsync();

        int[] sessions = [SessionOf(holder.ProcessId), SessionOf(data.ServerProcessId), SessionOf(data.Watchdogs[0])];
        sessions.ShouldBeUnique();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    // Fields after the name, which is in brackets: state, parent, process group, session.
    private static int SessionOf(int processId) =>
        int.Parse(File.ReadAllText($"/proc/{processId}/stat").Split(')')[^1].Split(' ')[4], CultureInfo.InvariantCulture);
}
