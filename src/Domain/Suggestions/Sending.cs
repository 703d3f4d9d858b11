namespace Wegwijzer.Domain.Suggestions;

/// <summary>
/// How a suggestion came in, kept apart from it because it goes after a day: by it a client's suggestions are counted and a request that
/// is sent again is known. There is nothing in it that tells who somebody is once the salt of that day is gone.
/// </summary>
public sealed class Sending
{
    /// <summary>After this it is deleted; so long a key is bound to its request.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private Sending()
    {
    }

    public Sending(Guid suggestionId, SentRequest request, string? clientHash, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(request);
        (SuggestionId, KeyHash, RequestHash, ClientHash, At) = (suggestionId, request.KeyHash, request.Hash, clientHash, at);
    }

    public Guid SuggestionId { get; private set; }

    public string? KeyHash { get; private set; }

    public string RequestHash { get; private set; } = "";

    public string? ClientHash { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>What a request is known by, so that it can be sent again safely; hashes, for a key may be any text.</summary>
/// <param name="KeyHash">Of the key that its sender gave it; null where they gave none.</param>
/// <param name="Hash">Of what was sent.</param>
public sealed record SentRequest(string? KeyHash, string Hash);

/// <summary>The salt of the hashes of one day's clients.</summary>
public sealed class ClientSalt
{
    private ClientSalt()
    {
    }

    public ClientSalt(DateOnly day, byte[] salt) => (Day, Salt) = (day, salt);

    public DateOnly Day { get; private set; }

    public byte[] Salt { get; private set; } = [];
}
