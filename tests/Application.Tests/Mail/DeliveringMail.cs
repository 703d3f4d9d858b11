using MimeKit;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Infrastructure.Mail;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Mail;

public sealed class DeliveringMail(TestDatabases databases)
{
    [Fact]
    public async Task A_message_is_sent_once_and_only_the_fact_remains()
    {
        await using var server = new MailServer();
        var clock = MailNode.AClock();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), clock, server);
        var mail = await node.AddAsync();

        (await node.EmptyAsync()).ShouldBe([null]);

        var message = Read(server.Messages.ShouldHaveSingleItem());
        message.Subject.ShouldBe(MailNode.Subject);
        message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n').ShouldBe(MailNode.Text);
        message.From.ToString().ShouldBe("\"Wegwijzer\" <wegwijzer@guide.example>");
        message.To.ToString().ShouldBe(MailNode.Recipient);
        message.ReplyTo.Mailboxes.Single().Address.ShouldBe("groep@guide.example");
        message.MessageId.ShouldBe($"{mail.Id:N}@guide.example");
        message.Headers[HeaderId.AutoSubmitted].ShouldBeNull();
        var stored = await node.StoredAsync(mail);
        (stored.State, stored.EndedAt, stored.Kind, stored.About).ShouldBe((MailState.Sent, MailNode.Start, MailKind.SuggestionReply, mail.About));
        (stored.Recipient, stored.Subject, stored.Text, stored.Html, stored.Problem).ShouldBe((null, null, null, null, null));
        clock.Advance(TimeSpan.FromDays(1));
        (await node.TryNextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_can_have_a_form_with_markup_beside_its_text()
    {
        await using var server = new MailServer();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server);
        await node.AddAsync(html: "<p>Dank je wel!</p>");
        await node.EmptyAsync();
        var message = Read(server.Messages.Single());
        (message.HtmlBody!.Trim(), message.TextBody!.Length > 10).ShouldBe(("<p>Dank je wel!</p>", true));
    }

    [Fact]
    public async Task A_notice_goes_to_the_project_group_as_something_no_person_wrote()
    {
        await using var server = new MailServer();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server);
        await node.AddAsync(OutgoingMail.ToProjectGroup("Nieuwe suggestie", "Er is een nieuwe suggestie.", MailNode.Start));
        await node.EmptyAsync();
        var message = Read(server.Messages.Single());
        (message.To.ToString(), message.ReplyTo.Count, message.Headers[HeaderId.AutoSubmitted]).ShouldBe(("groep@guide.example", 0, "auto-generated"));
    }

    [Fact]
    public async Task A_notice_that_nobody_gave_an_address_for_shows_as_undelivered()
    {
        await using var server = new MailServer();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server, ("ProjectGroup", null));
        var mail = await node.AddAsync(OutgoingMail.ToProjectGroup("Nieuwe suggestie", "Er is een nieuwe suggestie.", MailNode.Start));
        (await node.EmptyAsync()).ShouldBe([MailFault.Permanent]);
        (await node.StoredAsync(mail)).Problem!.ShouldContain("Mail__ProjectGroup");
        server.Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RCPT", "451 4.7.1 later, for anna.jansen@school.example")]
    [InlineData("RCPT", MailServer.HangUp)]
    [InlineData("DATA", "421 closing")]
    [InlineData("DATA", MailServer.HangUp)]
    [InlineData(".", "452 full")]
    [InlineData(".", MailServer.HangUp)]
    [InlineData("MAIL", "550 you may not send from here")]
    public async Task What_fails_for_now_is_tried_again_under_the_same_name(string command, string answer)
    {
        await using var server = new MailServer { Answer = c => c == command ? answer : null };
        var clock = MailNode.AClock();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), clock, server);
        var mail = await node.AddAsync();

        (await node.EmptyAsync()).ShouldBe([MailFault.Temporary]);
        var waiting = await node.StoredAsync(mail);
        (waiting.State, waiting.Attempts, waiting.Subject).ShouldBe((MailState.Waiting, 1, MailNode.Subject));
        waiting.Problem.ShouldNotBeNullOrEmpty();

        server.Answer = _ => null;
        clock.Advance(TimeSpan.FromSeconds(90));
        (await node.EmptyAsync()).ShouldBe([null]);
        server.MessageIds.ShouldBe([$"<{mail.Id:N}@guide.example>"]);
        (await node.StoredAsync(mail)).State.ShouldBe(MailState.Sent);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user anna.jansen@school.example")]
    [InlineData(".", "554 5.7.1 we do not like this")]
    public async Task What_is_refused_for_good_is_not_tried_again_by_itself(string command, string answer)
    {
        await using var server = new MailServer { Answer = c => c == command ? answer : null };
        var clock = MailNode.AClock();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), clock, server);
        var mail = await node.AddAsync();

        (await node.EmptyAsync()).ShouldBe([MailFault.Permanent]);

        clock.Advance(TimeSpan.FromDays(1));
        (await node.EmptyAsync()).ShouldBeEmpty();
        var stored = await node.StoredAsync(mail);
        (stored.State, stored.Text).ShouldBe((MailState.Undelivered, MailNode.Text));
        stored.Problem!.ShouldContain(answer[..3]);
        node.Log.Text.ShouldContain($"Mail {mail.Id} (SuggestionReply) is not delivered after 1 attempts");
    }

    [Fact]
    public async Task What_fails_too_often_shows_as_undelivered_after_two_days_and_more()
    {
        await using var server = new MailServer { Answer = c => c == "RCPT" ? "450 busy" : null };
        var clock = MailNode.AClock();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), clock, server);
        var mail = await node.AddAsync();
        for (var hour = 0; hour < 24 * 5; hour++)
        {
            await node.EmptyAsync();
            clock.Advance(TimeSpan.FromHours(1));
        }

        var stored = await node.StoredAsync(mail);
        (stored.State, stored.Attempts).ShouldBe((MailState.Undelivered, OutgoingMail.MaxAttempts));
        (stored.DueAt - MailNode.Start).ShouldBeInRange(TimeSpan.FromHours(40), TimeSpan.FromDays(4));
    }

    [Fact]
    public async Task Without_anybody_listening_all_messages_wait()
    {
        var gone = new MailServer();
        await gone.DisposeAsync();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), gone);
        var mail = await node.AddAsync();
        (await node.EmptyAsync()).ShouldBe([MailFault.Unreachable]);
        (await node.StoredAsync(mail)).State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task A_server_that_wants_a_name_gets_it()
    {
        await using var server = new MailServer { Authenticates = true };
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server, ("User", "post"), ("Password", "geheim"));
        await node.AddAsync();
        (await node.EmptyAsync()).ShouldBe([null]);
        server.Commands.ShouldContain($"AUTH PLAIN {Convert.ToBase64String("\0post\0geheim"u8)}");
    }

    [Fact]
    public async Task A_server_that_does_not_take_our_name_keeps_all_messages_waiting()
    {
        await using var server = new MailServer { Authenticates = true, Answer = c => c == "AUTH" ? "535 no" : null };
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server, ("User", "post"), ("Password", "geheim"));
        await node.AddAsync();
        (await node.EmptyAsync()).ShouldBe([MailFault.Unreachable]);
        node.Log.Text.ShouldContain("does not accept Mail__User");
    }

    [Theory]
    [InlineData("StartTls")]
    [InlineData(null)]
    public async Task A_server_that_cannot_encrypt_gets_nothing(string? security)
    {
        await using var server = new MailServer();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), MailNode.AClock(), server, ("Security", security));
        var mail = await node.AddAsync();
        (await node.EmptyAsync()).ShouldBe([MailFault.Unreachable]);
        (server.Messages.Count, (await node.StoredAsync(mail)).State).ShouldBe((0, MailState.Waiting));
        server.Commands.ShouldNotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    private static MimeMessage Read(string message) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(message)));
}
