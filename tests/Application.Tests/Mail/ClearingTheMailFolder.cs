using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Application.Tests.Privacy;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Infrastructure.Mail;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Mail;

/// <summary>Mail that was written to files goes as what is in the database goes; the clock is moved, and the files searched for the words.</summary>
public sealed class ClearingTheMailFolder(TestDatabases databases) : IDisposable
{
    private static readonly TimeSpan Instant = TimeSpan.FromSeconds(1);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-mail-{Guid.NewGuid():N}");
    private readonly FakeTimeProvider clock = new(SentIn.Start);

    public static TheoryData<string> Erasing => ["sender", "address", "text", "passage", "twelve months"];

    [Fact]
    public async Task A_file_goes_when_mail_has_been_kept_for_as_long_as_it_may_be()
    {
        await using var node = await NodeAsync();
        await SentIn.ToAsync(node.Host, "oud", SentIn.Start);
        await node.EmptyAsync();

        clock.Advance(TimeSpan.FromDays(30) - Instant);
        await ClearAsync(node);
        Found("Briefoud").ShouldBeTrue();
        clock.Advance(Instant);
        await ClearAsync(node);
        Found("Briefoud").ShouldBeFalse();
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Erasing))]
    public async Task Whatever_is_erased_blanked_or_put_right_goes_from_the_files_as_well(string what)
    {
        await using var node = await NodeAsync(("Privacy:UndeliveredMailDays", "1200"));
        var (sent, other) = (await SentIn.ToAsync(node.Host, "weg", SentIn.Start), await SentIn.ToAsync(node.Host, "blijft", SentIn.Start));
        await node.EmptyAsync();
        await ClearAsync(node);
        (Found("Briefweg"), Found("Briefblijft")).ShouldBe((true, true));

        clock.Advance(TimeSpan.FromDays(1));
        await EraseAsync(node, what, sent, other);
        await ClearAsync(node);
        Found("Briefweg").ShouldBeFalse();
        Found(sent.Email).ShouldBeFalse();
        Found("Briefblijft").ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_written_after_that_stays()
    {
        await using var node = await NodeAsync();
        var sent = await SentIn.ToAsync(node.Host, "later", SentIn.Start);
        await node.EmptyAsync();
        clock.Advance(TimeSpan.FromHours(1));
        await node.Host.CommandAsync(new BlankTextCommand(sent.Id, Given.Beheerder));
        clock.Advance(TimeSpan.FromHours(1));
        await node.AddAsync(OutgoingMail.To(EmailAddress.Parse(sent.Email), MailKind.SuggestionClosed, "Afgehandeld", "Na het leegmaken.", clock.GetUtcNow(), sent.Id));
        await node.EmptyAsync();
        await ClearAsync(node);
        (Found("Brieflater"), Found("Na het leegmaken")).ShouldBe((false, true));
    }

    [Fact]
    public async Task What_was_taken_back_while_it_was_being_written_goes()
    {
        await using var node = await NodeAsync();
        var sent = await SentIn.ToAsync(node.Host, "terug", SentIn.Start);
        var mail = await sent.MailAsync(node.Host);
        await new FolderTransport(new MailSettings(null, EmailAddress.Parse("wegwijzer@guide.example"), "Wegwijzer", null, folder)).SendAsync(mail, CancellationToken.None);
        File.Copy(Path.Combine(folder, MailFile.NameOf(mail)), Path.Combine(folder, MailFile.UnfinishedNameOf(mail)));
        await node.Host.CommandAsync(new EraseSubmitterCommand([sent.Id], Given.Beheerder));
        await ClearAsync(node);
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_ours_stays()
    {
        await using var node = await NodeAsync();
        Directory.CreateDirectory(folder);
        string[] others = ["lees-mij.eml", "20261123-090000-0193.eml", "20269923-090000-0193b4fa7c3d7c3e8f0a1b2c3d4e5f60.eml", "20261123-090000-0193b4fa7c3d7c3e8f0a1b2c3d4e5f60.txt", "20261123-090000-0193b4fa7c3d7c3e8f0a1b2c3d4e5f60.eml"];
        foreach (var name in others)
            await File.WriteAllTextAsync(Path.Combine(folder, name), "Van iemand anders.");
        await ClearAsync(node);
        Directory.GetFiles(folder).Length.ShouldBe(others.Length, "The last one looks like ours, but this database does not know it: that of another checkout may.");
        clock.Advance(TimeSpan.FromDays(30));
        await ClearAsync(node);
        Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(others[..^1].Order());
    }

    [Fact]
    public async Task A_node_does_so_by_itself()
    {
        await using var node = await NodeAsync();
        var sent = await SentIn.ToAsync(node.Host, "vanzelf", SentIn.Start);
        await node.EmptyAsync();
        await node.Host.CommandAsync(new EraseSubmitterCommand([sent.Id], Given.Beheerder));
        await Clearing(node).StartAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (Directory.GetFiles(folder).Length > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        await Clearing(node).StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Without_a_folder_there_is_nothing_to_do()
    {
        await using var node = await NodeAsync();
        await ClearAsync(node);
        Directory.Exists(folder).ShouldBeFalse();
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private async Task EraseAsync(MailNode node, string what, SentIn sent, SentIn other)
    {
        var erased = what switch
        {
            "sender" => (Result)await node.Host.CommandAsync(new EraseSubmitterCommand([sent.Id], Given.Beheerder)),
            "address" => await node.Host.CommandAsync(new CorrectSubmitterCommand(sent.Id, sent.Name, "beter@voorbeeld.nl", null, null, Given.Beheerder)),
            "text" => await node.Host.CommandAsync(new BlankTextCommand(sent.Id, Given.Beheerder)),
            "passage" => await node.Host.CommandAsync(new BlankPassageCommand(sent.Id, "Antwoordweg", Given.Beheerder)),
            _ => await ByTimeAsync(node, sent, other),
        };
        erased.Succeeded.ShouldBeTrue(string.Join(' ', erased.Errors));
    }

    // The other one is the same a day later, so its time is not up.
    private async Task<Result> ByTimeAsync(MailNode node, SentIn sent, SentIn other)
    {
        await node.Host.WithContextAsync(async context =>
        {
            context.Suggestions.Entry(await context.Suggestions.SingleAsync(s => s.Id == other.Id)).Property(s => s.ReceivedAt).CurrentValue = SentIn.Start.AddDays(1);
            return await context.SaveAsync(CancellationToken.None);
        });
        clock.SetUtcNow(SentIn.Start.AddMonths(12));
        return await node.Host.CommandAsync(new EraseWhatIsDueCommand(new RetentionPeriods()));
    }

    private static MailFolderClearing Clearing(MailNode node) => node.Host.Services.GetServices<IHostedService>().OfType<MailFolderClearing>().Single();

    private static Task ClearAsync(MailNode node) => Clearing(node).ClearAsync(CancellationToken.None);

    private bool Found(string word) => Directory.GetFiles(folder).Any(file => File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase));

    private async Task<MailNode> NodeAsync(params IEnumerable<(string Key, string? Value)> settings) =>
        MailNode.Over(await databases.CreateEmptyAsync(), clock, [("Folder", folder), .. settings]);
}
