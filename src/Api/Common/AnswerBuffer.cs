using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Wegwijzer.Api.Common;

/// <summary>
/// Holds back the body that an endpoint writes, so that its length, coding and headers can follow from the whole. A body that is too long for
/// that, such as an export, goes on as a stream from there.
/// </summary>
internal sealed class AnswerBuffer(IHttpResponseBodyFeature body, Func<Task<Stream>> overflow) : PipeWriter, IHttpResponseBodyFeature, IDisposable
{
    public const int MostBytes = 512 * 1024;

    private const int FirstBytes = 16 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int written;
    private int flushed;
    private Stream? stream;

    /// <summary>What was written so far, where all of it is still here.</summary>
    public ReadOnlyMemory<byte> Whole => buffer.AsMemory(0, written);

    public bool HasOverflowed => stream is not null;

    public Stream Stream => AsStream();

    public PipeWriter Writer => this;

    // Written JSON is flushed by it: only what is too long to hold back.
    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => written - flushed;

    public override void Advance(int bytes) => written += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (buffer.Length - written < Math.Max(sizeHint, 1))
            Grow(Math.Max(buffer.Length * 2, written + sizeHint));
        return buffer.AsMemory(written);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (stream is null && written > MostBytes)
            stream = await overflow();
        if (stream is not null)
        {
            await stream.WriteAsync(Whole, cancellationToken);
            written = 0;
        }

        flushed = written;
        return default;
    }

    /// <summary>Ends a body that went on as a stream.</summary>
    public override async ValueTask CompleteAsync(Exception? exception = null)
    {
        if (stream is null)
            return;
        await FlushAsync();
        if (stream != body.Stream)
            await stream.DisposeAsync();
    }

    public override void Complete(Exception? exception = null)
    {
    }

    public override void CancelPendingFlush()
    {
    }

    Task IHttpResponseBodyFeature.CompleteAsync() => Task.CompletedTask;

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Whole.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
