using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Exchange;

/// <summary>Takes in a bundle, or a table of one kind, to see what it would change; nothing changes yet.</summary>
/// <param name="WithdrawsMissing">Whether what the file does not hold is to go.</param>
public sealed record CheckImportCommand(string FileName, ReadOnlyMemory<byte> Bytes, bool WithdrawsMissing, Actor Actor) : IRequest<Result<Guid>>, IActsOn
{
    public AuditSubject ActsOn => new("file", FileName);
}

internal sealed class CheckImportHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<CheckImportCommand, Result<Guid>>
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task<Result<Guid>> Handle(CheckImportCommand request, CancellationToken cancellationToken)
    {
        if (request.Bytes.Length > GuideImport.MaxBytes)
            return ExchangeErrors.TooLarge;
        if (TextOf(request.Bytes.Span) is not { } text)
            return ExchangeErrors.NotUtf8;
        var version = await context.ContentVersions.AsNoTracking().Select(v => v.Number).SingleAsync(cancellationToken);
        var import = GuideImport.Check(request.FileName, text, request.WithdrawsMissing, version, request.Actor, clock.GetUtcNow());
        if (!import.Succeeded)
            return Result<Guid>.Failure(import.Errors);
        // What somebody once looked at is not kept for ever.
        await context.Set<GuideImport>().Where(i => i.CreatedAt < clock.GetUtcNow() - GuideImport.KeptFor && i.State != ImportState.Requested).ExecuteDeleteAsync(cancellationToken);
        context.Set<GuideImport>().Add(import.Value);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? import.Value.Id : Result<Guid>.Failure(saved.Errors);
    }

    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            // PostgreSQL has no such character in a text, and no file of ours has.
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
