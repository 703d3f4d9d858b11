using System.Runtime.Versioning;
using Wegwijzer.Infrastructure.LocalPostgres;

namespace Wegwijzer.Application.Tests.LocalPostgres;

/// <summary>Each refusal is one sentence that names the place and the way out.</summary>
[SupportedOSPlatform("linux")]
public sealed class RefusingToStart : IAsyncDisposable
{
    private readonly TemporaryData data = new();

    [Fact]
    public async Task When_there_are_no_binaries()
    {
        var refusal = await Should.ThrowAsync<LocalPostgresException>(
            () => PostgresBinaries.FindAsync([data.Folder], clusterVersion: null, CancellationToken.None));

        ShouldName(refusal.Message, "POSTGRES_BIN", "ConnectionStrings__Wegwijzer");
    }

    [Fact]
    public async Task When_the_binaries_are_too_old()
    {
        var refusal = await TemporaryData.RefusalAsync(data.Options with { BinaryFolder = FakeBinaries("14.9") });

        ShouldName(refusal.Message, "PostgreSQL 15", "only 14", "POSTGRES_BIN");
    }

    [Fact]
    public async Task When_the_data_is_of_another_version()
    {
        Directory.CreateDirectory(Path.Combine(data.Postgresql, "cluster"));
        await File.WriteAllTextAsync(Path.Combine(data.Postgresql, "cluster/PG_VERSION"), "17\n");

        var refusal = await TemporaryData.RefusalAsync(data.Options with { BinaryFolder = FakeBinaries("18.1") });

        ShouldName(refusal.Message, "made by PostgreSQL 17", "only 18", "WEGWIJZER_DATA");
    }

    [Fact]
    public async Task The_binaries_of_the_version_that_made_the_data_are_chosen_before_newer_ones()
    {
        var (newer, right) = (FakeBinaries("18.1"), FakeBinaries("17.4"));

        (await PostgresBinaries.FindAsync([newer, right], clusterVersion: 17, CancellationToken.None)).Folder.ShouldBe(right);
        (await PostgresBinaries.FindAsync([newer, right], clusterVersion: null, CancellationToken.None)).Folder.ShouldBe(newer);
    }

    [Fact]
    public async Task When_the_data_is_damaged()
    {
        Directory.CreateDirectory(Path.Combine(data.Postgresql, "cluster"));

        ShouldName((await TemporaryData.RefusalAsync(data.Options)).Message, data.Postgresql, "move that folder away");
    }

    [Fact]
    public async Task When_initdb_fails()
    {
        var refusal = await TemporaryData.RefusalAsync(data.Options with { BinaryFolder = FakeBinaries("16.0") });

        ShouldName(refusal.Message, data.Postgresql, "no initdb here");
    }

    [Fact]
    public async Task When_the_server_does_not_start()
    {
        await (await data.AcquireAsync()).DisposeAsync();
        await data.ServerStopsAsync();
        await File.AppendAllTextAsync(Path.Combine(data.Postgresql, "cluster/postgresql.conf"), "nonsense = on\n");

        ShouldName((await TemporaryData.RefusalAsync(data.Options)).Message, "configuration", "server.log");
    }

    [Fact]
    public async Task When_the_folder_is_read_only()
    {
        var readOnly = Directory.CreateDirectory(Path.Combine(data.Folder, "read-only")).FullName;
        File.SetUnixFileMode(readOnly, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        var answer = await data.Keep(Holder.StartAsOrdinaryUser(data.Folder, readOnly)).SendAsync("acquire");

        answer.Succeeded.ShouldBeFalse();
        ShouldName(answer.Text, readOnly, "WEGWIJZER_DATA");
    }

    [Fact]
    public async Task When_the_user_of_the_server_cannot_enter_the_folder()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root runs the server as another user.");
        File.SetUnixFileMode(data.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        ShouldName((await TemporaryData.RefusalAsync(data.Options)).Message, data.Postgresql, "WEGWIJZER_DATA");
    }

    [Fact]
    public async Task When_the_folder_belongs_to_another_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can give a folder away.");
        Directory.CreateDirectory(data.Postgresql);
        Holder.Run("chown", "nobody", data.Postgresql);

        ShouldName((await TemporaryData.RefusalAsync(data.Options)).Message, data.Postgresql, "another user", "WEGWIJZER_DATA");
    }

    [Theory]
    [InlineData("a-folder-that-is-much-too-long-for-the-address-of-a-unix-socket-which-is-107-bytes-at-most-1234567890")]
    [InlineData("with,comma")]
    public async Task When_the_path_cannot_hold_a_socket(string name)
    {
        var refusal = await TemporaryData.RefusalAsync(data.Options with { DataFolder = Path.Combine(data.Folder, name) });

        ShouldName(refusal.Message, name, "WEGWIJZER_DATA");
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    private static void ShouldName(string message, params string[] facts)
    {
        Array.ForEach(facts, fact => message.ShouldContain(fact));
        message.ShouldEndWith(".");
        message.ShouldNotContain("\n");
    }

    private string FakeBinaries(string version)
    {
        var folder = Path.Combine(data.Folder, version);
        Directory.CreateDirectory(folder);

        // Written by another process: one that is open for writing here, at a moment when another test forks, cannot be executed.
        var script =
            $"""
            printf '#!/bin/sh\necho "postgres (PostgreSQL) {version}"\n' >{folder}/postgres
            printf '#!/bin/sh\necho "initdb: error: no initdb here" >&2; exit 1\n' >{folder}/initdb
            cp {folder}/initdb {folder}/pg_ctl
            chmod 755 {folder}/*
            """;
        Holder.Run("sh", "-c", script);
        return folder;
    }
}
