using System.Diagnostics;
using Wegwijzer.Infrastructure.LocalPostgres;

namespace Wegwijzer.Application.Tests.LocalPostgres;

public sealed class LockingAFile : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("-s", 0)]
    [InlineData("-x", 1)]
    public async Task A_shared_lock_lets_the_flock_program_share_and_nothing_else(string mode, int exitCode)
    {
        using var held = await FileLock.SharedAsync(file, CancellationToken.None);

        (await FlockAsync(mode)).ShouldBe(exitCode);
    }

    [Theory]
    [InlineData("-s")]
    [InlineData("-x")]
    public async Task An_exclusive_lock_lets_the_flock_program_do_nothing(string mode)
    {
        using var held = await FileLock.ExclusiveAsync(file, CancellationToken.None);

        (await FlockAsync(mode)).ShouldBe(1);
        FileLock.IsFree(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_child_process_does_not_inherit_it()
    {
        Process child;
        using (await FileLock.SharedAsync(file, CancellationToken.None))
        {
            child = Process.Start("sleep", ["600"]);
        }

        using (child)
        {
            // Another test's child has it too, between its fork and its exec: a moment, where this one sleeps for minutes.
            await TemporaryData.EventuallyAsync(() => FileLock.IsFree(file));
            child.Kill();
        }
    }

    [Fact]
    public async Task A_wait_ends_when_it_is_cancelled()
    {
        using var held = await FileLock.ExclusiveAsync(file, CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(() => FileLock.SharedAsync(file, limit.Token));
    }

    public void Dispose() => File.Delete(file);

    private async Task<int> FlockAsync(string mode)
    {
        using var flock = Process.Start("flock", [mode, "-n", file, "true"]);
        await flock.WaitForExitAsync();
        return flock.ExitCode;
    }
}
