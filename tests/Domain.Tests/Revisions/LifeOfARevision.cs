using CsCheck;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Revisions;

public sealed class LifeOfARevision
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly ContentItem Item = Given.ATool("kaart");
    private static readonly Withdrawal Gone = Withdrawal.Create("Bestaat niet meer.", null).Value;

    private static readonly Dictionary<string, Func<Revision, Actor, Result>> Acts = new()
    {
        ["save"] = (revision, actor) => revision.Save(Given.ATool("kaart", json => json["title"] = $"Kaart {revision.Saves + 1}"), actor, Monday.AddHours(revision.Saves), "Nieuwe titel"),
        ["submit"] = (revision, actor) => revision.Submit(actor),
        ["send back"] = (revision, actor) => revision.SendBack(actor, "Kan korter."),
        ["plan"] = (revision, actor) => revision.PlanFor(Monday.AddDays(7), actor, Monday),
        ["call off"] = (revision, actor) => revision.PlanFor(null, actor, Monday),
        ["publish"] = (revision, actor) => revision.Publish(actor, Monday.AddDays(1), 12),
        ["withdraw"] = (revision, actor) => revision.Withdraw(actor, Monday.AddDays(2), Gone),
        ["discard"] = (revision, actor) => revision.Discard(actor, Monday.AddDays(2)),
    };

    /// <summary>For each act the role that it needs, and what comes of it in each state: the next state, or the code of the refusal.</summary>
    private static readonly (string Act, Role Needs, string Draft, string InReview, string Published, string Replaced, string Withdrawn, string Discarded)[] Table =
    [
        ("save", Role.Redacteur, "Draft", "Draft", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("submit", Role.Redacteur, "InReview", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("send back", Role.Eindredacteur, "not-a-draft", "Draft", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("plan", Role.Eindredacteur, "Draft", "InReview", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("call off", Role.Eindredacteur, "Draft", "InReview", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("publish", Role.Eindredacteur, "Published", "Published", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("withdraw", Role.Eindredacteur, "not-published", "not-published", "Withdrawn", "not-published", "not-published", "not-published"),
        ("discard", Role.Redacteur, "Discarded", "Discarded", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
    ];

    public static TheoryData<string, RevisionState, Role, string> Rows()
    {
        var rows = new TheoryData<string, RevisionState, Role, string>();
        foreach (var row in Table)
        {
            foreach (var state in Enum.GetValues<RevisionState>())
            {
                var outcome = ((string[])[row.Draft, row.InReview, row.Published, row.Replaced, row.Withdrawn, row.Discarded])[(int)state];
                foreach (var role in Enum.GetValues<Role>())
                    rows.Add(row.Act, state, role, role < row.Needs ? "forbidden" : outcome);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_act_in_each_state_by_each_role(string act, RevisionState state, Role role, string outcome)
    {
        var revision = In(state);
        var before = AllOf(revision);

        var result = Acts[act](revision, new Actor("x", "X", role));

        if (Enum.TryParse<RevisionState>(outcome, out var next))
        {
            result.Errors.ShouldBeEmpty();
            revision.State.ShouldBe(next);
        }
        else
        {
            result.Errors.ShouldHaveSingleItem().Code.ShouldBe(outcome);
            AllOf(revision).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData(Role.Redacteur)]
    [InlineData(Role.Eindredacteur)]
    [InlineData(Role.Beheerder)]
    [InlineData(Role.System)]
    public void Every_role_may_begin_a_draft(Role role)
    {
        var actor = new Actor("x", "X", role);
        var draft = Revision.Draft(Item, 3, 7, actor, Monday, "Waarom").Value;
        (draft.State, draft.Number, draft.BasedOnVersion, draft.Saves, draft.Note, draft.CreatedBy, draft.CreatedAt, draft.SavedBy, draft.SavedAt)
            .ShouldBe((RevisionState.Draft, 3, 7, 1, "Waarom", actor, Monday, actor, Monday));
        (draft.Kind, draft.Slug, draft.Content, draft.Hash).ShouldBe((ContentKind.Tool, Item.Slug, Item.CanonicalText, Item.Hash));
        draft.Item().CanonicalText.ShouldBe(Item.CanonicalText);
        draft.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Saving_counts_and_keeps_the_note_unless_there_is_a_new_one()
    {
        var draft = In(RevisionState.Draft);
        draft.Save(Given.ATool("kaart", json => json["title"] = "Nieuw"), Given.Eindredacteur, Monday.AddHours(1), null).Succeeded.ShouldBeTrue();
        (draft.Saves, draft.Note, draft.SavedBy, draft.SavedAt, draft.CreatedBy).ShouldBe((2, "Begin", Given.Eindredacteur, Monday.AddHours(1), Given.Redacteur));
        draft.Save(Item, Given.Redacteur, Monday.AddHours(2), "Toch niet").Succeeded.ShouldBeTrue();
        (draft.Saves, draft.Note, draft.Hash).ShouldBe((3, "Toch niet", Item.Hash));
    }

    [Fact]
    public void A_draft_stays_about_one_item()
    {
        In(RevisionState.Draft).Save(Given.ATool("andere-kaart"), Given.Redacteur, Monday, null).Errors.ShouldHaveSingleItem().Code.ShouldBe("other-item");
        In(RevisionState.Draft).Save(Given.AnOrganisation("kaart"), Given.Redacteur, Monday, null).Errors.ShouldHaveSingleItem().Code.ShouldBe("other-item");
    }

    [Fact]
    public void What_is_sent_back_says_why_and_is_planned_no_more()
    {
        var draft = In(RevisionState.InReview);
        draft.PlanFor(Monday.AddDays(1), Given.Eindredacteur, Monday).Succeeded.ShouldBeTrue();
        draft.SendBack(Given.Eindredacteur, "Kan korter.").Succeeded.ShouldBeTrue();
        (draft.Note, draft.PlannedFor).ShouldBe(("Kan korter.", null));
    }

    [Fact]
    public void A_plan_lies_in_the_future_and_can_be_called_off()
    {
        var draft = In(RevisionState.Draft);
        draft.PlanFor(Monday, Given.Eindredacteur, Monday).Errors.ShouldHaveSingleItem().Code.ShouldBe("planned-in-the-past");
        draft.PlanFor(Monday.AddTicks(1), Given.Eindredacteur, Monday).Succeeded.ShouldBeTrue();
        draft.PlannedFor.ShouldBe(Monday.AddTicks(1));
        draft.PlanFor(null, Given.Eindredacteur, Monday).Succeeded.ShouldBeTrue();
        draft.PlannedFor.ShouldBeNull();
    }

    [Fact]
    public void Publishing_says_who_when_and_in_which_version_and_ends_the_plan()
    {
        var draft = In(RevisionState.Draft);
        draft.PlanFor(Monday.AddDays(7), Given.Eindredacteur, Monday).Succeeded.ShouldBeTrue();
        draft.Publish(Given.Eindredacteur, Monday.AddDays(1), 12).Succeeded.ShouldBeTrue();
        (draft.PublishedBy, draft.PublishedAt, draft.PublishedVersion, draft.PlannedFor, draft.IsOpen).ShouldBe((Given.Eindredacteur, Monday.AddDays(1), 12, null, false));
    }

    [Fact]
    public void Withdrawing_says_who_when_why_and_what_took_its_place()
    {
        var revision = In(RevisionState.Published);
        revision.Withdraw(Given.Beheerder, Monday.AddDays(2), Withdrawal.Create("Vervangen.", Slug.Parse("nieuwe-kaart")).Value).Succeeded.ShouldBeTrue();
        (revision.WithdrawnBy, revision.WithdrawnAt, revision.WithdrawalReason, revision.Successor).ShouldBe((Given.Beheerder, Monday.AddDays(2), "Vervangen.", "nieuwe-kaart"));
    }

    [Fact]
    public void Nothing_succeeds_itself() =>
        In(RevisionState.Published).Withdraw(Given.Eindredacteur, Monday, Withdrawal.Create("Vervangen.", Item.Slug).Value).Errors.ShouldHaveSingleItem().Code.ShouldBe("successor-is-self");

    [Theory]
    [InlineData(RevisionState.Draft, false)]
    [InlineData(RevisionState.InReview, false)]
    [InlineData(RevisionState.Published, true)]
    [InlineData(RevisionState.Replaced, false)]
    [InlineData(RevisionState.Withdrawn, false)]
    [InlineData(RevisionState.Discarded, false)]
    public void Only_what_is_published_makes_way(RevisionState state, bool can)
    {
        var revision = In(state);
        if (can)
            revision.Replace();
        else
            Should.Throw<InvalidOperationException>(revision.Replace);
        revision.State.ShouldBe(can ? RevisionState.Replaced : state);
    }

    [Theory]
    [InlineData(RevisionState.Draft, true)]
    [InlineData(RevisionState.InReview, true)]
    [InlineData(RevisionState.Published, false)]
    [InlineData(RevisionState.Replaced, false)]
    [InlineData(RevisionState.Withdrawn, false)]
    [InlineData(RevisionState.Discarded, false)]
    public void Only_an_open_draft_follows_a_rename_and_keeps_its_state(RevisionState state, bool can)
    {
        var revision = In(state);
        var saves = revision.Saves;
        var followed = Given.ATool("kaart", json => json["kind"] = "richtlijn-2");
        if (can)
            revision.FollowRename(followed, 9);
        else
            Should.Throw<InvalidOperationException>(() => revision.FollowRename(followed, 9));
        revision.State.ShouldBe(state);
        if (can)
            (revision.Hash, revision.BasedOnVersion, revision.Saves).ShouldBe((followed.Hash, 9, saves + 1));
    }

    [Theory]
    [InlineData(RevisionState.Draft, true)]
    [InlineData(RevisionState.InReview, true)]
    [InlineData(RevisionState.Published, false)]
    [InlineData(RevisionState.Replaced, false)]
    [InlineData(RevisionState.Withdrawn, false)]
    [InlineData(RevisionState.Discarded, false)]
    public void Only_an_open_draft_can_be_based_on_a_newer_text(RevisionState state, bool can)
    {
        var revision = In(state);
        if (can)
            revision.BaseOn(9);
        else
            Should.Throw<InvalidOperationException>(() => revision.BaseOn(9));
        (revision.BasedOnVersion, revision.State, revision.Saves).ShouldBe((can ? 9 : null, state, 1));
    }

    [Fact]
    public void A_draft_of_another_item_does_not_follow() => Should.Throw<InvalidOperationException>(() => In(RevisionState.Draft).FollowRename(Given.ATool("andere-kaart"), 9));

    [Fact]
    public void No_sequence_of_acts_leads_to_what_cannot_be() =>
        Gen.Select(Gen.OneOf([.. Acts.Keys]), Gen.OneOf(Enum.GetValues<Role>())).Array[0, 15].Sample(
            acts =>
            {
                var revision = Revision.Draft(Item, 1, null, Given.Redacteur, Monday, null).Value;
                var published = false;
                foreach (var (act, role) in acts)
                {
                    var (before, saves, hash) = (AllOf(revision), revision.Saves, revision.Hash);
                    var result = Acts[act](revision, new Actor("x", "X", role));
                    if (!result.Succeeded)
                        AllOf(revision).ShouldBe(before);
                    if (act == "publish" && result.Succeeded)
                    {
                        published.ShouldBeFalse("it was published before");
                        ((int)role).ShouldBeGreaterThanOrEqualTo((int)Role.Eindredacteur);
                        published = true;
                    }

                    revision.IsOpen.ShouldBe(!published && revision.State != RevisionState.Discarded);
                    (revision.DiscardedAt is not null).ShouldBe(revision.State == RevisionState.Discarded);
                    (revision.PublishedVersion is not null).ShouldBe(published);
                    (revision.PublishedBy is not null).ShouldBe(published);
                    (revision.WithdrawnAt is not null).ShouldBe(revision.State == RevisionState.Withdrawn);
                    (revision.WithdrawalReason is not null).ShouldBe(revision.State == RevisionState.Withdrawn);
                    (revision.PlannedFor is not null && !revision.IsOpen).ShouldBeFalse("what is no draft is not planned");
                    revision.Saves.ShouldBe(act == "save" && result.Succeeded ? saves + 1 : saves);
                    if (act != "save")
                        revision.Hash.ShouldBe(hash);
                    ContentHash.Of(revision.Content).ShouldBe(revision.Hash);
                }
            },
            iter: 2000);

    private static Revision In(RevisionState state)
    {
        var revision = Revision.Draft(Item, 1, null, Given.Redacteur, Monday, "Begin").Value;
        if (state == RevisionState.InReview)
            revision.Submit(Given.Redacteur);
        if (state is RevisionState.Published or RevisionState.Replaced or RevisionState.Withdrawn)
            revision.Publish(Given.Eindredacteur, Monday, 1);
        if (state == RevisionState.Replaced)
            revision.Replace();
        if (state == RevisionState.Withdrawn)
            revision.Withdraw(Given.Eindredacteur, Monday, Gone);
        if (state == RevisionState.Discarded)
            revision.Discard(Given.Redacteur, Monday);
        revision.State.ShouldBe(state);
        return revision;
    }

    private static List<object?> AllOf(Revision revision) => [.. typeof(Revision).GetProperties().Select(property => property.GetValue(revision))];
}
