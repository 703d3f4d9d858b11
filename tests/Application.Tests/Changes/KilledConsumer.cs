using Wegwijzer.Application.Changes;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Tests.Changes;

/// <summary>
/// A copy of the guide elsewhere, kept in step with <c>/changes</c>. It is killed all the time, in the midst of a page too, and then goes on
/// with what it had stored: the items up to there, and the cursor of the last whole page.
/// </summary>
internal sealed class KilledConsumer(Random chance)
{
    private Dictionary<string, string> copy = [];
    private string? cursor;

    /// <summary>What it had stored at some moments: from each of these it must be able to go on.</summary>
    public List<(Dictionary<string, string> Copy, string? Cursor)> Stored { get; } = [];

    public int Kills { get; private set; }

    public string Digest => ContentHash.DigestOf(copy.Select(item => (item.Key.Split('/')[0], item.Key.Split('/')[1], item.Value)));

    public void GoOnFrom((Dictionary<string, string> Copy, string? Cursor) stored) => (copy, cursor) = (new(stored.Copy), stored.Cursor);

    /// <summary>Asks for one page and takes it over; true when there was nothing more.</summary>
    public bool TakePage(GuideSnapshot guide, int limit, bool mayBeKilled)
    {
        var answer = new GetChangesHandler(guide).Handle(new GetChangesQuery(cursor, limit), CancellationToken.None).GetAwaiter().GetResult();
        answer.Succeeded.ShouldBeTrue(string.Join(' ', answer.Errors));
        answer.Value.Items.Count.ShouldBeLessThanOrEqualTo(limit);
        answer.Value.Items.Select(i => i.Version).ShouldBeInOrder();
        answer.Value.Items.Select(i => (i.Kind, i.Slug)).ShouldBeUnique();
        foreach (var change in answer.Value.Items)
        {
#pragma warning disable CA5394 // Not for secrets.
            if (mayBeKilled && chance.Next(15) == 0)
#pragma warning restore CA5394
            {
                Kills++;
                return false;
            }

            Apply(change);
        }

        var links = answer.Value.Links;
        cursor = (links.Next ?? links.Later)!.Href.Split("since=")[1].Split('&')[0];
        if (links.Next is null)
            Digest.ShouldBe(answer.Value.Digest, "a copy that has everything has the digest that was told");
        Stored.Add((new(copy), cursor));
        return links.Next is null;
    }

    private void Apply(ChangeResponse change)
    {
        if (change.Item is { } item)
            copy[$"{change.Kind}/{change.Slug}"] = ContentHash.Of(item.Text.Span);
        else
            copy.Remove($"{change.Kind}/{change.Slug}");
    }
}
