using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Tests.Content;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Persistence;

public sealed class PreparingADatabase(TestDatabases databases)
{
    [Fact]
    public async Task Nodes_that_start_at_the_same_moment_migrate_and_load_it_once()
    {
        var database = await databases.CreateBareAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var node = new GuideHost(database);
            await node.LoadAsync();
        })));

        await using var host = new GuideHost(database);
        var own = ContentFolder.Read(TheFolder.Own).Value;
        var version = await host.ContentVersionAsync();
        (version.Number, version.LoadedDigest, version.PublishedByPerson).ShouldBe((1, own.Digest, false));
        (await host.ReadAsync()).Digest.ShouldBe(own.Digest);
        (await host.QueryAsync("SELECT count(*) FROM published.item")).Single().ShouldBe($"{own.Items.Count}");
        (await host.QueryAsync("SELECT count(*) FROM curation.revision")).Single().ShouldBe($"{own.Items.Count}");
    }

    [Fact]
    public async Task A_later_start_changes_nothing()
    {
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        var before = await host.EverythingAsync();
        await host.LoadAsync();
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_node_whose_content_is_refused_does_not_keep_others_waiting()
    {
        using var folder = TheFolder.Copy();
        File.Delete(folder.At("pages.json"));
        var database = await databases.CreateEmptyAsync();
        await using var refused = new GuideHost(database);
        await Should.ThrowAsync<ContentRefusedException>(() => refused.Services.GetRequiredService<GuideDatabase>().ImportAsync(refused.Services, folder.Path));

        await using var host = new GuideHost(database);
        await host.LoadAsync().WaitAsync(TimeSpan.FromMinutes(3));

        (await host.ReadAsync()).Slugs(ContentKind.Page).ShouldNotBeEmpty();
    }
}
