using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Links;

/// <summary>What the link watch finds is public within seconds, and is no change of the guide.</summary>
public sealed class TellingHowLinksAre(TestDatabases databases)
{
    private static readonly DateTimeOffset Seen = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_tool_says_how_its_link_is_and_every_answer_has_another_tag()
    {
        var database = await databases.CreateWithGuideAsync();
        await using var api = await ApiHost.StartReadyAsync(database);
        await using var admin = new GuideHost(database);
        var tool = (await api.GetAsync("/api/v1/tools?pageSize=1&sort=title")).ShouldBeOk().Json.GetProperty("items")[0];
        var address = $"/api/v1/tools/{tool.GetProperty("slug").GetString()}";
        var (before, changes, export) = (await api.GetAsync(address), await api.GetAsync("/api/v1/changes"), await api.GetAsync("/api/v1/export"));
        Link(before).ShouldBe(("unchecked", null, null));

        var link = new WatchedLink(WebAddress.Create(tool.GetProperty("url").GetString()).Value, Seen);
        link.Observe(new LinkObservation(Seen, LinkFinding.Fine, LinkMethods.Both, 200));
        link.Observe(new LinkObservation(Seen.AddDays(1), LinkFinding.NotFound, LinkMethods.Both, 404));
        link.KeepArchived(WebAddress.Create("https://web.archive.org/web/2026/iets").Value, Given.Eindredacteur).Succeeded.ShouldBeTrue();
        await admin.WithContextAsync(async context =>
        {
            context.Set<WatchedLink>().Add(link);
            return await context.SaveAsync(CancellationToken.None);
        });
        (await admin.Services.GetRequiredService<IPublishedLinks>().PublishAsync(CancellationToken.None)).ShouldBeTrue();

        await ApiHost.EventuallyAsync(async () => Link(await api.GetAsync(address)).State == "doubtful");
        var after = await api.GetAsync(address, ("If-None-Match", before["ETag"]!));
        Link(after.ShouldBeOk()).ShouldBe(("doubtful", Seen, "https://web.archive.org/web/2026/iets"));
        after["ETag"].ShouldNotBe(before["ETag"]);
        (await api.GetAsync(address, ("If-None-Match", after["ETag"]!))).Status.ShouldBe(HttpStatusCode.NotModified);
        // The list says the same as the tool itself.
        (await api.GetAsync("/api/v1/tools?pageSize=1&sort=title")).Json.GetProperty("items")[0].GetProperty("link").GetProperty("state").GetString().ShouldBe("doubtful");

        (await api.GetAsync("/api/v1/changes")).Json.GetRawText().ShouldBe(changes.Json.GetRawText());
        (await api.GetAsync("/api/v1/export")).Json.GetRawText().ShouldBe(export.Json.GetRawText());
        after.Json.GetProperty("updatedAt").GetString().ShouldBe(before.Json.GetProperty("updatedAt").GetString());

        // Nothing new to tell is no new version.
        (await admin.Services.GetRequiredService<IPublishedLinks>().PublishAsync(CancellationToken.None)).ShouldBeFalse();
    }

    private static (string? State, DateTimeOffset? LastSeenWorkingAt, string? ArchivedUrl) Link(Answer answer)
    {
        var link = answer.Json.GetProperty("link");
        return (link.GetProperty("state").GetString(), link.GetProperty("lastSeenWorkingAt") is { ValueKind: JsonValueKind.String } at ? at.GetDateTimeOffset() : null, link.GetProperty("archivedUrl").GetString());
    }
}
