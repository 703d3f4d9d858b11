using CsCheck;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

/// <summary>Whatever people do to items in whatever order, the public sees exactly what was published last, and never a word of a draft.</summary>
public sealed class KeepingDraftsFromThePublic(TestDatabases databases)
{
    private static readonly string[] Slugs = ["een", "twee", "drie"];

    private enum Act
    {
        Save,
        Save2,
        Submit,
        Publish,
        PublishAll,
        Withdraw,
        Discard,
        Keep,
    }

    [Fact]
    public async Task Under_any_order_of_edits_and_publications()
    {
        var published = 0;
        await Gen.Select(Gen.Enum<Act>(), Gen.Int[0, Slugs.Length - 1]).Array[40].SampleAsync(
            async steps =>
            {
                await using var host = await databases.HostAsync(Given.ASmallGuide());
                var expected = new Dictionary<string, string>(StringComparer.Ordinal);
                for (var i = 0; i < steps.Length; i++)
                {
                    var (act, slug) = (steps[i].Item1, Slugs[steps[i].Item2]);
                    published += await DoAsync(host, act, slug, $"Titel {i}", expected) ? 1 : 0;
                    await ShouldShowAsync(host, expected, $"step {i}: {act} {slug}");
                }
            },
            iter: 5,
            threads: 1);
        published.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task While_people_write_and_publish_at_the_same_time()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            var seen = 0;
            while (!done.IsCancellationRequested)
            {
                var guide = await host.ReadAsync();
                foreach (var slug in guide.Slugs(ContentKind.Tool))
                {
                    guide.Find(ContentKind.Tool, slug)!.Item.DisplayTitle.ShouldStartWith("Openbaar");
                    seen++;
                }
            }

            return seen;
        });
        await Task.WhenAll(Slugs.Select(slug => Task.Run(async () =>
        {
            for (var i = 0; i < 8; i++)
            {
                // A draft that is thrown away, and one whose last save is published.
                var secret = await DraftAsync(host, slug, $"Geheim {slug} {i}", null);
                await host.CommandAsync(new DiscardDraftCommand(ContentKind.Tool, Slug.Parse(slug), secret, Given.Redacteur));
                var first = await DraftAsync(host, slug, $"Geheim {slug} {i} weer", null);
                var last = await DraftAsync(host, slug, $"Openbaar {slug} {i}", first);
                (await host.CommandAsync(new PublishCommand(ContentKind.Tool, Slug.Parse(slug), last, Given.Eindredacteur))).Errors.ShouldBeEmpty();
            }
        })));
        await done.CancelAsync();
        (await reader).ShouldBeGreaterThan(0);
        (await host.ReadAsync()).Slugs(ContentKind.Tool).ShouldBe(["drie", "een", "twee"]);
    }

    private static async Task<bool> DoAsync(GuideHost host, Act act, string slug, string title, Dictionary<string, string> expected)
    {
        var name = Slug.Parse(slug);
        var draft = (await host.SendAsync(new GetItemQuery(ContentKind.Tool, name))) is { Succeeded: true } item ? item.Value.Draft : null;
        switch (act)
        {
            case Act.Save or Act.Save2:
                await DraftAsync(host, slug, title, draft?.Saves);
                return false;
            case Act.Submit:
                await host.CommandAsync(new SubmitCommand(ContentKind.Tool, [new DraftSeen(name, draft?.Saves ?? 1)], Given.Redacteur));
                return false;
            case Act.Keep:
                await host.CommandAsync(new KeepWorksheetCommand(ContentKind.Tool, slug, ItemForm.Of(Given.ATool(slug)).With("title", title), 0, null, null, Given.Redacteur));
                return false;
            case Act.Discard:
                await host.CommandAsync(new DiscardDraftCommand(ContentKind.Tool, name, draft?.Saves ?? 1, Given.Redacteur));
                return false;
            case Act.Withdraw:
                if ((await host.CommandAsync(new WithdrawCommand(ContentKind.Tool, name, "Weg.", null, Given.Eindredacteur))).Succeeded)
                    expected.Remove(slug);
                return false;
            default:
                return await PublishAsync(host, act == Act.Publish ? [slug] : Slugs, expected);
        }
    }

    private static async Task<bool> PublishAsync(GuideHost host, IEnumerable<string> slugs, Dictionary<string, string> expected)
    {
        var drafts = new List<(string Slug, ItemDetails Item)>();
        foreach (var slug in slugs)
        {
            if (await host.SendAsync(new GetItemQuery(ContentKind.Tool, Slug.Parse(slug))) is { Succeeded: true, Value.Draft: not null } item)
                drafts.Add((slug, item.Value));
        }

        if (drafts.Count == 0 || !(await host.CommandAsync(new PublishManyCommand(ContentKind.Tool, [.. drafts.Select(d => new DraftSeen(Slug.Parse(d.Slug), d.Item.Draft!.Saves))], Given.Eindredacteur))).Succeeded)
            return false;
        foreach (var (slug, item) in drafts)
            expected[slug] = item.Item.Hash;
        return true;
    }

    private static async Task<int> DraftAsync(GuideHost host, string slug, string title, int? savesSeen) =>
        (await host.CommandAsync(new SaveDraftCommand(
            ContentKind.Tool, Given.ATool(slug, json => json["title"] = title).CanonicalText, await host.VersionOfAsync(ContentKind.Tool, slug), savesSeen, Given.Redacteur))).Value.Saves;

    private static async Task ShouldShowAsync(GuideHost host, Dictionary<string, string> expected, string after)
    {
        var guide = await host.ReadAsync();
        guide.Slugs(ContentKind.Tool).ToDictionary(slug => slug, slug => guide.Find(ContentKind.Tool, slug)!.Item.Hash).ShouldBe(expected, ignoreOrder: true, after);
    }
}
