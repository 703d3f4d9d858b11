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
        ["submit"] = (revision, actor) => revision.Submit(actor, Monday),
        ["send back"] = (revision, actor) => revision.SendBack(actor, "Kan korter.", Monday),
        ["plan"] = (revision, actor) => revision.PlanFor(Monday.AddDays(7), actor, Monday, secondPerson: false),
        ["plan withdrawal"] = (revision, actor) => revision.PlanWithdrawal(Monday.AddDays(7), Gone, actor, Monday),
        ["call off"] = (revision, actor) => revision.CallOff(actor),
        ["publish"] = (revision, actor) => revision.Publish(actor, Monday.AddDays(1), 12, secondPerson: false),
        ["withdraw"] = (revision, actor) => revision.Withdraw(actor, Monday.AddDays(2), Gone),
        ["discard"] = (revision, actor) => revision.Discard(actor, Monday.AddDays(2)),
    };

    /// <summary>For each act the role that it needs, and what comes of it in each state: the next state, or the code of the refusal.</summary>
    private static readonly (string Act, Role Needs, string Draft, string InReview, string Published, string Replaced, string Withdrawn, string Discarded)[] Table =
    [
        ("save", Role.Redacteur, "Draft", "Draft", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("submit", Role.Redacteur, "InReview", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("send back", Role.Eindredacteur, "not-in-review", "Draft", "not-in-review", "not-in-review", "not-in-review", "not-in-review"),
        ("plan", Role.Eindredacteur, "Draft", "InReview", "not-a-draft", "not-a-draft", "not-a-draft", "not-a-draft"),
        ("plan withdrawal", Role.Eindredacteur, "not-published", "not-published", "Published", "not-published", "not-published", "not-published"),
        ("call off", Role.Eindredacteur, "nothing-planned", "nothing-planned", "nothing-planned", "nothing-planned", "nothing-planned", "nothing-planned"),
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
    public void What_is_sent_back_says_why_and_who_and_is_planned_no_more()
    {
        var draft = In(RevisionState.InReview);
        draft.PlanFor(Monday.AddDays(1), Given.Eindredacteur, Monday, false).Succeeded.ShouldBeTrue();
        draft.SendBack(Given.Eindredacteur, " Kan korter. ", Monday.AddHours(1)).Succeeded.ShouldBeTrue();
        (draft.Remark, draft.SentBackBy, draft.SentBackAt, draft.PlannedFor).ShouldBe(("Kan korter.", Given.Eindredacteur, Monday.AddHours(1), null));
        // The writer's own words stay what they were.
        draft.Note.ShouldBe("Begin");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("te lang")]
    public void Nothing_is_sent_back_without_saying_what_is_to_be_done(string? remark) =>
        In(RevisionState.InReview).SendBack(Given.Eindredacteur, remark == "te lang" ? new string('x', Revision.MaxRemark + 1) : remark, Monday).Errors.ShouldHaveSingleItem().Code.ShouldBe("remark-missing");

    [Fact]
    public void A_plan_lies_in_the_future_can_be_moved_and_called_off()
    {
        var draft = In(RevisionState.Draft);
        Plan(Monday).ShouldBe("planned-in-the-past");
        Plan(Monday + Revision.FurthestPlan + TimeSpan.FromTicks(1)).ShouldBe("planned-too-far");
        Plan(Monday.AddTicks(1)).ShouldBeNull();
        Plan(Monday.AddDays(2)).ShouldBeNull();
        (draft.PlannedFor, draft.PlannedBy).ShouldBe((Monday.AddDays(2), Given.Eindredacteur));
        draft.CallOff(Given.Eindredacteur).Succeeded.ShouldBeTrue();
        (draft.PlannedFor, draft.PlannedBy).ShouldBe((null, null));

        string? Plan(DateTimeOffset moment) => draft.PlanFor(moment, Given.Eindredacteur, Monday, false).Errors.SingleOrDefault()?.Code;
    }

    [Fact]
    public void Words_that_change_are_not_the_words_that_were_planned()
    {
        var draft = In(RevisionState.Draft);
        draft.PlanFor(Monday.AddDays(2), Given.Eindredacteur, Monday, false).Succeeded.ShouldBeTrue();
        draft.Save(Given.ATool("kaart", json => json["title"] = "Anders"), Given.Redacteur, Monday, null).Succeeded.ShouldBeTrue();
        (draft.PlannedFor, draft.PlanFailedFor).ShouldBe((null, Monday.AddDays(2)));
        draft.PlanProblem!.ShouldContain(Given.Redacteur.Name);
        draft.PlanFor(Monday.AddDays(3), Given.Eindredacteur, Monday, false).Succeeded.ShouldBeTrue();
        (draft.PlannedFor, draft.PlanFailedFor, draft.PlanProblem).ShouldBe((Monday.AddDays(3), null, null));
    }

    [Fact]
    public void What_came_to_nothing_is_not_tried_again_and_can_be_put_away()
    {
        var draft = In(RevisionState.Draft);
        draft.PlanFor(Monday.AddDays(2), Given.Eindredacteur, Monday, false).Succeeded.ShouldBeTrue();
        draft.FailPlan(new string('x', Revision.MaxProblem + 1));
        (draft.PlannedFor, draft.PlanFailedFor, draft.PlanProblem!.Length).ShouldBe((null, Monday.AddDays(2), Revision.MaxProblem));
        Should.Throw<InvalidOperationException>(() => draft.FailPlan("Nog eens."));
        draft.CallOff(Given.Eindredacteur).Succeeded.ShouldBeTrue();
        (draft.PlanFailedFor, draft.PlanProblem).ShouldBe((null, null));
    }

    [Fact]
    public void A_planned_withdrawal_goes_over_to_the_words_that_come_next()
    {
        var (before, after) = (In(RevisionState.Published), In(RevisionState.Published));
        before.PlanWithdrawal(Monday.AddDays(9), Withdrawal.Create("Tijdelijk.", Slug.Parse("andere-kaart")).Value, Given.Eindredacteur, Monday).Succeeded.ShouldBeTrue();
        after.TakeOver(before.GiveUpWithdrawal()!);
        before.PlannedFor.ShouldBeNull();
        (after.PlannedFor, after.PlannedBy, after.PlannedWithdrawal().Reason, after.PlannedWithdrawal().Successor).ShouldBe((Monday.AddDays(9), Given.Eindredacteur, "Tijdelijk.", Slug.Parse("andere-kaart")));
        before.GiveUpWithdrawal().ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => In(RevisionState.Draft).TakeOver(new WithdrawalPlan(Monday, Given.Eindredacteur, "Weg.", null, null, null)));
    }

    [Fact]
    public void Where_a_second_person_is_needed_who_saved_it_last_cannot_approve_it()
    {
        var draft = In(RevisionState.Draft);
        var colleague = new Actor("dirk", "Dirk", Role.Eindredacteur);
        draft.Save(Given.ATool("kaart", json => json["title"] = "Anders"), Given.Eindredacteur, Monday, null).Succeeded.ShouldBeTrue();
        draft.Publish(Given.Eindredacteur, Monday, 1, secondPerson: true).Errors.ShouldHaveSingleItem().Code.ShouldBe("second-person");
        draft.PlanFor(Monday.AddDays(1), Given.Eindredacteur, Monday, secondPerson: true).Errors.ShouldHaveSingleItem().Code.ShouldBe("second-person");
        draft.PlanFor(Monday.AddDays(1), colleague, Monday, secondPerson: true).Succeeded.ShouldBeTrue();
        draft.Publish(colleague, Monday, 1, secondPerson: true).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Publishing_says_who_when_and_in_which_version_and_ends_the_plan()
    {
        var draft = In(RevisionState.Draft);
        draft.PlanFor(Monday.AddDays(7), Given.Eindredacteur, Monday, false).Succeeded.ShouldBeTrue();
        draft.Publish(Given.Eindredacteur, Monday.AddDays(1), 12, false).Succeeded.ShouldBeTrue();
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
                    if (revision.PlannedFor is not null)
                        (revision.IsOpen || revision.State == RevisionState.Published, revision.PlannedReason is null).ShouldBe((true, revision.IsOpen), "a draft is published, what is public withdrawn");
                    (revision.PlannedFor is not null && revision.PlanFailedFor is not null).ShouldBeFalse("it is planned, or came to nothing");
                    revision.Saves.ShouldBe(act == "save" && result.Succeeded ? saves + 1 : saves);
                    if (act != "save")
                        revision.Hash.ShouldBe(hash);
                    ContentHash.Of(revision.Content).ShouldBe(revision.Hash);
                }
            },
            iter: 2000);

    /// <summary>Whatever people do in whatever order, by their own hand or by a plan: nothing becomes public that only its writer has seen.</summary>
    [Fact]
    public void No_path_publishes_without_the_second_person_that_is_needed() =>
        Gen.Select(Gen.OneOf("save", "submit", "send back", "plan", "call off", "publish", "carry out"), Gen.Int[0, 3]).Array[0, 25].Sample(
            acts =>
            {
                Actor[] people = [Given.Redacteur, Given.Eindredacteur, Given.Beheerder, new("dirk", "Dirk", Role.Eindredacteur)];
                var revision = Revision.Draft(Item, 1, null, people[acts.Length % 4], Monday, null).Value;
                foreach (var (act, who) in acts)
                {
                    var actor = people[who];
                    _ = act switch
                    {
                        "plan" => revision.PlanFor(Monday.AddDays(7), actor, Monday, secondPerson: true),
                        "publish" => revision.Publish(actor, Monday.AddDays(1), 12, secondPerson: true),
                        // As the job does it: in the name of who planned it.
                        "carry out" when revision is { IsOpen: true, PlannedFor: not null } => revision.Publish(revision.PlannedBy!, Monday.AddDays(7), 12, secondPerson: true),
                        "carry out" => Result.Success(),
                        _ => Acts[act](revision, actor),
                    };
                    if (revision is { IsOpen: true, PlannedFor: not null })
                        revision.PlannedBy!.Id.ShouldNotBe(revision.SavedBy.Id);
                    if (revision.State == RevisionState.Published)
                        revision.PublishedBy!.Id.ShouldNotBe(revision.SavedBy.Id);
                }
            },
            iter: 5000);

    private static Revision In(RevisionState state)
    {
        var revision = Revision.Draft(Item, 1, null, Given.Redacteur, Monday, "Begin").Value;
        if (state == RevisionState.InReview)
            revision.Submit(Given.Redacteur, Monday);
        if (state is RevisionState.Published or RevisionState.Replaced or RevisionState.Withdrawn)
            revision.Publish(Given.Eindredacteur, Monday, 1, false);
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
