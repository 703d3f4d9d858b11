using System.Runtime.Versioning;

namespace Wegwijzer.Application.Tests.LocalPostgres;

[SupportedOSPlatform("linux")]
public sealed class StartingFromNothing : IAsyncDisposable
{
    private readonly TemporaryData data = new();

    [Fact]
    public async Task The_empty_database_of_the_checkout_belongs_to_an_ordinary_role()
    {
        await using var lease = await data.AcquireAsync();

        (await TemporaryData.QueryAsync(lease.ConnectionString, "SELECT usesuper FROM pg_user WHERE usename = current_user")).ShouldBe(false);
        (await TemporaryData.QueryAsync(lease.ConnectionString, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).ShouldBe(0L);
        await TemporaryData.QueryAsync(
            lease.ConnectionString,
            "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION fuzzystrmatch; CREATE SCHEMA published");
    }

    [Fact]
    public async Task The_server_is_durable_and_listens_on_its_socket_alone()
    {
        await using var lease = await data.AcquireAsync();

        (await TemporaryData.QueryAsync(lease.ConnectionString, "SHOW listen_addresses")).ShouldBe("");
        (await TemporaryData.QueryAsync(lease.ConnectionString, "SHOW fsync")).ShouldBe("on");
        (File.GetUnixFileMode(data.Postgresql) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute)).ShouldBe(UnixFileMode.None);
    }

    [Fact]
    public async Task What_was_written_is_there_at_the_next_start()
    {
        await using (var first = await data.AcquireAsync())
        {
            await TemporaryData.QueryAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        await data.ServerStopsAsync();
        await using var second = await data.AcquireAsync();

        (await TemporaryData.QueryAsync(second.ConnectionString, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Processes_that_start_at_the_same_moment_make_one_server()
    {
        Holder[] all = [data.StartHolder(), data.StartHolder(), data.StartHolder()];
        Array.ForEach(all, holder => holder.Write("acquire"));

        foreach (var holder in all)
        {
            var answer = await holder.ReadAsync();
            answer.Succeeded.ShouldBeTrue(answer.Text);
            (await TemporaryData.QueryAsync(answer.Text, "SELECT 1")).ShouldBe(1);
        }

        data.Watchdogs.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_ordinary_user_has_it_in_the_home_folder()
    {
        data.UseFolder(Path.Combine(data.Folder, ".local/share/wegwijzer"));
        var connectionString = await data.Keep(Holder.StartAsOrdinaryUser(data.Folder)).AcquireAsync();

        connectionString.ShouldContain(data.Postgresql);
        data.ServerIsGone.ShouldBeFalse();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();
}
