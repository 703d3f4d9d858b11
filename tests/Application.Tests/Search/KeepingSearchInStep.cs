using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Search;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.Persistence;
using Wegwijzer.Infrastructure.Search;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Search;

public sealed class KeepingSearchInStep(TestDatabases databases)
{
    private static readonly Slug Kaart = Slug.Parse("kaart");

    [Fact]
    public async Task What_is_published_is_found_and_what_is_changed_or_withdrawn_no_longer_is()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart", tool => tool["title"] = "Olifantenkaart")));
        (await FoundAsync(host, "olifanten")).ShouldBe(["tool/kaart"]);
        await host.PublishAsync(Given.ATool("kaart", tool => tool["title"] = "Giraffenkaart"));
        (await FoundAsync(host, "olifanten")).ShouldBeEmpty();
        (await FoundAsync(host, "giraffen")).ShouldBe(["tool/kaart"]);
        (await host.CommandAsync(new WithdrawCommand(ContentKind.Tool, Kaart, "Bestaat niet meer.", null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await FoundAsync(host, "giraffen")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_is_not_found()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.DraftAsync(Given.ATool("kaart", tool => tool["title"] = "Olifantenkaart"));
        (await FoundAsync(host, "olifantenkaart")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_that_went_from_the_guide_is_not_proposed()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart", tool => tool["title"] = "Olifantenkaart")));
        (await AnswerAsync(host, "olifantenkaatr")).DidYouMean.ShouldBe("olifantenkaart");
        await host.PublishAsync(Given.ATool("kaart", tool => tool["title"] = "Giraffenkaart"));
        (await AnswerAsync(host, "olifantenkaatr")).DidYouMean.ShouldBeNull();
    }

    [Fact]
    public async Task A_synonym_that_a_curator_adds_finds_what_names_the_situation()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ASituation("armoede"), Given.ATool("kaart", tool => tool["situations"] = new System.Text.Json.Nodes.JsonArray("armoede"))));
        (await FoundAsync(host, "krapkas")).ShouldBeEmpty();
        await host.PublishAsync(Given.Item(ContentKind.Situation, """{"slug":"armoede","name":"Situatie armoede","synonyms":["krapkas"]}"""));
        (await FoundAsync(host, "krapkas")).ShouldBe(["situation/armoede", "tool/kaart"]);
    }

    [Fact]
    public async Task What_the_snapshot_does_not_hold_in_that_version_is_left_out_and_the_answer_is_not_settled()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart", tool => tool["title"] = "Olifantenkaart"), Given.ATool("poster", tool => tool["title"] = "Olifantenposter")));
        var before = await host.ReadAsync();
        await host.PublishAsync(Given.ATool("kaart", tool => tool["title"] = "Olifantenkaart twee"));
        var found = await SearchOf(host, before).FindAsync("olifanten", CancellationToken.None);
        found.Items.Select(e => e.Item.Slug.Value).ShouldBe(["poster"]);
        found.Answer.IsSettled.ShouldBeFalse();
        (await SearchOf(host, await host.ReadAsync()).FindAsync("olifanten", CancellationToken.None)).Answer.IsSettled.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_published_before_there_was_search_gets_its_rows()
    {
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        var before = await host.QueryAsync(Rows);
        before.Count.ShouldBeGreaterThan(500);
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<WegwijzerDbContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync("DELETE FROM published.search; DELETE FROM published.search_word");
        await SearchFilling.FillAsync(context, CancellationToken.None);
        (await host.QueryAsync(Rows)).ShouldBe(before);
        (await host.QueryAsync("SELECT word FROM published.search_word WHERE word = 'kindermishandeling'")).Count.ShouldBe(1);
    }

    private const string Rows = "SELECT format('%s %s %s %s', kind, slug, version, document) FROM published.search ORDER BY kind, slug";

    private static GuideSearch SearchOf(GuideHost host, Wegwijzer.Application.Snapshots.GuideSnapshot guide) => new(
        guide, host.Services.GetRequiredService<ITextSearch>(), new SearchBreaker(), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<GuideSearch>.Instance);

    private static async Task<SearchAnswer> AnswerAsync(GuideHost host, string text) => (await host.SendAsync(new SearchGuideQuery(text, [], 1, 20))).Value.Answer;

    private static async Task<List<string>> FoundAsync(GuideHost host, string text)
    {
        var page = (await host.SendAsync(new SearchGuideQuery(text, [], 1, 20))).Value;
        page.Answer.IsDegraded.ShouldBeFalse();
        return [.. page.Hits.Select(hit => $"{hit.Kind}/{hit.Slug}")];
    }
}
