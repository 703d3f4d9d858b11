using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Mail;

public enum MailState
{
    /// <summary>To be sent as soon as it is due.</summary>
    Waiting,

    /// <summary>A mail server took it; what became of it then, nobody here knows.</summary>
    Sent,

    /// <summary>Refused for good, or tried too often; a person decides what to do with it.</summary>
    Undelivered,

    /// <summary>A person, or the end of a retention period, took it back.</summary>
    Cancelled,
}

/// <summary>What a message is for.</summary>
public enum MailKind
{
    /// <summary>To the project group: a suggestion came in.</summary>
    SuggestionNotice,

    /// <summary>To a sender: we have your suggestion.</summary>
    SuggestionReceived,

    /// <summary>To a sender: what a curator answers.</summary>
    SuggestionReply,

    /// <summary>To a sender: what became of it.</summary>
    SuggestionClosed,

    /// <summary>To somebody who is to work in Admin.</summary>
    Invitation,

    /// <summary>To somebody who forgot their password.</summary>
    NewPassword,

    /// <summary>To who wrote a draft: a reviewer asks for more.</summary>
    DraftSentBack,

    /// <summary>To who sees to items: they are to be looked at again.</summary>
    CheckReminder,

    /// <summary>To who planned something and, of a publication, who wrote it: it came to nothing.</summary>
    PlanFailed,
}

/// <summary>
/// A message that is to be sent. A use case adds it in the transaction of the change that asks for it, so it goes out if and only if that
/// change was made; Admin sends it afterwards, at least once. From then on only the fact remains: address and text are taken away.
/// </summary>
public sealed class OutgoingMail
{
    public const int MaxSubject = 200;
    public const int MaxBody = 100_000;
    public const int MaxProblem = 300;

    /// <summary>Some two days, with the waits between them.</summary>
    public const int MaxAttempts = 20;

    /// <summary>How long an attempt has a message for itself: who takes it and is never heard of again leaves it to another after this.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(4);

    private OutgoingMail()
    {
    }

    public Guid Id { get; private set; }

    public MailKind Kind { get; private set; }

    /// <summary>What it is about: the suggestion, or the account.</summary>
    public Guid? About { get; private set; }

    public MailState State { get; private set; }

    /// <summary>Null for the project group, whose address is a setting, and once it has ended.</summary>
    public EmailAddress? Recipient { get; private set; }

    /// <summary>Null once it has ended, as are the texts.</summary>
    public string? Subject { get; private set; }

    public string? Text { get; private set; }

    public string? Html { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Not to be tried before this; during an attempt, the end of its lease.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>What was wrong at the last attempt, for people; null where nothing was.</summary>
    public string? Problem { get; private set; }

    /// <summary>When it was sent or cancelled.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public Actor? CancelledBy { get; private set; }

    public bool IsForProjectGroup => Kind == MailKind.SuggestionNotice;

    private bool HasEnded => State is MailState.Sent or MailState.Cancelled;

    public static OutgoingMail To(EmailAddress recipient, MailKind kind, string subject, string text, DateTimeOffset at, Guid? about = null, string? html = null)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        return Create(recipient, kind, subject, text, at, about, html);
    }

    /// <param name="wait">How long it is held, so that what happens meanwhile needs none of its own.</param>
    public static OutgoingMail ToProjectGroup(string subject, string text, DateTimeOffset at, TimeSpan wait = default)
    {
        var mail = Create(null, MailKind.SuggestionNotice, subject, text, at, null, null);
        mail.DueAt = at + wait;
        return mail;
    }

    /// <summary>Takes it for one attempt.</summary>
    public void BeginAttempt(DateTimeOffset at)
    {
        if (State != MailState.Waiting || DueAt > at)
            throw new InvalidOperationException($"Mail {Id} is {State} and due at {DueAt:O}, so it is not to be tried at {at:O}.");
        Attempts++;
        DueAt = at + Lease;
    }

    public void Accepted(DateTimeOffset at) => End(MailState.Sent, at);

    /// <param name="permanent">Whether trying again would be of no use.</param>
    /// <param name="chance">Between 0 and 1: spreads messages that failed together.</param>
    public void Failed(string problem, bool permanent, DateTimeOffset at, double chance)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem.Length > MaxProblem ? problem[..MaxProblem] : problem;
        if (permanent || Attempts >= MaxAttempts)
            State = MailState.Undelivered;
        else
            DueAt = at + (WaitAfter(Attempts) * (0.8 + (0.4 * chance)));
    }

    /// <summary>Has one that was not delivered tried again, as if it were new.</summary>
    public Result Retry(Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (State != MailState.Undelivered)
            return MailErrors.NotUndelivered;
        (State, Attempts, DueAt) = (MailState.Waiting, 0, at);
        return Result.Success();
    }

    /// <summary>Sends it to the address that its recipient gave instead.</summary>
    public Result Readdress(EmailAddress recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        if (HasEnded)
            return MailErrors.AlreadyGone;
        if (IsForProjectGroup)
            throw new InvalidOperationException($"Mail {Id} is for the project group, whose address is a setting.");
        Recipient = recipient;
        return Result.Success();
    }

    public Result Cancel(Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (HasEnded)
            return MailErrors.AlreadyGone;
        CancelledBy = actor;
        End(MailState.Cancelled, at);
        return Result.Success();
    }

    private static OutgoingMail Create(EmailAddress? recipient, MailKind kind, string subject, string text, DateTimeOffset at, Guid? about, string? html) => new()
    {
        Id = Guid.CreateVersion7(at),
        Kind = kind,
        About = about,
        Recipient = recipient,
        Subject = Line(subject),
        Text = Body(text),
        Html = html is null ? null : Body(html),
        CreatedAt = at,
        DueAt = at,
    };

    // Subjects are ours and texts were checked where they came in: what does not fit here is a bug.
    private static string Line(string subject) =>
        !string.IsNullOrWhiteSpace(subject) && subject.Length <= MaxSubject && !subject.Any(IsBreak)
            ? subject
            : throw new ArgumentException("A subject is one line, without control characters.", nameof(subject));

    private static string Body(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= MaxBody && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : throw new ArgumentException("A text says something, has its limit, and no null character.", nameof(text));

    private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static TimeSpan WaitAfter(int attempts)
    {
        // Past the tenth doubling the wait has long been the longest.
        var wait = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private void End(MailState state, DateTimeOffset at) =>
        (State, EndedAt, Recipient, Subject, Text, Html, Problem) = (state, at, null, null, null, null, null);
}
