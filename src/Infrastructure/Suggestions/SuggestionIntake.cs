using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Suggestions;

/// <summary>
/// Takes suggestions in, each once, and counts them per client, in one transaction of the database: so it holds over any number of
/// nodes, over restarts, and for requests that come in at the same moment.
/// </summary>
internal sealed class SuggestionIntake(WegwijzerDbContext context, SendingLimit limit) : ISuggestionIntake
{
    private const int SaltBytes = 32;

    // Two sorts of advisory lock, so that a key and a client never wait for each other.
    private const int KeyLock = 1;
    private const int ClientLock = 2;

    public async Task<Result<Suggestion>?> FindAsync(SentRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.KeyHash is not { } key)
            return null;
        var since = now - Sending.Kept;
        var earlier = await context.Set<Sending>().AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == key && s.At > since, cancellationToken);
        if (earlier is null)
            return null;
        return earlier.RequestHash == request.Hash
            ? await context.Suggestions.AsNoTracking().SingleAsync(s => s.Id == earlier.SuggestionId, cancellationToken)
            : SuggestionErrors.KeyReused;
    }

    public async Task<IReadOnlyList<byte[]>> FormKeysAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await SaltsAsync(DateOnly.FromDateTime(now.UtcDateTime), cancellationToken)).Select(s => HMACSHA256.HashData(s.Salt, "form"u8))];

    public async Task<Result<TakenIn>> TakeInAsync(
        Suggestion suggestion, IReadOnlyList<OutgoingMail> mail, SentRequest request, ClientNetwork? client, CancellationToken cancellationToken)
    {
        var now = suggestion.ReceivedAt;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // What is answered with 201 is on disk, whatever the server's own setting.
        await context.Database.ExecuteSqlAsync($"SET LOCAL synchronous_commit = on", cancellationToken);
        if (request.KeyHash is { } key)
        {
            // The same request that is under way elsewhere is waited for.
            await LockAsync(KeyLock, key, cancellationToken);
            if (await FindAsync(request, now, cancellationToken) is { } before)
                return before.Succeeded ? new TakenIn(before.Value, null) : Result<TakenIn>.Failure(before.Errors);
            await context.Set<Sending>().Where(s => s.KeyHash == key).ExecuteDeleteAsync(cancellationToken);
        }

        var hashes = client is null ? [] : await HashesAsync(client, DateOnly.FromDateTime(now.UtcDateTime), cancellationToken);
        var allowance = hashes.Count == 0 || !limit.Applies ? null : await AllowanceAsync(hashes, now, cancellationToken);
        if (allowance is { Remaining: 0 })
            return new TooManyError(allowance);
        if (await FirstWithAsync(suggestion.TextHash, cancellationToken) is { } earlier)
            suggestion.LinkToSameText(earlier);
        context.Suggestions.Add(suggestion);
        context.OutgoingMail.AddRange(mail);
        context.Set<Sending>().Add(new Sending(suggestion.Id, request, hashes.Count == 0 ? null : hashes[0], now));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new TakenIn(suggestion, allowance?.Less());
    }

    private Task<Guid?> FirstWithAsync(string? textHash, CancellationToken cancellationToken) =>
        context.Suggestions.Where(s => s.TextHash == textHash).OrderBy(s => s.ReceivedAt).ThenBy(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task<Allowance> AllowanceAsync(IReadOnlyList<string> hashes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // One client's requests go one at a time, so that a burst is counted as it grows.
        await LockAsync(ClientLock, hashes[0], cancellationToken);
        var since = now - limit.Window;
        var sent = await context.Set<Sending>().Where(s => hashes.Contains(s.ClientHash!) && s.At > since).Select(s => s.At).ToListAsync(cancellationToken);
        return limit.Left(sent, now);
    }

    /// <summary>The client by today's salt and, so that midnight clears no one's count, by yesterday's; older salts are gone, and with them what the hashes meant.</summary>
    private async Task<IReadOnlyList<string>> HashesAsync(ClientNetwork client, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await SaltsAsync(today, cancellationToken)).Select(s => Convert.ToHexStringLower(HMACSHA256.HashData(s.Salt, Encoding.ASCII.GetBytes(client.Value))))];

    private async Task<List<ClientSalt>> SaltsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var salts = await ReadSaltsAsync(today, cancellationToken);
        if (salts.Count == 0 || salts[0].Day != today)
        {
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO intake.client_salt (day, salt) VALUES ({today}, {RandomNumberGenerator.GetBytes(SaltBytes)}) ON CONFLICT DO NOTHING", cancellationToken);
            await context.Set<ClientSalt>().Where(s => s.Day < today.AddDays(-1)).ExecuteDeleteAsync(cancellationToken);
            salts = await ReadSaltsAsync(today, cancellationToken);
        }

        return salts;
    }

    private Task<List<ClientSalt>> ReadSaltsAsync(DateOnly today, CancellationToken cancellationToken) =>
        context.Set<ClientSalt>().AsNoTracking().Where(s => s.Day <= today && s.Day >= today.AddDays(-1)).OrderByDescending(s => s.Day).ToListAsync(cancellationToken);

    private Task<int> LockAsync(int sort, string hash, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({sort}, {BinaryPrimitives.ReadInt32BigEndian(Convert.FromHexString(hash.AsSpan(0, 8)))})", cancellationToken);
}
