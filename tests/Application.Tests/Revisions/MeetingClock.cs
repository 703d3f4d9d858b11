namespace Wegwijzer.Application.Tests.Revisions;

/// <summary>
/// A clock that those who ask it wait for one another at. A use case asks the time between reading and writing, so this makes
/// several of them read before any of them writes.
/// </summary>
internal sealed class MeetingClock(int people) : TimeProvider, IDisposable
{
    private readonly CountdownEvent missing = new(people);

    public override DateTimeOffset GetUtcNow()
    {
        if (!missing.IsSet)
        {
            missing.Signal();
            missing.Wait(TimeSpan.FromMinutes(2)).ShouldBeTrue("not everybody came");
        }

        return base.GetUtcNow();
    }

    public void Dispose() => missing.Dispose();
}
