using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

public sealed class KeepingSuggestions(TestDatabases databases)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly SuggestionContent Bare =
        new(SuggestionKind.Question, "Wat is een signalenkaart?", null, SuggestionContext.None, null, Proposal.None, null, ConfirmedNoPersonalData: false, MentionsDanger: false);

    private static readonly SuggestionContent Whole = new(
        SuggestionKind.Correction,
        "De kaart is vernieuwd.",
        WebAddress.Create("https://voorbeeld.nl/oud").Value,
        new SuggestionContext(Slug.Parse("risicotaxatie"), Slug.Parse("jgz"), Slug.Parse("armoede")),
        new AboutItem(ContentKind.Tool, Slug.Parse("kaart"), 7),
        new Proposal("Nieuwe kaart", WebAddress.Create("https://voorbeeld.nl/nieuw").Value, "Een kaart."),
        new Submitter("Anna", EmailAddress.Parse("anna@voorbeeld.nl"), "GGD", "jeugdarts", ConsentsToMail: true),
        ConfirmedNoPersonalData: true,
        MentionsDanger: true);

    [Fact]
    public async Task Everything_that_came_in_comes_back()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        foreach (var content in new[] { Bare, Whole })
        {
            var sent = Suggestion.Receive(content, SuggestionChannel.Form, Monday);
            await StoreAsync(host, sent);
            var kept = await host.WithContextAsync(context => context.Suggestions.AsNoTracking().Include(s => s.History).Include(s => s.Notes).SingleAsync(s => s.Code == sent.Code));
            kept.ShouldSatisfyAllConditions(
                () => kept.Id.ShouldBe(sent.Id),
                () => kept.Kind.ShouldBe(content.Kind),
                () => kept.Message.ShouldBe(content.Message),
                () => kept.Url.ShouldBe(content.Url),
                () => kept.Context.ShouldBe(content.Context),
                () => kept.About.ShouldBe(content.About),
                () => kept.Proposed.ShouldBe(content.Proposed),
                () => kept.Submitter.ShouldBe(content.Submitter),
                () => kept.ConfirmedNoPersonalData.ShouldBe(content.ConfirmedNoPersonalData),
                () => kept.MentionsDanger.ShouldBe(content.MentionsDanger),
                () => kept.TextHash.ShouldBe(content.TextHash),
                () => kept.Channel.ShouldBe(SuggestionChannel.Form),
                () => kept.State.ShouldBe(SuggestionState.New),
                () => kept.ReceivedAt.ShouldBe(Monday),
                () => kept.AssignedTo.ShouldBeNull(),
                () => kept.AcceptedAs.ShouldBeNull(),
                () => kept.Notes.ShouldBeEmpty());
            kept.History.ShouldHaveSingleItem().Act.ShouldBe(SuggestionAct.Received);
        }
    }

    [Theory]
    [InlineData("UPDATE intake.suggestion SET state = 'Iets', closed_at = now()", PostgresErrorCodes.CheckViolation, "ck_suggestion_state")]
    [InlineData("UPDATE intake.suggestion SET state = 'Declined'", PostgresErrorCodes.CheckViolation, "ck_suggestion_closed")]
    [InlineData("UPDATE intake.suggestion SET closed_at = now()", PostgresErrorCodes.CheckViolation, "ck_suggestion_closed")]
    [InlineData("UPDATE intake.suggestion SET state = 'Duplicate', closed_at = now()", PostgresErrorCodes.CheckViolation, "ck_suggestion_duplicate")]
    [InlineData("UPDATE intake.suggestion SET duplicate_of = id, state = 'Duplicate', closed_at = now()", PostgresErrorCodes.CheckViolation, "ck_suggestion_duplicate")]
    [InlineData("UPDATE intake.suggestion SET submitter_email = 'a@b.nl', submitter_consents_to_mail = false", PostgresErrorCodes.CheckViolation, "ck_suggestion_email")]
    [InlineData("UPDATE intake.suggestion SET kind = 'iets'", PostgresErrorCodes.CheckViolation, "ck_suggestion_kind")]
    public async Task What_must_not_be_is_refused_by_the_database_itself(string sql, string code, string constraint)
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        await StoreAsync(host, Suggestion.Receive(Bare, SuggestionChannel.Api, Monday));
        var refusal = await Should.ThrowAsync<PostgresException>(() => host.ExecuteAsync(sql));
        (refusal.SqlState, refusal.ConstraintName).ShouldBe((code, constraint));
    }

    private static async Task StoreAsync(GuideHost host, Suggestion suggestion) => (await host.WithContextAsync(context =>
    {
        context.Suggestions.Add(suggestion);
        return context.SaveAsync(CancellationToken.None);
    })).Succeeded.ShouldBeTrue();
}
