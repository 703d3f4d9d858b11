using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Content;

/// <summary>A database that was loaded from an older <c>content/</c> gets the new one at its next start.</summary>
public sealed class ChangingTheFolder(TestDatabases databases) : IDisposable
{
    private const string Changed = "druk";
    private const string New = "huilen";
    private const string Gone = "een-signaal-van-vroeger";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "content");

    private readonly string older = Directory.CreateTempSubdirectory("wegwijzer-content-").FullName;

    [Fact]
    public async Task Only_the_difference_is_published_in_one_version()
    {
        WriteOlderContent();
        await using var host = new GuideHost(await databases.CreateEmptyAsync());
        await LoadAsync(host, older);
        var before = await PublishedAsync(host);
        before.Values.Select(i => i.Version).Distinct().ShouldBe([1]);
        (await host.ReadAsync()).Digest.ShouldBe(ContentFolder.Read(older).Value.Digest);

        await LoadAsync(host, Folder);

        var after = await PublishedAsync(host);
        var touched = after.Values.Where(i => i.Version == 2).Select(i => $"{i.Kind}/{i.Slug}").Order(StringComparer.Ordinal);
        touched.ShouldBe([$"signal/{Changed}", $"signal/{Gone}", $"signal/{New}"]);
        after.Where(i => i.Value.Version == 1).ShouldAllBe(i => before[i.Key].Hash == i.Value.Hash);
        var guide = await host.ReadAsync();
        guide.Version.ShouldBe(2);
        guide.Digest.ShouldBe(ContentFolder.Read(Folder).Value.Digest);
        guide.Find<Signal>(ContentKind.Signal, Changed)!.Item.Explanation.ShouldNotStartWith("Vroeger");
        guide.FindTombstone(ContentKind.Signal, Gone).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_same_folder_once_more_changes_nothing()
    {
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        var before = await host.ReadAsync();
        await LoadAsync(host, Folder);
        var after = await host.ReadAsync();
        (after.Version, after.Digest).ShouldBe((before.Version, before.Digest));
    }

    [Fact]
    public async Task A_folder_that_differs_in_layout_alone_changes_nothing()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.json"))
            await File.WriteAllTextAsync(Path.Combine(older, Path.GetFileName(file)), JsonNode.Parse(await File.ReadAllTextAsync(file))!.ToJsonString());
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        await LoadAsync(host, older);
        (await host.ReadAsync()).Version.ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(older, recursive: true);

    private static async Task LoadAsync(GuideHost host, string folder) =>
        await host.Services.GetRequiredService<ContentLoader>().LoadAsync(folder, TestContext.Current.CancellationToken);

    private static Task<Dictionary<(string Kind, string Slug), PublishedItem>> PublishedAsync(GuideHost host) =>
        host.WithContextAsync(context => context.PublishedItems.AsNoTracking().ToDictionaryAsync(i => (i.Kind, i.Slug)));

    /// <summary>The real content with one signal worded otherwise, one that is gone by now, and one that was not there yet.</summary>
    private void WriteOlderContent()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.json"))
            File.Copy(file, Path.Combine(older, Path.GetFileName(file)));
        var path = Path.Combine(older, "signals.json");
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var signals = document["items"]!.AsArray();
        var changed = signals.Single(s => (string?)s!["slug"] == Changed)!;
        changed["explanation"] = "Vroeger stond hier iets anders.";
        var gone = changed.DeepClone();
        gone["slug"] = Gone;
        signals.Add(gone);
        signals.Remove(signals.Single(s => (string?)s!["slug"] == New));
        File.WriteAllText(path, document.ToJsonString());
    }
}
