using System.Net.Sockets;
using Npgsql;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.LocalPostgres;

public sealed class TheTestCluster
{
    [Fact]
    public async Task It_gives_a_superuser_and_leaves_nothing()
    {
        string? socketFolder;
        await using (var postgres = await TestPostgres.StartAsync())
        {
            (await TemporaryData.QueryAsync(postgres.ConnectionString, "SELECT usesuper FROM pg_user WHERE usename = current_user")).ShouldBe(true);
            (await TemporaryData.QueryAsync(postgres.ConnectionString, "SHOW fsync")).ShouldBe("off");
            socketFolder = postgres.Source == TestPostgresSource.InstalledBinaries ? new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host : null;
        }

        Directory.Exists(socketFolder).ShouldBeFalse();
    }

    [Fact]
    public async Task It_goes_with_its_data_when_the_test_run_is_killed()
    {
        await using var data = new TemporaryData();
        var run = data.StartHolder();
        var answer = await run.SendAsync("test-cluster");
        answer.Succeeded.ShouldBeTrue(answer.Text);
        var socketFolder = new NpgsqlConnectionStringBuilder(answer.Text).Host!;

        run.Kill();

        var folder = Path.GetDirectoryName(socketFolder)!;
        await TemporaryData.EventuallyAsync(() => FileLock.IsFree(Path.Combine(folder, "watchdog.lock")));
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldAllBe(file => Path.GetDirectoryName(file) == folder);
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public async Task A_docker_socket_that_says_nothing_is_not_used()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sock");
        using var silent = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        silent.Bind(new UnixDomainSocketEndPoint(path));
        silent.Listen();

        (await DockerEndpoint.AnswersAsync(new Uri($"unix://{path}"), CancellationToken.None)).ShouldBeFalse();
        File.Delete(path);
    }

    [Fact]
    public async Task A_docker_endpoint_that_answers_a_ping_is_used()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var asked = DockerEndpoint.AnswersAsync(new Uri($"tcp://{listener.LocalEndpoint}"), CancellationToken.None);
        using var connection = await listener.AcceptTcpClientAsync();
        await connection.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"u8.ToArray());

        (await asked).ShouldBeTrue();
    }
}
