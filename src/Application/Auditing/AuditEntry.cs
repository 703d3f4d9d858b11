using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Auditing;

public enum AuditOutcome
{
    Done,

    /// <summary>They had no right to it, or were not let in.</summary>
    Refused,

    /// <summary>It could not be done: wrong input, or somebody else was first.</summary>
    Failed,
}

/// <summary>One thing that somebody did or tried. Only ever added; the job that erases takes the oldest away.</summary>
public sealed class AuditEntry
{
    public const int LongestText = 200;

    private AuditEntry()
    {
    }

    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Empty where nobody was signed in.</summary>
    public string ActorId { get; private set; } = "";

    public string ActorName { get; private set; } = "";

    public Role? ActorRole { get; private set; }

    /// <summary>The name of the command, or of what happened at signing in: publish, sign-in.</summary>
    public string Action { get; private set; } = "";

    /// <summary>What sort of thing it was done to: a kind of content, user, page; empty where it was done to nothing in particular.</summary>
    public string SubjectKind { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public AuditOutcome Outcome { get; private set; }

    /// <summary>The stable code of the error, where it was not done.</summary>
    public string? Reason { get; private set; }

    public static AuditEntry Of(Actor? actor, string action, AuditSubject subject, AuditOutcome outcome, string? reason, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(subject);
        return new AuditEntry
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            ActorId = Short(actor?.Id ?? ""),
            ActorName = Short(actor?.Name ?? ""),
            ActorRole = actor?.Role,
            Action = Short(action),
            SubjectKind = Short(subject.Kind),
            Subject = Short(subject.Name),
            Outcome = outcome,
            Reason = reason is null ? null : Short(reason),
        };
    }

    private static string Short(string text) => text.Length > LongestText ? text[..LongestText] : text;
}

/// <summary>What something is done to; never more than its name, so that no text of anybody gets into the trail.</summary>
public sealed record AuditSubject(string Kind, string Name)
{
    public static readonly AuditSubject None = new("", "");
}
