using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Exchange;

public enum ImportState
{
    /// <summary>Read and looked at; nothing was changed.</summary>
    Checked,

    /// <summary>Somebody asked for it: it is, or is about to be, carried out.</summary>
    Requested,

    Done,

    /// <summary>It could not be carried out, and changed nothing.</summary>
    Failed,
}

/// <summary>What is made of the changes in a file.</summary>
public enum ImportMode
{
    /// <summary>A draft of each changed item, for somebody to look at and publish.</summary>
    Drafts,

    /// <summary>All at once public, in one publication.</summary>
    Publish,
}

/// <summary>
/// A file that somebody wants to read in: first looked at, then carried out as a whole or not at all. It lies in the database, so that
/// any node can carry it out, and so that one that stops half-way loses nothing.
/// </summary>
public sealed class GuideImport
{
    public const int MaxMegabytes = 20;
    public const int MaxBytes = MaxMegabytes * 1024 * 1024;
    public const int MaxFileName = 200;
    public const int MaxAttempts = 3;

    /// <summary>From which part of what is public on somebody has to say twice that it goes.</summary>
    public const double ManyWithdrawn = 0.05;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    private GuideImport()
    {
    }

    public Guid Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The file's text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether what the file does not hold goes.</summary>
    public bool WithdrawsMissing { get; private set; }

    public Actor CreatedBy { get; private set; } = Actor.System;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The content version in which the changes were shown.</summary>
    public long CheckedVersion { get; private set; }

    public ImportState State { get; private set; }

    public ImportMode? Mode { get; private set; }

    public Actor? RequestedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How often it was begun; one that does not survive being carried out is not tried for ever.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many of <see cref="Total"/> items are ready; for who watches.</summary>
    public int Progress { get; private set; }

    public int Total { get; private set; }

    /// <summary>Why it failed, a line for each reason.</summary>
    public string? Failure { get; private set; }

    /// <summary>The content version that it made; null where it made drafts.</summary>
    public long? Version { get; private set; }

    public static Result<GuideImport> Check(string fileName, string text, bool withdrawsMissing, long version, Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(text))
            return ExchangeErrors.Empty;
        return new GuideImport
        {
            Id = Guid.CreateVersion7(at),
            FileName = fileName.Length > MaxFileName ? fileName[..MaxFileName] : fileName,
            Text = text,
            WithdrawsMissing = withdrawsMissing,
            CreatedBy = actor,
            CreatedAt = at,
            CheckedVersion = version,
        };
    }

    /// <summary>Somebody has the changes before them as they are in this version.</summary>
    public Result CheckAgain(long version, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (State is ImportState.Requested or ImportState.Done)
            return ExchangeErrors.AlreadyStarted;
        (State, CheckedVersion, Failure, EndedAt, Attempts, Progress) = (ImportState.Checked, version, null, null, 0, 0);
        return Result.Success();
    }

    /// <param name="changed">How many items it adds or changes.</param>
    /// <param name="withdrawn">How many it takes away.</param>
    /// <param name="published">How many are public of the kinds that it is about.</param>
    /// <param name="confirmed">How many withdrawals were said yes to once more.</param>
    public Result Request(ImportMode mode, int changed, int withdrawn, int published, int? confirmed, long version, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (State != ImportState.Checked)
            return ExchangeErrors.AlreadyStarted;
        if (version != CheckedVersion)
            return ExchangeErrors.ChangedSince;
        var goes = mode == ImportMode.Publish ? withdrawn : 0;
        if (changed + goes == 0)
            return ExchangeErrors.NothingToDo;
        if (AsksTwice(goes, published) && confirmed != goes)
            return ExchangeErrors.ConfirmWithdrawals(goes);
        (State, Mode, RequestedBy, Total, Progress) = (ImportState.Requested, mode, actor, changed + goes, 0);
        return Result.Success();
    }

    public static bool AsksTwice(int withdrawn, int published) => withdrawn > published * ManyWithdrawn;

    /// <returns>False where it was begun often enough.</returns>
    public bool Begin(DateTimeOffset at)
    {
        if (Attempts >= MaxAttempts)
        {
            Fail([ExchangeErrors.GaveUp], at);
            return false;
        }

        (Attempts, Progress) = (Attempts + 1, 0);
        return true;
    }

    public void Finish(long? version, DateTimeOffset at) => (State, Version, EndedAt, Progress) = (ImportState.Done, version, at, Total);

    public void Fail(IEnumerable<Error> errors, DateTimeOffset at) =>
        (State, Failure, EndedAt) = (ImportState.Failed, string.Join('\n', errors.Select(e => e.Message).Take(50)), at);
}
