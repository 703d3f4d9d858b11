using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>What can happen to a suggestion.</summary>
public enum SuggestionAct
{
    /// <summary>Its sender sent it in.</summary>
    Received,

    /// <summary>A curator entered what came by mail or telephone.</summary>
    Entered,
    Assigned,
    Released,
    Noted,
    Replied,
    Accepted,
    Declined,
    MarkedDuplicate,
    Reopened,

    /// <summary>Something that is held on the sender was put right.</summary>
    Corrected,

    /// <summary>What is held on the sender was erased.</summary>
    SubmitterErased,

    /// <summary>A text that should not be there was blanked.</summary>
    Blanked,

    /// <summary>The text was erased because its time was up.</summary>
    TextErased,
}

/// <summary>One line of a suggestion's history.</summary>
public sealed class SuggestionEvent
{
    public const int MaxDetail = 500;

    private SuggestionEvent()
    {
    }

    internal SuggestionEvent(SuggestionAct act, Actor by, DateTimeOffset at, string? detail) => (Act, By, At, Detail) = (act, by, at, detail);

    public long Id { get; private set; }

    public SuggestionAct Act { get; private set; }

    public Actor By { get; private set; } = Actor.System;

    public DateTimeOffset At { get; private set; }

    /// <summary>What a curator reads beside it; never words of the sender.</summary>
    public string? Detail { get; private set; }

    internal void Blank() => Detail = null;

    internal void TakeOut(Passage passage) => Detail = passage.TakeOutOf(Detail);
}

/// <summary>What a curator wrote for the others to read; the sender never sees it.</summary>
public sealed class SuggestionNote
{
    public const int MaxText = 2000;

    private SuggestionNote()
    {
    }

    internal SuggestionNote(string text, Actor by, DateTimeOffset at) => (Text, By, At) = (text, by, at);

    public long Id { get; private set; }

    /// <summary>Null once it was erased.</summary>
    public string? Text { get; private set; }

    public Actor By { get; private set; } = Actor.System;

    public DateTimeOffset At { get; private set; }

    internal void Blank() => Text = null;

    internal void TakeOut(Passage passage) => Text = passage.TakeOutOf(Text);
}
