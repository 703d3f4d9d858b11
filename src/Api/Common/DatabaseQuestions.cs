using MediatR;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Api.Common;

/// <summary>
/// Asks what the database alone can answer, and waits no longer than a person does. A database that hangs, unlike one that refuses, keeps whoever asks
/// for as long as it hangs, and hangs on being told to stop as well; so a question is left behind when its time is up, in a scope of its own, and
/// only a few are under way at once: each that hangs may hold a thread, and reading the guide needs those.
/// </summary>
internal sealed class DatabaseQuestions(IServiceScopeFactory scopes, TimeSpan? patience = null) : IDisposable
{
    private const int MostAtOnce = 8;

    // Shorter than what stands before us waits, and long enough for the first question of a node on a machine that is busy.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TimeSpan longest = patience ?? Patience;
    private readonly SemaphoreSlim turns = new(MostAtOnce);

    /// <exception cref="TimeoutException">There was no answer in time; what was asked may have been done or may yet be.</exception>
    public async Task<Result<T>> AskAsync<T>(IRequest<Result<T>> message, CancellationToken cancellationToken, TimeSpan? shorter = null)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asked = Task.Run(() => InTurnAsync(message, stop.Token), CancellationToken.None);
        _ = asked.ContinueWith(done => Forget(done, stop), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            return await asked.WaitAsync(shorter ?? longest, cancellationToken);
        }
        catch (TimeoutException) when (!asked.IsCompleted)
        {
            // Not awaited: telling it to stop waits for the database as well.
            _ = stop.CancelAsync();
            throw;
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<Result<T>> InTurnAsync<T>(IRequest<Result<T>> message, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    private static void Forget(Task done, CancellationTokenSource stop)
    {
        _ = done.Exception;
        stop.Dispose();
    }
}
