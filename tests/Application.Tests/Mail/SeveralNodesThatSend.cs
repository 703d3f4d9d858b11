using System.Diagnostics;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Infrastructure.Mail;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Mail;

public sealed class SeveralNodesThatSend(TestDatabases databases)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Send_every_message_once()
    {
        var database = await databases.CreateEmptyAsync();
        await using var server = new MailServer();
        await using var one = MailNode.Over(database, TimeProvider.System, server);
        await using var two = MailNode.Over(database, TimeProvider.System, server);
        await using var three = MailNode.Over(database, TimeProvider.System, server);
        var sent = new HashSet<string>();
        for (var i = 0; i < 60; i++)
            sent.Add($"<{(await one.AddAsync()).Id:N}@guide.example>");

        var shares = await Task.WhenAll(Task.Run(one.EmptyAsync), Task.Run(two.EmptyAsync), Task.Run(three.EmptyAsync));

        shares.ShouldAllBe(share => share.Count > 0 && share.TrueForAll(fault => fault == null));
        server.MessageIds.Order().ShouldBe(sent.Order());
    }

    [Fact]
    public async Task Leave_a_message_to_the_one_that_is_sending_it()
    {
        var database = await databases.CreateEmptyAsync();
        var clock = MailNode.AClock();
        await using var server = new MailServer();
        using var yes = new SemaphoreSlim(0);
        server.BeforeYes = () => yes.WaitAsync(Patience);
        await using var one = MailNode.Over(database, clock, server);
        await using var two = MailNode.Over(database, clock, server);
        await one.AddAsync();

        var sending = one.TryNextAsync();
        await UntilAsync(() => server.Messages.Count == 1);
        (await two.TryNextAsync()).ShouldBeNull();
        clock.Advance(OutgoingMail.Lease - TimeSpan.FromMinutes(3.5));
        (await two.TryNextAsync()).ShouldBeNull();
        yes.Release();
        (await sending)!.Fault.ShouldBeNull();
        server.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Take_over_from_one_that_is_never_heard_of_again_under_the_same_name()
    {
        var database = await databases.CreateEmptyAsync();
        var clock = MailNode.AClock();
        await using var server = new MailServer();
        var mail = await AddToAsync(database, clock, server);

        // Killed after the mail server took the message and before it could say so: what is left of such a node is a lease.
        var killed = await KilledWhileSendingAsync(database, server);
        killed.ShouldBe(mail.Id);
        server.Messages.Count.ShouldBe(1);
        await using var other = MailNode.Over(database, clock, server);
        (await other.TryNextAsync()).ShouldBeNull();
        clock.Advance(OutgoingMail.Lease + TimeSpan.FromSeconds(1));

        (await other.TryNextAsync())!.Fault.ShouldBeNull();

        server.MessageIds.ShouldBe([$"<{mail.Id:N}@guide.example>", $"<{mail.Id:N}@guide.example>"]);
        (await other.StoredAsync(mail)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task What_was_cancelled_while_it_was_sent_stays_cancelled()
    {
        var clock = MailNode.AClock();
        await using var server = new MailServer();
        using var yes = new SemaphoreSlim(0);
        server.BeforeYes = () => yes.WaitAsync(Patience);
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), clock, server);
        var mail = await node.AddAsync();
        var sending = node.TryNextAsync();
        await UntilAsync(() => server.Messages.Count == 1);

        (await node.Host.CommandAsync(new Application.Mail.CancelMailCommand(mail.Id, Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        yes.Release();
        await sending;

        (await node.StoredAsync(mail)).State.ShouldBe(MailState.Cancelled);
        node.Log.Text.ShouldContain("was cancelled or erased while it was being sent");
    }

    [Fact]
    public async Task Send_by_themselves_also_after_the_database_was_away()
    {
        await using var server = new MailServer();
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), TimeProvider.System, server);
        await node.Host.ExecuteAsync("ALTER TABLE intake.outgoing_mail RENAME TO elsewhere");
        await node.Delivery.StartAsync(CancellationToken.None);
        await UntilAsync(() => node.Log.Count("The outbox can't be read") == 1);
        await node.Host.ExecuteAsync("ALTER TABLE intake.elsewhere RENAME TO outgoing_mail");
        await node.AddAsync();
        await UntilAsync(() => server.Messages.Count == 1);
        await node.Delivery.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Stop_soon_though_a_mail_server_has_fallen_silent_and_keep_the_message()
    {
        await using var server = new MailServer();
        using var never = new SemaphoreSlim(0);
        server.BeforeYes = () => never.WaitAsync(Patience);
        await using var node = MailNode.Over(await databases.CreateEmptyAsync(), TimeProvider.System, server);
        var mail = await node.AddAsync();
        await node.Delivery.StartAsync(CancellationToken.None);
        await UntilAsync(() => server.Messages.Count == 1);

        await node.Delivery.StopAsync(CancellationToken.None).WaitAsync(Patience);

        (await node.StoredAsync(mail)).State.ShouldBe(MailState.Waiting);
        never.Release();
    }

    private static async Task<OutgoingMail> AddToAsync(string database, TimeProvider clock, MailServer server)
    {
        await using var node = MailNode.Over(database, clock, server);
        return await node.AddAsync();
    }

    // Its database is taken from under it, so that whatever it still does leaves no trace, as after kill -9.
    private static async Task<Guid> KilledWhileSendingAsync(string database, MailServer server)
    {
        await using var node = MailNode.Over(database, MailNode.AClock(), server);
        var mail = await node.Host.QueryAsync("SELECT id FROM intake.outgoing_mail");
        await node.Host.ExecuteAsync($"UPDATE intake.outgoing_mail SET attempts = 1, due_at = due_at + interval '{OutgoingMail.Lease.TotalSeconds} seconds'");
        var message = MimeMessages.Of(await node.Host.WithContextAsync(c => c.OutgoingMail.FindAsync(Guid.Parse(mail[0])).AsTask()) ?? throw new UnreachableException(), Settings(server))!;
        using var client = new MailKit.Net.Smtp.SmtpClient();
        await client.ConnectAsync("127.0.0.1", server.Port, MailKit.Security.SecureSocketOptions.None);
        await client.SendAsync(message);
        return Guid.Parse(mail[0]);
    }

    private static MailSettings Settings(MailServer server) =>
        new(new SmtpServer("127.0.0.1", server.Port, MailKit.Security.SecureSocketOptions.None, null, null), EmailAddress.Parse("wegwijzer@guide.example"), "Wegwijzer", null, "/");

    private static async Task UntilAsync(Func<bool> happened)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!happened())
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
    }
}
