using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Suggestions;

public enum SuggestionState
{
    /// <summary>Nobody has taken it up yet.</summary>
    New,

    /// <summary>In behandeling: somebody has it.</summary>
    InProgress,

    /// <summary>It became a draft.</summary>
    Accepted,

    Declined,

    /// <summary>Another suggestion says the same.</summary>
    Duplicate,
}

/// <summary>How a suggestion came in.</summary>
public enum SuggestionChannel
{
    /// <summary>The form for people.</summary>
    Form,
    Api,
    Mail,
    Phone,
}

/// <summary>The item that an accepted suggestion became a draft of.</summary>
public sealed record SuggestedItem(ContentKind Kind, Slug Slug);

/// <summary>What a visitor sent in, from the moment that it came in to its end; its text and its sender are erased when their time is up.</summary>
public sealed partial class Suggestion
{
    public const int MaxReply = 2000;

    private readonly List<SuggestionEvent> history = [];
    private readonly List<SuggestionNote> notes = [];

    private Suggestion()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>What its sender asks after it with; a secret between them and us.</summary>
    public TrackingCode Code { get; private set; } = null!;

    public SuggestionChannel Channel { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public SuggestionKind Kind { get; private set; } = SuggestionKind.Other;

    /// <summary>Null once it was erased.</summary>
    public string? Message { get; private set; }

    public WebAddress? Url { get; private set; }

    public SuggestionContext Context { get; private set; } = SuggestionContext.None;

    public AboutItem? About { get; private set; }

    public Proposal Proposed { get; private set; } = Proposal.None;

    /// <summary>Null where they did not say, and once it was erased.</summary>
    public Submitter? Submitter { get; private set; }

    /// <summary>Flagged: the text looked as if it named a child, and its sender said that it does not. A curator looks at it first.</summary>
    public bool ConfirmedNoPersonalData { get; private set; }

    /// <summary>The words speak of danger now; the sender was told whom to call.</summary>
    public bool MentionsDanger { get; private set; }

    /// <summary>Equal for suggestions with the same words; null once the text was erased.</summary>
    public string? TextHash { get; private set; }

    /// <summary>The first suggestion with the same words, if there was one when this one came in.</summary>
    public Guid? SameTextAs { get; private set; }

    public SuggestionState State { get; private set; }

    public Actor? AssignedTo { get; private set; }

    /// <summary>What its sender, and whoever has the code, gets to read.</summary>
    public string? Reply { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>When it was accepted, declined or found to be a duplicate; the periods after which it is erased count from here.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public SuggestedItem? AcceptedAs { get; private set; }

    public Guid? DuplicateOf { get; private set; }

    public IReadOnlyList<SuggestionEvent> History => history;

    public IReadOnlyList<SuggestionNote> Notes => notes;

    /// <summary>Whether it still waits for somebody to deal with it.</summary>
    public bool IsOpen => State is SuggestionState.New or SuggestionState.InProgress;

    /// <summary>Takes in what a visitor sends through the form or the Api.</summary>
    public static Suggestion Receive(SuggestionContent content, SuggestionChannel channel, DateTimeOffset at)
    {
        if (channel is not (SuggestionChannel.Form or SuggestionChannel.Api))
            throw new ArgumentOutOfRangeException(nameof(channel), channel, "What comes by mail or telephone is entered by a curator.");
        return Begin(content, channel, at, new SuggestionEvent(SuggestionAct.Received, Actor.System, at, null));
    }

    /// <summary>Notes that an earlier suggestion has the same words.</summary>
    public void LinkToSameText(Guid earlier)
    {
        if (earlier == Id)
            throw new ArgumentException("A suggestion is not its own repetition.", nameof(earlier));
        SameTextAs = earlier;
    }

    private static Suggestion Begin(SuggestionContent content, SuggestionChannel channel, DateTimeOffset at, SuggestionEvent first)
    {
        ArgumentNullException.ThrowIfNull(content);
        var suggestion = new Suggestion
        {
            Id = Guid.CreateVersion7(at),
            Code = TrackingCode.New(),
            Channel = channel,
            ReceivedAt = at,
            Kind = content.Kind,
            Message = content.Message,
            Url = content.Url,
            Context = content.Context,
            About = content.About,
            Proposed = content.Proposed,
            Submitter = content.Submitter,
            ConfirmedNoPersonalData = content.ConfirmedNoPersonalData,
            MentionsDanger = content.MentionsDanger,
            TextHash = content.TextHash,
            State = SuggestionState.New,
        };
        suggestion.history.Add(first);
        return suggestion;
    }
}
