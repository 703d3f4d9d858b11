using System.Diagnostics;
using System.Globalization;
using Wegwijzer.Infrastructure.LocalPostgres;

namespace Wegwijzer.Application.Tests.LocalPostgres;

public sealed class SurvivingKills : IAsyncDisposable
{
    private readonly TemporaryData data = new();

    [Fact]
    public async Task A_host_gets_its_killed_server_back_at_the_same_address()
    {
        await using var lease = await data.AcquireAsync();
        var connectionString = lease.ConnectionString;
        data.KillServer();

        await lease.EnsureRunningAsync(CancellationToken.None);

        (await TemporaryData.QueryAsync(connectionString, "SELECT 1")).ShouldBe(1);
        await TemporaryData.EventuallyAsync(() => data.Watchdogs.Count == 1);
    }

    [Fact]
    public async Task Several_hosts_that_miss_the_server_start_it_once()
    {
        Holder[] all = [data.StartHolder(), data.StartHolder()];
        foreach (var holder in all)
        {
            await holder.AcquireAsync();
        }

        data.KillServer();
        Array.ForEach(all, holder => holder.Write("ensure"));

        foreach (var holder in all)
        {
            var answer = await holder.ReadAsync();
            answer.Succeeded.ShouldBeTrue(answer.Text);
            (await TemporaryData.QueryAsync(answer.Text, "SELECT 1")).ShouldBe(1);
        }
    }

    [Fact]
    public async Task After_everything_was_killed_the_next_start_works()
    {
        var holder = data.StartHolder();
        await holder.AcquireAsync();
        TemporaryData.Kill(data.Watchdogs.Single());
        holder.Kill();
        data.KillServer();

        await using var lease = await data.AcquireAsync();

        (await TemporaryData.QueryAsync(lease.ConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_killed_watchdog_is_replaced_at_the_next_use()
    {
        var holder = data.StartHolder();
        await holder.AcquireAsync();
        TemporaryData.Kill(data.Watchdogs.Single());
        holder.Kill();

        await (await data.AcquireAsync()).DisposeAsync();

        await data.ServerStopsAsync();
    }

    [Fact]
    public async Task The_left_over_number_of_a_process_that_is_someone_elses_today_does_not_matter()
    {
        await (await data.AcquireAsync()).DisposeAsync();
        await data.ServerStopsAsync();
        using var stranger = Process.Start(ServerUser.Choose().Command("sleep", "60"))!;
        var leftOver = string.Create(CultureInfo.InvariantCulture, $"{stranger.Id}\n{data.Postgresql}/cluster\n1\n5432\n../run\n");
        await File.WriteAllTextAsync(Path.Combine(data.Postgresql, "cluster/postmaster.pid"), leftOver);
        await File.WriteAllTextAsync(Path.Combine(data.Postgresql, "run/.s.PGSQL.5432.lock"), leftOver);

        await using var lease = await data.AcquireAsync();

        (await TemporaryData.QueryAsync(lease.ConnectionString, "SELECT 1")).ShouldBe(1);
        stranger.HasExited.ShouldBeFalse();
        stranger.Kill();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();
}
