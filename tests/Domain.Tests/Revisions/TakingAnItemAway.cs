using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Revisions;

public sealed class TakingAnItemAway
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_reason_is_needed(string? reason)
    {
        var error = Withdrawal.Create(reason, null).Errors.ShouldHaveSingleItem();
        (error.Code, error.Field).ShouldBe(("reason-missing", "reason"));
    }

    [Fact]
    public void A_reason_has_at_most_five_hundred_characters_and_no_space_around_it()
    {
        Withdrawal.Create(new string('a', Withdrawal.MaxReason), null).Succeeded.ShouldBeTrue();
        Withdrawal.Create(new string('a', Withdrawal.MaxReason + 1), null).Succeeded.ShouldBeFalse();
        Withdrawal.Create("  Dubbel. ", null).Value.Reason.ShouldBe("Dubbel.");
    }

    [Fact]
    public void A_rename_is_a_withdrawal_with_a_successor()
    {
        var rename = Withdrawal.RenamedTo(Slug.Parse("nieuw"));
        (rename.IsRename, rename.Successor!.Value, string.IsNullOrWhiteSpace(rename.Reason)).ShouldBe((true, "nieuw", false));
        Withdrawal.Create("Vervangen.", Slug.Parse("nieuw")).Value.IsRename.ShouldBeFalse();
    }

    [Fact]
    public void A_tombstone_keeps_no_text_until_the_item_comes_back()
    {
        var item = new PublishedItem(Given.ATool("kaart"), 1, Monday);
        (item.Kind, item.Slug, item.Version, item.IsWithdrawn, item.Hash).ShouldBe(("tool", "kaart", 1, false, Given.ATool("kaart").Hash));

        item.Withdraw(Withdrawal.RenamedTo(Slug.Parse("nieuw")), 2, Monday.AddDays(1));
        (item.Version, item.ChangedAt, item.Content, item.Hash, item.Successor, item.IsRenamed, item.IsWithdrawn).ShouldBe((2, Monday.AddDays(1), null, null, "nieuw", true, true));

        item.Publish(Given.ATool("kaart"), 3, Monday.AddDays(2));
        (item.Version, item.WithdrawalReason, item.Successor, item.IsRenamed, item.IsWithdrawn).ShouldBe((3, null, null, false, false));
    }

    [Fact]
    public void A_version_goes_up_by_one_and_remembers_that_a_person_published()
    {
        var version = (ContentVersion)Activator.CreateInstance(typeof(ContentVersion), nonPublic: true)!;
        version.Advance(Actor.System, Monday).ShouldBe(1);
        version.PublishedByPerson.ShouldBeFalse();
        version.Advance(Given.Eindredacteur, Monday.AddDays(1)).ShouldBe(2);
        version.Advance(Actor.System, Monday.AddDays(2)).ShouldBe(3);
        (version.Number, version.ChangedAt, version.PublishedByPerson).ShouldBe((3, Monday.AddDays(2), true));
    }
}
