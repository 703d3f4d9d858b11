using MimeKit;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Infrastructure.Mail;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Mail;

public sealed class WritingMailToAFolder(TestDatabases databases) : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-mail-{Guid.NewGuid():N}");

    [Fact]
    public async Task Each_message_becomes_a_file_that_mail_readers_open()
    {
        await using var node = await NodeAsync();
        var mail = await node.AddAsync();
        await node.AddAsync(OutgoingMail.ToProjectGroup("Nieuwe suggestie", "Er is een nieuwe suggestie.", MailNode.Start.AddMinutes(-1)));

        (await node.EmptyAsync()).ShouldBe([null, null]);

        var files = Directory.GetFiles(folder).Order().ToList();
        files.Select(Path.GetExtension).ShouldBe([".eml", ".eml"]);
        Path.GetFileName(files[1]).ShouldBe($"20261102-090000-{mail.Id:N}.eml");
        var message = await MimeMessage.LoadAsync(files[1]);
        (message.Subject, message.To.ToString()).ShouldBe((MailNode.Subject, MailNode.Recipient));
        (await node.StoredAsync(mail)).State.ShouldBe(MailState.Sent);
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_may_look_into_it()
    {
        await using var node = await NodeAsync();
        await node.AddAsync();
        await node.EmptyAsync();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task The_log_says_so_once()
    {
        await using var node = await NodeAsync(TimeProvider.System);
        await node.AddAsync();
        await node.AddAsync();
        await node.Delivery.StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.eml").Length < 2)
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        await node.Delivery.StopAsync(CancellationToken.None);
        node.Log.Count($"mail is written to {folder}").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_written_again_takes_the_place_of_what_was_there()
    {
        await using var node = await NodeAsync();
        var mail = await node.AddAsync();
        var stored = await node.StoredAsync(mail);
        var transport = new FolderTransport(new MailSettings(null, Domain.Common.EmailAddress.Parse("wegwijzer@guide.example"), "Wegwijzer", null, folder));
        await transport.SendAsync(stored, CancellationToken.None);
        await transport.SendAsync(stored, CancellationToken.None);
        Directory.GetFileSystemEntries(folder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_folder_cannot_be_written_the_messages_wait()
    {
        await File.WriteAllTextAsync(folder, "no folder");
        await using var node = await NodeAsync();
        var mail = await node.AddAsync();
        (await node.EmptyAsync()).ShouldBe([MailFault.Unreachable]);
        (await node.StoredAsync(mail)).State.ShouldBe(MailState.Waiting);
        node.Log.Text.ShouldContain("check Mail__Folder");
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        File.Delete(folder);
    }

    private async Task<MailNode> NodeAsync(TimeProvider? clock = null) => MailNode.Over(await databases.CreateEmptyAsync(), clock ?? MailNode.AClock(), ("Folder", folder));
}
