using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Application.Upkeep;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Upkeep;

public sealed class LookingAtItemsAgain(TestDatabases databases)
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ItemName Tool = new(ContentKind.Tool, Slug.Parse("kaart"));

    private readonly FakeTimeProvider clock = new(Start);

    [Fact]
    public async Task An_item_is_due_a_year_after_it_was_published_and_again_a_year_after_somebody_looked()
    {
        await using var host = await HostAsync();
        (await UpkeepAsync(host)).ShouldSatisfyAllConditions(u => u.DueOn.ShouldBe(new DateOnly(2027, 12, 1)), u => u.IsDue.ShouldBeFalse(), u => u.Owner.ShouldBeNull());
        (await DueAsync(host)).ShouldBeEmpty();

        clock.SetUtcNow(Start.AddYears(1));
        (await DueAsync(host)).ShouldContain("kaart");
        (await host.SendAsync(new ListItemsQuery(new ItemFilter(ContentKind.Tool, ReviewDue: true), ItemOrder.Title, 1, 20))).Value.Total.ShouldBe(1);
        (await host.CommandAsync(new MarkCheckedCommand([Tool], Given.Redacteur))).Value.ShouldBe(1);

        (await DueAsync(host)).ShouldNotContain("kaart");
        (await UpkeepAsync(host)).ShouldSatisfyAllConditions(u => u.DueOn.ShouldBe(new DateOnly(2028, 12, 1)), u => u.CheckedBy.ShouldBe("Anna"));
        (await host.SendAsync(new ListItemsQuery(new ItemFilter(ContentKind.Tool, ReviewDue: true), ItemOrder.Title, 1, 20))).Value.Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_period_is_a_setting_and_a_day_that_was_agreed_goes_before_it()
    {
        await using var host = await HostAsync();
        (await host.CommandAsync(new ChangeEditorialRulesCommand(false, 6, Given.Beheerder))).Succeeded.ShouldBeTrue();
        (await UpkeepAsync(host)).DueOn.ShouldBe(new DateOnly(2027, 6, 1));
        (await AssignAsync(host, null, null, new DateOnly(2026, 11, 30))).Errors.ShouldHaveSingleItem().Code.ShouldBe("check-day");
        (await AssignAsync(host, null, null, new DateOnly(2026, 12, 24))).Succeeded.ShouldBeTrue();
        (await UpkeepAsync(host)).ShouldSatisfyAllConditions(u => u.DueOn.ShouldBe(new DateOnly(2026, 12, 24)), u => u.AgreedOn.ShouldBe(new DateOnly(2026, 12, 24)));
        // It was meant for one time.
        (await host.CommandAsync(new MarkCheckedCommand([Tool], Given.Redacteur))).Succeeded.ShouldBeTrue();
        (await UpkeepAsync(host)).AgreedOn.ShouldBeNull();
    }

    [Fact]
    public async Task Owner_and_deputy_are_two_people_who_can_sign_in()
    {
        await using var host = await HostAsync();
        var olga = Guid.Parse((await host.PersonAsync("Olga", Role.Redacteur)).Id);
        (await AssignAsync(host, olga, olga)).Errors.ShouldHaveSingleItem().Code.ShouldBe("same-person");
        (await AssignAsync(host, olga, Guid.NewGuid())).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-person");
        (await AssignAsync(host, olga, null)).Succeeded.ShouldBeTrue();
        (await UpkeepAsync(host)).Owner!.Name.ShouldBe("Olga");
        var mine = (await host.CommandAsync(new ListChecksQuery(false, true, false, null, new Actor(olga.ToString(), "Olga", Role.Redacteur)))).Value;
        mine.Items.ShouldHaveSingleItem().Owner.ShouldBe("Olga");
        (await host.CommandAsync(new ListChecksQuery(false, false, true, ContentKind.Tool, Given.Redacteur))).Value.Total.ShouldBe(0);
        (await host.CommandAsync(new MarkCheckedCommand([new ItemName(ContentKind.Tool, Slug.Parse("nergens"))], Given.Redacteur))).Errors.ShouldHaveSingleItem().Code.ShouldBe("unknown-item");
    }

    [Fact]
    public async Task Owner_and_deputy_are_reminded_once_for_each_time()
    {
        await using var host = await HostAsync();
        var (olga, dick) = (Guid.Parse((await host.PersonAsync("Olga", Role.Redacteur)).Id), Guid.Parse((await host.PersonAsync("Dick", Role.Redacteur)).Id));
        (await host.CommandAsync(new AssignManyCommand([Tool, new ItemName(ContentKind.Page, Slug.Parse("doel"))], olga, dick, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        await RemindAsync(host, 0);

        clock.SetUtcNow(Start.AddYears(1));
        await RemindAsync(host, 2);
        await RemindAsync(host, 0);
        var mail = await host.MailAsync();
        mail.Select(m => (m.To, m.Kind)).ShouldBe([("dick@example.nl", MailKind.CheckReminder), ("olga@example.nl", MailKind.CheckReminder)]);
        mail[0].Text.ShouldContain("vervanger");
        mail.ShouldAllBe(m => m.Text.Contains("Hulpmiddel kaart", StringComparison.Ordinal) && m.Text.Contains("Pagina doel", StringComparison.Ordinal));

        (await host.CommandAsync(new MarkCheckedCommand([Tool], Given.Redacteur))).Succeeded.ShouldBeTrue();
        clock.SetUtcNow(Start.AddYears(2));
        await RemindAsync(host, 1);
        (await host.MailAsync()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_renamed_stays_whose_it_is_and_what_is_withdrawn_is_looked_at_no_more()
    {
        await using var host = await HostAsync();
        var olga = Guid.Parse((await host.PersonAsync("Olga", Role.Redacteur)).Id);
        (await AssignAsync(host, olga, null)).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new RenameCommand(ContentKind.Tool, Tool.Slug, Slug.Parse("anders"), Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await host.CommandAsync(new GetUpkeepQuery(ContentKind.Tool, Slug.Parse("anders")))).Value.Owner!.Name.ShouldBe("Olga");
        (await host.CommandAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("anders"), "Weg.", null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        clock.SetUtcNow(Start.AddYears(2));
        (await DueAsync(host)).ShouldNotContain("anders");
        await RemindAsync(host, 0);
    }

    private Task<GuideHost> HostAsync() => databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart"), Given.APage()), clock);

    private static async Task<UpkeepResponse> UpkeepAsync(GuideHost host) => (await host.CommandAsync(new GetUpkeepQuery(Tool.Kind, Tool.Slug))).Value;

    private static async Task<List<string>> DueAsync(GuideHost host) => [.. (await host.CommandAsync(new ListChecksQuery(true, false, false, null, Given.Redacteur))).Value.Items.Select(i => i.Slug)];

    private static Task<Result<bool>> AssignAsync(GuideHost host, Guid? owner, Guid? deputy, DateOnly? day = null) =>
        host.CommandAsync(new AssignUpkeepCommand(Tool.Kind, Tool.Slug, owner, deputy, day, Given.Eindredacteur));

    private static async Task RemindAsync(GuideHost host, int items) => (await host.CommandAsync(new RemindOfChecksCommand())).Value.ShouldBe(items);
}
