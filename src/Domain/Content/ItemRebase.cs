using System.Text.Json.Nodes;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Content;

/// <summary>Puts what somebody changed in an older text of an item on its newest text, member by member, and never over newer words.</summary>
public static class ItemRebase
{
    /// <param name="seen">The text that was changed.</param>
    /// <param name="mine">What it was changed into.</param>
    /// <param name="newest">The text that there is now.</param>
    public static Result<ContentItem> Apply(ContentItem seen, ContentItem mine, ContentItem newest)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(newest);
        var (before, changed, now) = (seen.ToJson(), mine.ToJson(), newest.ToJson());
        var faults = new List<Error>();
        foreach (var (member, value) in changed)
        {
            if (JsonNode.DeepEquals(value, before[member]) || JsonNode.DeepEquals(value, now[member]))
                continue;
            if (JsonNode.DeepEquals(now[member], before[member]))
                now[member] = value?.DeepClone();
            else
                faults.Add(new Error("changed-since", "Dit is intussen ook door iemand anders veranderd. Kijk wat er nu staat, en pas het daar aan.", ErrorKind.Conflict, member));
        }

        return faults.Count == 0 ? ContentItem.Read(newest.Kind, now.ToJsonString()) : Result<ContentItem>.Failure(faults);
    }
}
