using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Wegwijzer.Application.Changes;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Exchange;

public sealed class ReadingInAFile(TestDatabases databases)
{
    private static readonly ContentItem[] Cards = [.. Enumerable.Range(1, 30).Select(n => Given.ATool($"kaart-{n:00}", json => json["placements"]![0]!["pages"] = "1-4"))];

    [Fact]
    public async Task A_table_that_was_not_edited_changes_nothing()
    {
        await using var host = await GuideAsync();
        var preview = await PreviewAsync(host, await TableAsync(host));
        (preview.Publishing!.IsEmpty, preview.Publishing.Faults.Count, preview.Drafting!.IsEmpty).ShouldBe((true, 0, true));
        (await host.CommandAsync(new RequestImportCommand(preview.Id, ImportMode.Publish, null, Given.Beheerder))).Errors.Single().Code.ShouldBe("nothing-to-do");
    }

    [Fact]
    public async Task What_was_edited_in_a_table_is_published_at_once_and_nothing_else_is()
    {
        await using var host = await GuideAsync();
        var table = (await TableAsync(host)).Replace("Hulpmiddel kaart-07", "Kaart zeven", StringComparison.Ordinal);
        var preview = await PreviewAsync(host, table);
        preview.Publishing!.Changed.Single().Differences.Select(d => (d.Label, d.Mine, d.Theirs)).ShouldBe([("Titel", "Kaart zeven", "Hulpmiddel kaart-07")]);

        var done = await CarryOutAsync(host, preview.Id, ImportMode.Publish);

        (done.State, done.Version).ShouldBe((ImportState.Done, 2));
        var guide = await host.ReadAsync();
        guide.Find(ContentKind.Tool, "kaart-07")!.Item.DisplayTitle.ShouldBe("Kaart zeven");
        Cards.Where(c => c.Slug.Value != "kaart-07").ShouldAllBe(c => guide.Find(ContentKind.Tool, c.Slug.Value)!.Version == 1);
    }

    [Fact]
    public async Task What_would_be_chosen_is_shown_as_people_call_it_also_where_it_comes_with_the_file()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.AFactor()));
        await using var other = await databases.HostAsync(Given.ASmallGuide(
            Given.AFactor("stress", json => (json["kind"], json["situations"]) = ("protective", new System.Text.Json.Nodes.JsonArray("kopp"))), Given.ASituation("kopp")));
        var id = (await host.CommandAsync(new CheckImportCommand("bestand", Encoding.UTF8.GetBytes(await BundleAsync(other)), false, Given.Beheerder))).Value;

        var preview = (await host.SendAsync(new GetImportQuery(id, Given.Beheerder))).Value.Publishing!;

        preview.Added.Single().Slug.ShouldBe("kopp");
        preview.Changed.Single().Differences.Select(d => (d.Label, d.Mine, d.Theirs)).ShouldBe([("Soort", "Beschermende factor", "Risicofactor"), ("Situaties", "Situatie kopp", "")]);
    }

    [Fact]
    public async Task Drafts_are_made_of_it_that_nobody_outside_sees()
    {
        await using var host = await GuideAsync();
        var preview = await PreviewAsync(host, (await TableAsync(host)).Replace("Hulpmiddel kaart-07", "Kaart zeven", StringComparison.Ordinal));
        (await CarryOutAsync(host, preview.Id, ImportMode.Drafts)).State.ShouldBe(ImportState.Done);
        (await host.ReadAsync()).Version.ShouldBe(1);
        (await DraftsAsync(host)).ShouldBe(["kaart-07: Kaart zeven"]);
    }

    [Fact]
    public async Task Newer_words_of_somebody_else_stay_and_what_both_changed_is_named()
    {
        await using var host = await GuideAsync();
        var table = await TableAsync(host);
        await host.PublishAsync(Given.ATool("kaart-07", json => (json["description"], json["placements"]![0]!["pages"]) = ("Nieuwer.", "1-4")));
        var other = await PreviewAsync(host, table.Replace("Hulpmiddel kaart-07", "Kaart zeven", StringComparison.Ordinal));
        await CarryOutAsync(host, other.Id, ImportMode.Publish);
        ((Domain.Tools.Tool)(await host.ReadAsync()).Find(ContentKind.Tool, "kaart-07")!.Item).ShouldSatisfyAllConditions(t => t.Title.ShouldBe("Kaart zeven"), t => t.Description.ShouldBe("Nieuwer."));

        var same = await PreviewAsync(host, table.Replace("Hulpmiddel kaart-07", "Kaart acht", StringComparison.Ordinal));
        same.Publishing!.Faults.Single().ShouldContain("Titel: Dit is intussen ook door iemand anders veranderd.");
    }

    [Fact]
    public async Task A_row_without_a_state_is_something_new_and_one_that_is_left_out_goes_only_if_asked()
    {
        await using var host = await GuideAsync();
        var lines = (await TableAsync(host)).TrimEnd().Split("\r\n").ToList();
        var fresh = string.Join(';', lines[1].Split(';').Select((cell, column) => column switch { 0 => "", 1 => "nieuw", 2 => "Iets nieuws", _ => cell }));
        lines[1] = fresh;
        var kept = await PreviewAsync(host, string.Join("\r\n", lines));
        (kept.Publishing!.Added.Single().Title, kept.Publishing.Withdrawn.Count).ShouldBe(("Iets nieuws", 0));
        var taken = await PreviewAsync(host, string.Join("\r\n", lines), withdrawsMissing: true);
        taken.Publishing!.Withdrawn.Single().Slug.ShouldBe("kaart-01");
        await CarryOutAsync(host, taken.Id, ImportMode.Publish);
        (await host.ReadAsync()).FindTombstone(ContentKind.Tool, "kaart-01").ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_more_than_one_in_twenty_goes_that_is_asked_twice()
    {
        await using var host = await GuideAsync();
        var fewer = string.Join("\r\n", (await TableAsync(host)).TrimEnd().Split("\r\n").SkipLast(2));
        var preview = await PreviewAsync(host, fewer, withdrawsMissing: true);
        preview.Publishing!.AsksTwice.ShouldBeTrue();
        foreach (var confirmed in new int?[] { null, 1, 3 })
            (await host.CommandAsync(new RequestImportCommand(preview.Id, ImportMode.Publish, confirmed, Given.Beheerder))).Errors.Single().Code.ShouldBe("confirm-withdrawals");
        (await CarryOutAsync(host, preview.Id, ImportMode.Publish, confirmed: 2)).State.ShouldBe(ImportState.Done);
    }

    [Fact]
    public async Task A_guide_that_changed_after_the_preview_has_to_be_looked_at_again()
    {
        await using var host = await GuideAsync();
        var preview = await PreviewAsync(host, (await TableAsync(host)).Replace("Hulpmiddel kaart-07", "Kaart zeven", StringComparison.Ordinal));
        await host.PublishAsync(Given.ATool("los"));
        (await host.CommandAsync(new RequestImportCommand(preview.Id, ImportMode.Publish, null, Given.Beheerder))).Errors.Single().ShouldBe(ExchangeErrors.ChangedSince);
        (await host.SendAsync(new GetImportQuery(preview.Id, Given.Beheerder))).Value.IsOutdated.ShouldBeTrue();
        await host.CommandAsync(new CheckImportAgainCommand(preview.Id, Given.Beheerder));
        (await CarryOutAsync(host, preview.Id, ImportMode.Publish)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task An_import_that_is_cut_off_half_way_leaves_the_old_guide_whole_and_is_taken_up_again()
    {
        // A database of its own: the next test would find its connections cut.
        var database = await databases.CreateEmptyAsync();
        var cut = new CutOff(database);
        await using var plain = new GuideHost(database);
        await plain.CommandAsync(new ImportBundleCommand(Given.ABundle(Given.ASmallGuide(Cards)), Actor.System));
        var table = await TableAsync(plain);
        await using var host = new GuideHost(database, configure: services => services.Replace(ServiceDescriptor.Singleton<IImportProgress>(cut)));
        var preview = await PreviewAsync(host, table.Replace("Een hulpmiddel.", "Overal anders.", StringComparison.Ordinal));
        (await host.CommandAsync(new RequestImportCommand(preview.Id, ImportMode.Publish, null, Given.Beheerder))).Succeeded.ShouldBeTrue();

        await Should.ThrowAsync<Exception>(() => host.CommandAsync(new CarryOutImportsCommand()));
        cut.Happened.ShouldBeTrue();

        await using var later = new GuideHost(database);
        (await later.ReadAsync()).Digest.ShouldBe(Given.ABundle(Given.ASmallGuide(Cards)).Digest);
        (await later.CommandAsync(new CarryOutImportsCommand())).Value.ShouldBe(1);
        (await later.ReadAsync()).Version.ShouldBe(2);
        (await later.CommandAsync(new CarryOutImportsCommand())).Value.ShouldBe(0);
    }

    [Fact]
    public async Task One_that_never_ends_is_given_up()
    {
        await using var host = await GuideAsync();
        var preview = await PreviewAsync(host, (await TableAsync(host)).Replace("Hulpmiddel kaart-07", "Kaart zeven", StringComparison.Ordinal));
        await host.CommandAsync(new RequestImportCommand(preview.Id, ImportMode.Publish, null, Given.Beheerder));
        await host.WithContextAsync(async context =>
        {
            var import = await context.Set<GuideImport>().SingleAsync();
            for (var attempt = 0; attempt < GuideImport.MaxAttempts; attempt++)
                import.Begin(import.CreatedAt);
            return await context.SaveAsync(CancellationToken.None);
        });
        (await host.CommandAsync(new CarryOutImportsCommand())).Value.ShouldBe(0);
        (await host.SendAsync(new GetImportQuery(preview.Id, Given.Beheerder))).Value.ShouldSatisfyAllConditions(i => i.State.ShouldBe(ImportState.Failed), i => i.Failures.ShouldBe([ExchangeErrors.GaveUp.Message]));
    }

    [Fact]
    public async Task A_bundle_makes_another_guide_the_same_and_leaves_drafts_to_those_who_write_them()
    {
        await using var from = await GuideAsync();
        await from.PublishAsync(Given.ATool("kaart-07", json => json["title"] = "Kaart zeven"));
        var bundle = await BundleAsync(from);
        await using var to = await GuideAsync();
        var whole = await PreviewAsync(to, bundle);
        whole.Publishing!.Changed.Single().Title.ShouldBe("Kaart zeven");

        await to.DraftAsync(Given.ATool("kaart-07", json => json["title"] = "Iets anders"));
        (await to.SendAsync(new GetImportQuery(whole.Id, Given.Beheerder))).Value.Drafting!.Faults.Single().ShouldContain("is al een concept");
        await CarryOutAsync(to, whole.Id, ImportMode.Publish);
        (await to.ReadAsync()).Digest.ShouldBe((await from.ReadAsync()).Digest);
        (await DraftsAsync(to)).ShouldBe(["kaart-07: Iets anders"]);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("zomaar tekst", null)]
    [InlineData("{\"format\":\"iets\"}", null)]
    public async Task A_file_of_another_sort_is_refused_with_a_reason(string text, string? code)
    {
        await using var host = await GuideAsync();
        var taken = await host.CommandAsync(new CheckImportCommand("x", Encoding.UTF8.GetBytes(text), false, Given.Beheerder));
        if (code is not null)
            taken.Errors.Single().Code.ShouldBe(code);
        else
            (await host.SendAsync(new GetImportQuery(taken.Value, Given.Beheerder))).Value.Publishing!.Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Letters_of_another_alphabet_are_refused()
    {
        await using var host = await GuideAsync();
        (await host.CommandAsync(new CheckImportCommand("x", new byte[] { 0x43, 0xE9, 0x20 }, false, Given.Beheerder))).Errors.Single().ShouldBe(ExchangeErrors.NotUtf8);
    }

    [Theory]
    [InlineData("Titel", "Naam", "De kolom ‘Naam’ ken ik niet.")]
    [InlineData("kaart-07", "kaart-08", "‘kaart-08’ staat er 2 keer.")]
    [InlineData("https://www.example.nl/kaart-07", "geen adres", "Rij 8, Webadres:")]
    [InlineData("stand-", "stond-", "De eerste of de tweede kolom is veranderd.")]
    public async Task A_fault_in_a_table_says_where_it_is(string old, string wrong, string said)
    {
        await using var host = await GuideAsync();
        var table = await TableAsync(host);
        var at = table.IndexOf(old, StringComparison.Ordinal);
        var preview = await PreviewAsync(host, table[..at] + wrong + table[(at + old.Length)..]);
        preview.Publishing!.Faults.ShouldContain(fault => fault.Contains(said, StringComparison.Ordinal), string.Join(" | ", preview.Publishing.Faults));
        (await host.CommandAsync(new RequestImportCommand(preview.Id, ImportMode.Publish, null, Given.Beheerder))).Succeeded.ShouldBeFalse();
    }

    private Task<GuideHost> GuideAsync() => databases.HostAsync(Given.ASmallGuide(Cards));

    private static async Task<string> TableAsync(GuideHost host) => (await host.SendAsync(new GetTableQuery(ContentKind.Tool))).Value;

    private static async Task<string> BundleAsync(GuideHost host)
    {
        var guide = (await host.SendAsync(new GetExportQuery())).Value;
        return System.Text.Json.JsonSerializer.Serialize(new { guide.Format, guide.Version, guide.Digest, guide.Content }, System.Text.Json.JsonSerializerOptions.Web);
    }

    private static async Task<ImportDetails> PreviewAsync(GuideHost host, string text, bool withdrawsMissing = false)
    {
        var id = await host.CommandAsync(new CheckImportCommand("bestand", Encoding.UTF8.GetBytes(text), withdrawsMissing, Given.Beheerder));
        return (await host.SendAsync(new GetImportQuery(id.Value, Given.Beheerder))).Value;
    }

    private static async Task<ImportDetails> CarryOutAsync(GuideHost host, Guid id, ImportMode mode, int? confirmed = null)
    {
        var requested = await host.CommandAsync(new RequestImportCommand(id, mode, confirmed, Given.Beheerder));
        requested.Errors.ShouldBeEmpty();
        await host.CommandAsync(new CarryOutImportsCommand());
        return (await host.SendAsync(new GetImportQuery(id, Given.Beheerder))).Value;
    }

    private static async Task<IReadOnlyList<string>> DraftsAsync(GuideHost host) =>
        [.. (await host.WithContextAsync(context => context.Revisions.AsNoTracking().Where(r => r.State == RevisionState.Draft).ToListAsync())).Select(r => $"{r.Slug}: {r.Item().DisplayTitle}")];

    /// <summary>Cuts every connection of the import as soon as it says how far it is.</summary>
    private sealed class CutOff(string database) : IImportProgress
    {
        public bool Happened { get; private set; }

        public async Task ReportAsync(Guid import, int ready, CancellationToken cancellationToken)
        {
            if (Happened)
                return;
            Happened = true;
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var cut = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
            await cut.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
