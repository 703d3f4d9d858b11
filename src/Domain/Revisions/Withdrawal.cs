using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Revisions;

/// <summary>Why an item is no longer there, and what took its place.</summary>
public sealed record Withdrawal
{
    public const int MaxReason = 500;

    private Withdrawal(string reason, Slug? successor, bool isRename = false) => (Reason, Successor, IsRename) = (reason, successor, isRename);

    public string Reason { get; }

    /// <summary>An item of the same kind.</summary>
    public Slug? Successor { get; }

    /// <summary>Whether it is the same item under another name; the old address then leads to the new one.</summary>
    public bool IsRename { get; }

    public static Result<Withdrawal> Create(string? reason, Slug? successor) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > MaxReason ? RevisionErrors.ReasonMissing : new Withdrawal(reason.Trim(), successor);

    /// <summary>A rename is a withdrawal with the new name as its successor.</summary>
    public static Withdrawal RenamedTo(Slug slug) => new("Dit item heeft een nieuwe naam.", slug, isRename: true);
}
