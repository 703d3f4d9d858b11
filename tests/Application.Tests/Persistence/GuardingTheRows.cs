using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Persistence;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Persistence;

public sealed class GuardingTheRows(TestDatabases databases)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task References_between_published_tables_are_checked_at_commit()
    {
        await using var host = new GuideHost(await databases.CreateEmptyAsync());
        const string References = "SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'published'::regnamespace";
        (await host.QueryAsync($"{References} AND confdeltype = 'a'")).Count.ShouldBeGreaterThan(20);
        (await host.QueryAsync($"{References} AND confdeltype = 'a' AND NOT (condeferrable AND condeferred)")).ShouldBeEmpty();
        // What falls with its parent is a part of one item, and nothing else falls with anything.
        (await host.QueryAsync($"SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND connamespace = 'published'::regnamespace AND confdeltype <> 'a'")).ShouldBe(
            [
                "published.situation_parent", "published.tool_organisation", "published.tool_situation", "published.placement", "published.placement_situation",
                "published.signal_situation", "published.conversation_tip_situation", "published.factor_situation",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task There_are_four_schemas_and_nothing_stands_outside_them()
    {
        await using var host = new GuideHost(await databases.CreateEmptyAsync());
        (await host.QueryAsync("SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema|public$)'")).ShouldBe(["published", "curation", "intake", "account"], ignoreOrder: true);
        (await host.QueryAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var host = new GuideHost(await databases.CreateEmptyAsync());
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<WegwijzerDbContext>>().CreateDbContextAsync();
        context.Database.HasPendingModelChanges().ShouldBeFalse();
        (await context.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_item_has_one_open_revision_at_most()
    {
        await using var host = new GuideHost(await databases.CreateEmptyAsync());
        var stored = await host.WithContextAsync(context =>
        {
            context.Revisions.Add(Revision.Draft(Given.ATool("kaart"), 1, null, Given.Redacteur, Monday, null).Value);
            context.Revisions.Add(Revision.Draft(Given.ATool("kaart"), 2, null, Given.Redacteur, Monday, null).Value);
            return context.SaveAsync(CancellationToken.None);
        });
        stored.Errors.ShouldHaveSingleItem().Code.ShouldBe("second-draft");
    }

    [Fact]
    public async Task An_item_has_one_published_revision_at_most()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        await host.PublishAsync(Given.ATool("kaart", json => json["title"] = "Nieuw"));
        (await RefusalOfAsync(host, "UPDATE curation.revision SET state = 'Published' WHERE kind = 'tool'")).ShouldBe((PostgresErrorCodes.UniqueViolation, "uq_revision_published"));
    }

    [Theory]
    [InlineData("UPDATE published.tool SET tool_kind = 'onbekend'", PostgresErrorCodes.ForeignKeyViolation, "fk_tool_tool_kind_tool_kind")]
    [InlineData("UPDATE published.placement SET step = 'onbekend'", PostgresErrorCodes.ForeignKeyViolation, "fk_placement_step_step")]
    [InlineData("DELETE FROM published.setting WHERE slug = 'jgz'", PostgresErrorCodes.ForeignKeyViolation, "fk_placement_setting_setting")]
    [InlineData("UPDATE published.tool SET title = 'Zelfde'", PostgresErrorCodes.UniqueViolation, "uq_tool_title")]
    [InlineData("UPDATE published.setting SET is_general = true", PostgresErrorCodes.UniqueViolation, "uq_setting_general")]
    [InlineData("UPDATE published.tool SET age_from = 9, age_to = 4", PostgresErrorCodes.CheckViolation, "ck_tool_age")]
    [InlineData("UPDATE published.placement SET position = 0", PostgresErrorCodes.CheckViolation, "ck_placement_position")]
    [InlineData("UPDATE published.item SET content = NULL", PostgresErrorCodes.CheckViolation, "ck_item_tombstone")]
    [InlineData("INSERT INTO published.content_version VALUES (2, 0, now(), NULL, false)", PostgresErrorCodes.CheckViolation, "ck_content_version_only")]
    [InlineData("UPDATE curation.revision SET state = 'Iets'", PostgresErrorCodes.CheckViolation, "ck_revision_state")]
    [InlineData("UPDATE curation.revision SET published_version = NULL", PostgresErrorCodes.CheckViolation, "ck_revision_published")]
    public async Task What_must_not_be_is_refused_by_the_database_itself(string sql, string code, string constraint)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart"), Given.ATool("andere")));
        (await RefusalOfAsync(host, sql)).Code.ShouldBe(code, constraint);
    }

    [Fact]
    public async Task A_refusal_by_the_database_comes_back_as_an_error()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await host.ExecuteAsync("INSERT INTO published.organisation (slug, title) VALUES ('verdwaald', 'Organisatie nji')");
        var organisation = Given.AnOrganisation("nji");
        await host.DraftAsync(organisation);
        (await host.CommandAsync(new PublishCommand(organisation.Kind, organisation.Slug, 1, Given.Eindredacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("title-taken");
    }

    private static async Task<(string Code, string? Constraint)> RefusalOfAsync(GuideHost host, string sql)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => host.ExecuteAsync(sql));
        return (refusal.SqlState, refusal.ConstraintName);
    }
}
