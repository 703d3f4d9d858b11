using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Tests.Changes;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

/// <summary>
/// What copies of the guide, in our own nodes and elsewhere, rest upon: the order of commits is the order of versions, so whoever
/// asks again and again for "what has a version above mine" misses nothing, however many people publish meanwhile.
/// </summary>
public sealed class PublishingByManyAtOnce(TestDatabases databases)
{
    private const int Writers = 4;
    private const int ActsPerWriter = 100;
    private const int Tools = 8;

    /// <summary>Ways in which one person can be too late for another; anything else that fails is a bug.</summary>
    private static readonly string[] TooLate = ["outdated", "second-draft", "nothing-to-publish", "unknown-item", "unknown-reference", "title-taken", "open-draft", "slug-taken", "in-use"];

    private static readonly Gen<Act> AnAct = Gen.Select(Gen.Int[0, 99], Gen.Int[0, Tools - 1], Gen.Int[0, 255], (sort, tool, variant) => new Act(sort, tool, variant));

    [Fact]
    public Task Versions_have_no_gaps_and_readers_miss_nothing() => AnAct.Array[ActsPerWriter].Array[Writers].SampleAsync(PublishAllAsync, iter: 1, threads: 1);

    private async Task PublishAllAsync(Act[][] acts)
    {
        await using var host = await databases.HostAsync(Guide(0b1010_1010));
        var versions = new ConcurrentBag<long>();
        using var done = new CancellationTokenSource();
        var reader = new Reader(host.Services.GetRequiredService<IPublishedChanges>());
        var checkedReader = new CheckedReader(host.ConnectionString);
        var consumer = new KilledConsumer(new Random(acts[0][0].Variant));
        var readers = Task.WhenAll(Task.Run(() => reader.PollAsync(done.Token)), Task.Run(() => checkedReader.PollAsync(done.Token)), Task.Run(() => FollowAsync(consumer, reader, done.Token)));

        try
        {
            await Task.WhenAll(acts.Select((own, writer) => Task.Run(() => WriteAsync(host.ConnectionString, writer, own, versions))));
        }
        finally
        {
            await done.CancelAsync();
        }

        await readers;

        versions.Count.ShouldBeGreaterThan(200);
        versions.Order().ShouldBe(Enumerable.Range(2, versions.Count).Select(version => (long)version));
        (await host.ContentVersionAsync()).Number.ShouldBe(versions.Max());
        var fresh = await host.ReadAsync();
        (reader.Copy.Version, reader.Copy.Digest).ShouldBe((fresh.Version, fresh.Digest));
        (checkedReader.Version, checkedReader.Digest).ShouldBe((fresh.Version, fresh.Digest));
        foreach (var (version, digest) in reader.Seen.Where(s => checkedReader.Seen.ContainsKey(s.Key)))
            checkedReader.Seen[version].ShouldBe(digest);
        StaysInStep(consumer, fresh);
        reader.Seen.Count.ShouldBeGreaterThan(20, "the readers must have read while the writers wrote");
        checkedReader.Seen.Count.ShouldBeGreaterThan(20, "the readers must have read while the writers wrote");
        await HistoryHoldsAsync(host);
        (await TypedRowsOf.StoredAsync(host)).ShouldBe(TypedRowsOf.Expected(await KeepingTypedRows.ItemsAsync(host)));
        Bundle.Create(await KeepingTypedRows.ItemsAsync(host)).Errors.ShouldBeEmpty();
    }

    // A copy elsewhere follows a node, and so sees its snapshots come and go between two pages.
    private static async Task FollowAsync(KilledConsumer consumer, Reader node, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            consumer.TakePage(node.Copy, limit: 3, mayBeKilled: true);
            await Task.Delay(1, CancellationToken.None);
        }
    }

    private static void StaysInStep(KilledConsumer consumer, GuideSnapshot guide)
    {
        consumer.Kills.ShouldBeGreaterThan(10, "it must have been killed on the way");
        consumer.Stored.Count.ShouldBeGreaterThan(20, "it must have read while the writers wrote");
        foreach (var stored in consumer.Stored.ToList())
        {
            consumer.GoOnFrom(stored);
            while (!consumer.TakePage(guide, limit: 4, mayBeKilled: false))
            {
            }

            consumer.Digest.ShouldBe(guide.Digest);
        }
    }

    private static async Task HistoryHoldsAsync(GuideHost host)
    {
        var revisions = await host.WithContextAsync(context => context.Revisions.AsNoTracking().ToListAsync());
        var items = await host.WithContextAsync(context => context.PublishedItems.AsNoTracking().ToListAsync());
        foreach (var item in items)
        {
            var own = revisions.Where(r => r.Kind.Name == item.Kind && r.Slug.Value == item.Slug).OrderBy(r => r.PublishedVersion).ToList();
            own.Count(r => r.State == RevisionState.Published).ShouldBe(item.IsWithdrawn ? 0 : 1);
            own.Count(r => r.IsOpen).ShouldBeLessThanOrEqualTo(1);
            own.Where(r => r.PublishedVersion is not null).Select(r => r.PublishedVersion).ShouldBeUnique();
            var last = own.Last(r => r.PublishedVersion is not null);
            last.State.ShouldBe(item.IsWithdrawn ? RevisionState.Withdrawn : RevisionState.Published);
            if (!item.IsWithdrawn)
                (last.Hash, last.PublishedVersion).ShouldBe((item.Hash!, item.Version));
        }
    }

    private static async Task WriteAsync(string database, int writer, Act[] acts, ConcurrentBag<long> versions)
    {
        await using var host = new GuideHost(database);
        for (var i = 0; i < acts.Length; i++)
        {
            var act = acts[i];
            var newName = Slug.Parse($"nieuw-{writer}-{i}");
            var (version, errors) = act.Sort switch
            {
                < 70 => Outcome(await EditAsync(host, act)),
                < 80 => Outcome(await host.CommandAsync(new WithdrawCommand(ContentKind.Tool, ToolSlug(act.Tool), "Weg.", null, Given.Eindredacteur))),
                < 88 => Outcome(await host.CommandAsync(new RenameCommand(ContentKind.Tool, ToolSlug(act.Tool), newName, Given.Eindredacteur))),
                < 92 => Outcome(await host.CommandAsync(new RenameCommand(ContentKind.Organisation, OrganisationSlug(act.Variant), newName, Given.Eindredacteur))),
                _ => Outcome(await host.CommandAsync(new ImportBundleCommand(Given.ABundle(Guide(act.Variant)), Given.Beheerder))),
            };
            if (version is { } published)
                versions.Add(published);
            errors.ShouldAllBe(e => TooLate.Contains(e.Code), $"{act}: {string.Join(", ", errors)}");
        }
    }

    private static async Task<Result<Published>> EditAsync(GuideHost host, Act act)
    {
        var item = Tool(act.Tool, act.Variant);
        var draft = (await host.RevisionsAsync(item.Kind, item.Slug.Value)).SingleOrDefault(r => r.IsOpen);
        var saved = await host.CommandAsync(new SaveDraftCommand(item.Kind, item.CanonicalText, await host.VersionOfAsync(item.Kind, item.Slug.Value), draft?.Saves, Given.Redacteur));
        return saved.Succeeded
            ? await host.CommandAsync(new PublishCommand(item.Kind, item.Slug, saved.Value.Saves, Given.Eindredacteur))
            : Result<Published>.Failure(saved.Errors);
    }

    private static (long? Version, IReadOnlyList<Error> Errors) Outcome(Result<Published> result) => (result.Succeeded ? result.Value.Version : null, result.Errors);

    private static (long? Version, IReadOnlyList<Error> Errors) Outcome(Result<Imported> result) =>
        (result.Succeeded && result.Value.Added + result.Value.Changed + result.Value.Withdrawn > 0 ? result.Value.Version : null, result.Errors);

    private static IReadOnlyList<ContentItem> Guide(int tools) => Given.ASmallGuide(
    [
        .. Enumerable.Range(0, 3).Select(i => Given.AnOrganisation(OrganisationSlug(i).Value)),
        .. Enumerable.Range(0, Tools).Where(i => (tools & (1 << i)) != 0).Select(i => Tool(i, tools)),
    ]);

    private static ContentItem Tool(int number, int variant) => Given.ATool(ToolSlug(number).Value, json =>
    {
        json["title"] = $"Kaart {number}, {variant}";
        json["organisations"] = variant % 4 == 0 ? new JsonArray(OrganisationSlug(variant / 4).Value) : new JsonArray();
        json["placements"]![0]!["position"] = (variant % 9) + 1;
    });

    private static Slug ToolSlug(int number) => Slug.Parse($"kaart-{number}");

    private static Slug OrganisationSlug(int number) => Slug.Parse($"organisatie-{number % 3}");

    private sealed record Act(int Sort, int Tool, int Variant);

    /// <summary>Follows as a node does: the one query of the product, into a snapshot.</summary>
    private sealed class Reader(IPublishedChanges changes)
    {
        public GuideSnapshot Copy { get; private set; } = GuideSnapshot.Empty;

        public Dictionary<long, string> Seen { get; } = [];

        public async Task PollAsync(CancellationToken done)
        {
            for (var last = false; ; last = done.IsCancellationRequested)
            {
                var newer = await changes.ReadAfterAsync(Copy.Version, CancellationToken.None);
                newer.Version.ShouldBeGreaterThanOrEqualTo(Copy.Version);
                newer.Items.ShouldAllBe(i => i.Version > Copy.Version && i.Version <= newer.Version);
                if (newer.Version > Copy.Version)
                    newer.Items.ShouldContain(i => i.Version == newer.Version);
                Copy = Copy.With(newer);
                Seen[Copy.Version] = Copy.Digest;
                if (last)
                    return;
                await Task.Delay(Random.Shared.Next(5), CancellationToken.None);
            }
        }
    }

    /// <summary>Follows as a copy elsewhere does, and looks each time at everything too, in the same moment of the database.</summary>
    private sealed class CheckedReader(string database)
    {
        private readonly Dictionary<string, (long Version, string? Hash)> copy = [];

        public long Version { get; private set; }

        public string Digest => ContentHash.DigestOf(copy.Where(i => i.Value.Hash is not null).Select(i => (i.Key.Split('/')[0], i.Key.Split('/')[1], i.Value.Hash!)));

        public Dictionary<long, string> Seen { get; } = [];

        public async Task PollAsync(CancellationToken done)
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync(CancellationToken.None);
            for (var last = false; ; last = done.IsCancellationRequested)
            {
                await using (var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, CancellationToken.None))
                {
                    await using var number = new NpgsqlCommand("SELECT number FROM published.content_version", connection);
                    var now = (long)(await number.ExecuteScalarAsync(CancellationToken.None))!;
                    foreach (var (item, state) in await ItemsAsync(connection, Version))
                        copy[item] = state;
                    copy.ShouldBe(await ItemsAsync(connection, 0), ignoreOrder: true);
                    copy.Values.Max(i => i.Version).ShouldBe(now);
                    Version = now;
                }

                Seen[Version] = Digest;
                if (last)
                    return;
                await Task.Delay(Random.Shared.Next(5), CancellationToken.None);
            }
        }

        private static async Task<Dictionary<string, (long Version, string? Hash)>> ItemsAsync(NpgsqlConnection connection, long above)
        {
            await using var command = new NpgsqlCommand("SELECT kind || '/' || slug, version, hash FROM published.item WHERE version > $1", connection) { Parameters = { new() { Value = above } } };
            await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
            var items = new Dictionary<string, (long, string?)>();
            while (await reader.ReadAsync(CancellationToken.None))
                items[reader.GetString(0)] = (reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetString(2));
            return items;
        }
    }
}
