using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Mail;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Mail;

public sealed class LookingAfterMail(TestDatabases databases)
{
    [Fact]
    public async Task What_did_not_arrive_is_listed_with_why_and_what_waits_is_counted()
    {
        await using var server = new MailServer { Answer = c => c == "RCPT" ? "550 nobody here" : null };
        var clock = MailNode.AClock();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), clock, server);
        var first = await node.AddAsync(OutgoingMail.To(
            EmailAddress.Parse(MailNode.Recipient), MailKind.SuggestionReply, MailNode.Subject, MailNode.Text, MailNode.Start.AddMinutes(-5), Guid.CreateVersion7()));
        await node.EmptyAsync();
        var second = await node.AddAsync();
        await node.EmptyAsync();
        await node.AddAsync(OutgoingMail.To(EmailAddress.Parse("b@c.example"), MailKind.Invitation, "Kom erbij", "Dag", MailNode.Start.AddHours(-2)));

        var list = (await node.Host.CommandAsync(new ListUndeliveredMailQuery(Given.Eindredacteur, 1, 1))).Value;

        (list.Undelivered, list.Waiting, list.WaitingSince).ShouldBe((2, 1, MailNode.Start.AddHours(-2)));
        var shown = list.Items.ShouldHaveSingleItem();
        (shown.Recipient, shown.Subject, shown.Kind, shown.About, shown.Attempts).ShouldBe((MailNode.Recipient, MailNode.Subject, MailKind.SuggestionReply, first.About, 1));
        shown.Problem!.ShouldContain("550");
        (await node.Host.CommandAsync(new ListUndeliveredMailQuery(Given.Eindredacteur, 2, 1))).Value.Items.Select(i => i.Id).ShouldBe([second.Id]);
    }

    [Fact]
    public async Task An_eindredacteur_has_it_sent_again()
    {
        await using var server = new MailServer { Answer = c => c == "RCPT" ? "550 nobody here" : null };
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server);
        var mail = await node.AddAsync();
        Code(await node.Host.CommandAsync(new RetryMailCommand(mail.Id, Given.Eindredacteur))).ShouldBe("not-undelivered");
        await node.EmptyAsync();
        server.Answer = _ => null;
        Code(await node.Host.CommandAsync(new RetryMailCommand(mail.Id, Given.Redacteur))).ShouldBe("forbidden");

        (await node.Host.CommandAsync(new RetryMailCommand(mail.Id, Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        (await node.EmptyAsync()).ShouldBe([null]);
        Code(await node.Host.CommandAsync(new RetryMailCommand(mail.Id, Given.Eindredacteur))).ShouldBe("not-undelivered");
        Code(await node.Host.CommandAsync(new RetryMailCommand(Guid.NewGuid(), Given.Eindredacteur))).ShouldBe("unknown-mail");
    }

    [Fact]
    public async Task An_eindredacteur_takes_it_back_and_nothing_of_it_is_kept()
    {
        await using var server = new MailServer();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server);
        var mail = await node.AddAsync();
        Code(await node.Host.CommandAsync(new CancelMailCommand(mail.Id, Given.Redacteur))).ShouldBe("forbidden");

        (await node.Host.CommandAsync(new CancelMailCommand(mail.Id, Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        (await node.EmptyAsync()).ShouldBeEmpty();
        var stored = await node.StoredAsync(mail);
        (stored.State, stored.CancelledBy, stored.Recipient, stored.Text).ShouldBe((MailState.Cancelled, Given.Eindredacteur, null, null));
        Code(await node.Host.CommandAsync(new CancelMailCommand(mail.Id, Given.Eindredacteur))).ShouldBe("mail-already-gone");
        Code(await node.Host.CommandAsync(new CancelMailCommand(Guid.NewGuid(), Given.Eindredacteur))).ShouldBe("unknown-mail");
    }

    [Fact]
    public async Task A_message_of_a_change_that_was_refused_never_existed()
    {
        await using var server = new MailServer();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server);
        var tool = Given.ATool("kaart");
        await node.Host.DraftAsync(tool);

        var refused = await node.Host.WithContextAsync(async context =>
        {
            context.Revisions.Add(Revision.Draft(tool, 2, null, Given.Redacteur, MailNode.Start, null).Value);
            context.OutgoingMail.Add(OutgoingMail.ToProjectGroup("Nieuw concept", "Er is een concept.", MailNode.Start));
            return await context.SaveAsync(CancellationToken.None);
        });

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("second-draft");
        (await node.Host.WithContextAsync(context => context.OutgoingMail.CountAsync())).ShouldBe(0);
        (await node.Host.RevisionsAsync(ContentKind.Tool, "kaart")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_fact_that_something_was_sent_goes_after_three_months()
    {
        await using var server = new MailServer { Answer = c => c == "RCPT" ? "550 nobody here" : null };
        var clock = MailNode.AClock();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), clock, server);
        var undelivered = await node.AddAsync();
        await node.EmptyAsync();
        server.Answer = _ => null;
        var sent = await node.AddAsync();
        await node.EmptyAsync();
        clock.Advance(TimeSpan.FromDays(89));
        (await node.Host.CommandAsync(new ForgetEndedMailCommand())).Value.ShouldBe(0);
        clock.Advance(TimeSpan.FromDays(2));

        (await node.Host.CommandAsync(new ForgetEndedMailCommand())).Value.ShouldBe(1);

        (await node.Host.WithContextAsync(context => context.OutgoingMail.Select(m => m.Id).ToListAsync())).ShouldBe([undelivered.Id]);
        sent.Id.ShouldNotBe(undelivered.Id);
    }

    private static string Code(Result result) => result.Errors.ShouldHaveSingleItem().Code;
}
