using System.Collections.Concurrent;

namespace Wegwijzer.Infrastructure.Links;

/// <summary>Sees to it that each host gets one request at a time, with a pause between two, however many links lead there.</summary>
internal sealed class SitePace(LinkSettings settings, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Until when a host asked to be left alone, where that is longer than we wait; else null.</summary>
    public DateTimeOffset? HeldUntil(string host) => hosts.TryGetValue(host, out var known) && known.NextAt - clock.GetUtcNow() > settings.LongestWait ? known.NextAt : null;

    /// <summary>A host asked to be left alone until then.</summary>
    public void Hold(string host, DateTimeOffset until)
    {
        var known = Of(host);
        known.NextAt = until > known.NextAt ? until : known.NextAt;
    }

    /// <summary>Waits for a turn, which lasts until it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        var known = Of(host);
        await known.Turn.WaitAsync(cancellationToken);
        try
        {
            if (HeldUntil(host) is { } until)
                throw new HostHeldException(host, until);
            var wait = known.NextAt - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
            return new Turn(() => Release(host, known));
        }
        catch
        {
            known.Turn.Release();
            throw;
        }
    }

    private Host Of(string host) => hosts.GetOrAdd(host, _ => new Host());

    private void Release(string host, Host known)
    {
        Hold(host, clock.GetUtcNow() + settings.Pause);
        known.Turn.Release();
    }

    /// <summary>Only who has the turn sets the moment; others may look at it meanwhile.</summary>
    private sealed class Host
    {
        private long nextAt;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset NextAt
        {
            get => new(Interlocked.Read(ref nextAt), TimeSpan.Zero);
            set => Interlocked.Exchange(ref nextAt, value.UtcTicks);
        }
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>A host asked to be left alone for longer than we wait.</summary>
internal sealed class HostHeldException(string host, DateTimeOffset until) : Exception($"{host} asked to be left alone until {until:O}")
{
    public DateTimeOffset Until => until;
}
