using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Application.Links;

/// <summary>The links of the published guide as they are watched; one that is new in the guide is watched from now on.</summary>
internal sealed class LinkRegister(IWegwijzerContext context, LinkUses uses, DateTimeOffset now)
{
    public async Task<List<WatchedLink>> AllAsync(CancellationToken cancellationToken)
    {
        var known = await context.Set<WatchedLink>().ToDictionaryAsync(l => l.Key, StringComparer.Ordinal, cancellationToken);
        return [.. uses.Addresses.Select(used => known.GetValueOrDefault(used.Key) ?? Begin(used.Key))];
    }

    /// <returns>Null where the guide does not lead there.</returns>
    public async Task<WatchedLink?> FindAsync(string key, CancellationToken cancellationToken) =>
        uses.Addresses.ContainsKey(key) ? await context.Set<WatchedLink>().SingleOrDefaultAsync(l => l.Key == key, cancellationToken) ?? Begin(key) : null;

    private WatchedLink Begin(string key)
    {
        var link = new WatchedLink(uses.Addresses[key], now);
        context.Set<WatchedLink>().Add(link);
        return link;
    }
}
