using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Privacy;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>
/// What curators do with a suggestion. A redacteur reads and notes; an eindredacteur works the queue. Who does something with one that
/// nobody has, has it from then on; what somebody else has is theirs until it is handed over.
/// </summary>
public sealed partial class Suggestion
{
    /// <summary>Enters what came by mail or telephone, as of when it came.</summary>
    public static Result<Suggestion> Enter(SuggestionContent content, SuggestionChannel channel, DateTimeOffset receivedAt, Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (channel is not (SuggestionChannel.Mail or SuggestionChannel.Phone))
            throw new ArgumentOutOfRangeException(nameof(channel), channel, "What a visitor sends in by itself is not entered.");
        if (by.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (receivedAt > at)
            return SuggestionErrors.ReceivedInFuture;
        return Begin(content, channel, receivedAt, new SuggestionEvent(SuggestionAct.Entered, by, at, null));
    }

    /// <summary>Takes it up; of two who do so at once, the second is told.</summary>
    public Result Take(Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (MayHandle(by) is { } refusal)
            return refusal;
        Claim(by, at);
        return Result.Success();
    }

    /// <summary>Gives it to somebody, whoever has it now.</summary>
    public Result AssignTo(Actor assignee, Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(assignee);
        ArgumentNullException.ThrowIfNull(by);
        if (MayWork(by) is { } refusal)
            return refusal;
        if (assignee.Lacks(Role.Eindredacteur) is not null)
            return SuggestionErrors.AssigneeCannot;
        if (AssignedTo?.Id != assignee.Id)
            Give(assignee, by, at);
        return Result.Success();
    }

    /// <summary>Puts it back for anybody to take.</summary>
    public Result Release(Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (MayWork(by) is { } refusal)
            return refusal;
        if (AssignedTo is null)
            return SuggestionErrors.NotTaken;
        (State, AssignedTo) = (SuggestionState.New, null);
        Happened(SuggestionAct.Released, by, at);
        return Result.Success();
    }

    /// <summary>For the other curators to read, at any time; the sender never sees it.</summary>
    public Result AddNote(string? text, Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        var read = ReadOwn(text, SuggestionNote.MaxText, "text");
        if (!read.Succeeded)
            return Result.Failure(read.Errors);
        if (read.Value is not { } note)
            return SuggestionErrors.NoteMissing;
        notes.Add(new SuggestionNote(note, by, at));
        Happened(SuggestionAct.Noted, by, at);
        return Result.Success();
    }

    /// <summary>Answers whoever sent it, also once it is closed: they may have asked on.</summary>
    public Result Answer(string? reply, Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Eindredacteur) is { } lacking)
            return lacking;
        if (IsOpen && MayHandle(by) is { } refusal)
            return refusal;
        var read = ReadReply(reply);
        if (!read.Succeeded)
            return Result.Failure(read.Errors);
        if (read.Value is not { } text)
            return SuggestionErrors.ReplyMissing;
        if (IsOpen)
            Claim(by, at);
        SetReply(text, by, at);
        return Result.Success();
    }

    /// <summary>Closes it as taken over.</summary>
    /// <param name="item">The item that it went into; only a question or a remark can do without.</param>
    public Result Accept(SuggestedItem? item, string? reply, Actor by, DateTimeOffset at)
    {
        if (item is null && Kind != SuggestionKind.Question && Kind != SuggestionKind.Other)
            return SuggestionErrors.ItemMissing;
        return Close(SuggestionState.Accepted, SuggestionAct.Accepted, item is null ? null : $"{item.Kind.Name}/{item.Slug}", reply, by, at, () => AcceptedAs = item);
    }

    /// <param name="reason">The sender gets to read it.</param>
    public Result Decline(string? reason, Actor by, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(reason) ? SuggestionErrors.ReasonMissing : Close(SuggestionState.Declined, SuggestionAct.Declined, null, reason, by, at, () => { });

    public Result MarkDuplicateOf(Suggestion original, string? reply, Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (original.Id == Id)
            return SuggestionErrors.DuplicateOfItself;
        if (original.State == SuggestionState.Duplicate)
            return SuggestionErrors.DuplicateOfDuplicate;
        return Close(SuggestionState.Duplicate, SuggestionAct.MarkedDuplicate, original.Code.Value, reply, by, at, () => DuplicateOf = original.Id);
    }

    /// <summary>Follows what it is a duplicate of, where that turns out to be a duplicate itself.</summary>
    public void FollowDuplicate(Suggestion original)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (State != SuggestionState.Duplicate || original.Id == Id)
            throw new InvalidOperationException($"Suggestion {Id} is {State}, so it can't follow {original.Id}.");
        DuplicateOf = original.Id;
    }

    /// <summary>Takes up again what was closed; what became of it then stays in the history.</summary>
    public Result Reopen(Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (IsOpen)
            return SuggestionErrors.NotClosed;
        if (Message is null)
            return SuggestionErrors.Erased;
        (State, ClosedAt, AcceptedAs, DuplicateOf, AssignedTo) = (SuggestionState.InProgress, null, null, null, by);
        Happened(SuggestionAct.Reopened, by, at);
        return Result.Success();
    }

    /// <summary>Whether somebody may do something with it now; checked before work is done for it.</summary>
    public Error? MayHandle(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return MayWork(by) ?? (AssignedTo is { } other && other.Id != by.Id ? SuggestionErrors.TakenBy(other) : null);
    }

    private Error? MayWork(Actor by) => by.Lacks(Role.Eindredacteur) ?? (IsOpen ? Message is null ? SuggestionErrors.Erased : null : SuggestionErrors.Closed);

    private Result Close(SuggestionState state, SuggestionAct act, string? detail, string? reply, Actor by, DateTimeOffset at, Action end)
    {
        if (MayHandle(by) is { } refusal)
            return refusal;
        var read = ReadReply(reply);
        if (!read.Succeeded)
            return Result.Failure(read.Errors);
        Claim(by, at);
        if (read.Value is { } text)
            SetReply(text, by, at);
        (State, ClosedAt) = (state, at);
        end();
        Happened(act, by, at, detail);
        return Result.Success();
    }

    private static Result<string?> ReadReply(string? reply) => ReadOwn(reply, MaxReply, "reply");

    // The guard applies to curators too; what only looks like a named child they can tell for themselves.
    private static Result<string?> ReadOwn(string? text, int longest, string field)
    {
        var findings = PrivacyGuard.Examine(text ?? "").Findings.Where(finding => !finding.MayBeConfirmed).ToList();
        return findings.Count == 0
            ? SuggestionText.Read(text, longest, field)
            : Result<string?>.Failure([.. findings.Select(finding => new Error(finding.Code, finding.Message, ErrorKind.Invalid, field))]);
    }

    // The reply that its sender has read already is not lost to the curators.
    private void SetReply(string text, Actor by, DateTimeOffset at)
    {
        if (Reply is { } earlier && earlier != text)
            notes.Add(new SuggestionNote(earlier, by, at));
        (Reply, RepliedAt) = (text, at);
        Happened(SuggestionAct.Replied, by, at);
    }

    private void Claim(Actor by, DateTimeOffset at)
    {
        if (AssignedTo?.Id != by.Id)
            Give(by, by, at);
    }

    private void Give(Actor assignee, Actor by, DateTimeOffset at)
    {
        (State, AssignedTo) = (SuggestionState.InProgress, assignee);
        Happened(SuggestionAct.Assigned, by, at, assignee.Name);
    }

    private void Happened(SuggestionAct act, Actor by, DateTimeOffset at, string? detail = null) => history.Add(new SuggestionEvent(act, by, at, detail));
}
