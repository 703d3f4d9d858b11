using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Privacy;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>
/// How what is held on a sender, and words that should not be there, are put right and go away. The history keeps that it happened, and by whom; never
/// what it was.
/// </summary>
public sealed partial class Suggestion
{
    /// <summary>Puts right what is held on its sender, because they asked for it.</summary>
    public Result CorrectSubmitter(Submitter corrected, Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (Submitter is null)
            return SuggestionErrors.NoSubmitter;
        if (corrected == Submitter)
            return Result.Success();
        Submitter = corrected;
        Happened(SuggestionAct.Corrected, by, at);
        return Result.Success();
    }

    /// <summary>The suggestion stays, without who sent it.</summary>
    public Result EraseSubmitter(Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (Submitter is null)
            return Result.Success();
        Submitter = null;
        Happened(SuggestionAct.SubmitterErased, by, at);
        return Result.Success();
    }

    /// <summary>Takes all words away, whoever wrote them; what is left can still be handled.</summary>
    public Result BlankText(Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        Message = Message is null ? null : PrivacyReport.TakenOut;
        Reply = Reply is null ? null : PrivacyReport.TakenOut;
        (Url, Proposed, TextHash) = (null, Proposal.None, null);
        foreach (var note in notes)
            note.Blank();
        foreach (var happened in history)
            happened.Blank();
        Happened(SuggestionAct.Blanked, by, at);
        return Result.Success();
    }

    /// <summary>Takes one passage away wherever it stands, what is held on the sender included, and leaves the rest.</summary>
    public Result BlankPassage(Passage passage, Actor by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        if (!IsAnywhere(passage))
            return SuggestionErrors.PassageMissing;
        (Message, Reply, Url, TextHash) = (passage.TakeOutOf(Message), passage.TakeOutOf(Reply), passage.TakeOutOf(Url), null);
        Proposed = new Proposal(passage.TakeOutOf(Proposed.Title), passage.TakeOutOf(Proposed.Url), passage.TakeOutOf(Proposed.Description));
        Submitter = Submitter is { } sender
            ? sender with { Name = passage.TakeOutOf(sender.Name), Organisation = passage.TakeOutOf(sender.Organisation), Profession = passage.TakeOutOf(sender.Profession) }
            : null;
        foreach (var note in notes)
            note.TakeOut(passage);
        foreach (var happened in history)
            happened.TakeOut(passage);
        Happened(SuggestionAct.Blanked, by, at);
        return Result.Success();
    }

    /// <summary>
    /// Its time is up: what remains is that there was a suggestion of this kind, about this place, and what became of it. What nobody handled in all that
    /// time can't be handled any more.
    /// </summary>
    public void EraseText(DateTimeOffset at)
    {
        (Submitter, Message, Reply, Url, Proposed, TextHash, AssignedTo) = (null, null, null, null, Proposal.None, null, null);
        if (IsOpen)
            (State, ClosedAt) = (SuggestionState.Declined, at);
        notes.Clear();
        history.Clear();
        Happened(SuggestionAct.TextErased, Actor.System, at);
    }

    private bool IsAnywhere(Passage passage) =>
        ((string?[])[Message, Reply, Url?.Value, Proposed.Title, Proposed.Url?.Value, Proposed.Description, Submitter?.Name, Submitter?.Organisation, Submitter?.Profession])
        .Concat(notes.Select(n => n.Text)).Concat(history.Select(h => h.Detail)).Any(passage.IsIn);
}
