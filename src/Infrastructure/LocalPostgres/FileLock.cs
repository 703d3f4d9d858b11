using Microsoft.Win32.SafeHandles;

namespace Wegwijzer.Infrastructure.LocalPostgres;

/// <summary>
/// A flock(2) on a file, the same one that the flock program takes. .NET takes it by itself: <see cref="FileShare.None"/> is
/// exclusive, <see cref="FileShare.Read"/> shared. Child processes do not inherit it (O_CLOEXEC), and the kernel releases it
/// when the process ends, however it ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int WouldBlock = 11;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    private readonly SafeFileHandle handle;

    private FileLock(SafeFileHandle handle) => this.handle = handle;

    public bool IsReleased => handle.IsClosed;

    public static Task<FileLock> SharedAsync(string path, CancellationToken cancellationToken) =>
        WaitAsync(() => TryTake(path, FileAccess.Read, FileShare.Read), cancellationToken);

    public static Task<FileLock> ExclusiveAsync(string path, CancellationToken cancellationToken) =>
        WaitAsync(() => TryExclusive(path), cancellationToken);

    public static bool IsFree(string path)
    {
        using var probe = TryExclusive(path);
        return probe is not null;
    }

    public void Dispose() => handle.Dispose();

    // Over NFS an exclusive lock needs a descriptor that may write.
    private static FileLock? TryExclusive(string path) => TryTake(path, FileAccess.ReadWrite, FileShare.None);

    private static FileLock? TryTake(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(File.OpenHandle(path, FileMode.Open, access, share));
        }
        catch (IOException exception) when (exception.HResult == WouldBlock)
        {
            return null;
        }
    }

    private static async Task<FileLock> WaitAsync(Func<FileLock?> tryTake, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tryTake() is { } taken)
            {
                return taken;
            }

            await Task.Delay(PollInterval, cancellationToken);
        }
    }
}
