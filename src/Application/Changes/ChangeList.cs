using Wegwijzer.Application.Snapshots;

namespace Wegwijzer.Application.Changes;

/// <summary>
/// Each item of a snapshot once, in order of version and, within one, of kind and slug. Who has taken all up to some place holds the newest
/// form of all of it: what changes afterwards gets a higher version, and so comes after that place again.
/// </summary>
internal sealed class ChangeList(IEnumerable<Change> changes)
{
    private readonly Change[] ordered = [.. changes.OrderBy(c => c.Version).ThenBy(c => c.Key, StringComparer.Ordinal)];

    public IEnumerable<Change> After(Cursor cursor)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsAfter(ordered[middle], cursor))
                high = middle;
            else
                low = middle + 1;
        }

        for (var i = low; i < ordered.Length; i++)
            yield return ordered[i];
    }

    private static bool IsAfter(Change change, Cursor cursor) =>
        change.Version > cursor.Version || (change.Version == cursor.Version && cursor.Item is not null && string.CompareOrdinal(change.Key, cursor.Item) > 0);
}
