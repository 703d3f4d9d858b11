using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

public sealed class TakingInWithMail(TestDatabases databases)
{
    private static readonly SuggestionInput Question = new(
        "question", "Komt er een scholing over de meldcode?", Submitter: new SubmitterInput("Sanne", Sent.Mailbox, null, null), Consent: true);

    [Fact]
    public async Task Who_asked_for_it_gets_their_code_and_the_project_group_a_notice()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(Sent.Monday));

        var receipt = await SendAsync(host, Question);

        var mail = (await host.MailAsync()).ToDictionary(m => m.Kind);
        mail.Keys.ShouldBe([MailKind.SuggestionReceived, MailKind.SuggestionNotice], ignoreOrder: true);
        mail[MailKind.SuggestionReceived].ShouldSatisfyAllConditions(
            m => m.Recipient!.Value.ShouldBe(Sent.Mailbox), m => m.Text!.ShouldContain(receipt.Code), m => m.Text!.ShouldNotContain("scholing"), m => m.DueAt.ShouldBe(Sent.Monday));
        // What comes in meanwhile needs no notice of its own.
        mail[MailKind.SuggestionNotice].ShouldSatisfyAllConditions(
            m => m.Recipient.ShouldBeNull(), m => m.Text!.ShouldNotContain("scholing"), m => m.Text!.ShouldNotContain("Sanne"), m => m.DueAt.ShouldBe(Sent.Monday.AddMinutes(10)));
    }

    [Fact]
    public async Task However_much_comes_in_one_notice_waits_at_a_time()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        for (var i = 0; i < 5; i++)
            await SendAsync(host, Question with { Message = $"Vraag {i}", Submitter = null, Consent = null });
        (await host.MailAsync()).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.SuggestionNotice);
    }

    [Fact]
    public async Task Nobody_fills_the_mailbox_of_another()
    {
        var clock = new FakeTimeProvider(Sent.Monday);
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        for (var i = 0; i < 6; i++)
            await SendAsync(host, Question with { Message = $"Vraag {i}" });
        (await ReceiptsAsync(host)).ShouldBe(3);
        clock.Advance(TimeSpan.FromDays(2));
        await SendAsync(host, Question with { Message = "Nog een vraag" });
        (await ReceiptsAsync(host)).ShouldBe(4);
    }

    [Fact]
    public async Task The_same_request_again_mails_nobody_again()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var request = new SentRequest(Hash("sleutel"), Hash("inhoud"));
        for (var i = 0; i < 2; i++)
            (await host.SendAsync(new SendSuggestionCommand(Question, SuggestionChannel.Api, request, null))).Succeeded.ShouldBeTrue();
        (await ReceiptsAsync(host)).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_guard_refuses_leaves_nothing_in_the_outbox()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var before = await host.EverythingAsync();
        (await host.SendAsync(Command(Question with { Message = "Bel mij op 06-12345678." }))).Succeeded.ShouldBeFalse();
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_curator_enters_what_came_by_telephone()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(), new FakeTimeProvider(Sent.Monday));

        var entered = (await host.SendAsync(new EnterSuggestionCommand(Question, SuggestionChannel.Phone, Sent.Monday.AddDays(-3), Given.Eindredacteur))).Value;

        entered.Mailed.ShouldBeTrue();
        var shown = (await host.SendAsync(new GetSuggestionQuery(entered.Id, Given.Eindredacteur))).Value;
        (shown.Channel, shown.ReceivedAt, shown.State, shown.Code).ShouldBe((SuggestionChannel.Phone, Sent.Monday.AddDays(-3), SuggestionState.New, entered.Code));
        shown.History.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Act.ShouldBe(SuggestionAct.Entered), e => e.By.ShouldBe(Given.Eindredacteur), e => e.At.ShouldBe(Sent.Monday));
        (await host.MailAsync()).ShouldHaveSingleItem().Text!.ShouldContain(entered.Code);
        // The same once more is known as such.
        var again = (await host.SendAsync(new EnterSuggestionCommand(Question, SuggestionChannel.Mail, null, Given.Eindredacteur))).Value;
        (await host.SendAsync(new GetSuggestionQuery(again.Id, Given.Eindredacteur))).Value.SameTextAs.ShouldBe(entered.Id);
    }

    [Fact]
    public async Task What_a_curator_enters_is_judged_as_anything_else()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var before = await host.EverythingAsync();
        Fields(await EnterAsync(Question with { Message = "De moeder belde vanaf 06-12345678." })).ShouldBe(["message"]);
        Fields(await EnterAsync(Question with { Consent = null })).ShouldBe(["consent"]);
        Fields(await EnterAsync(Question with { Message = " ", Kind = "fout" })).ShouldBe(["kind", "message"], ignoreOrder: true);
        Fields(await EnterAsync(Question, SuggestionChannel.Api)).ShouldBe(["Channel"]);
        Fields(await host.SendAsync(new EnterSuggestionCommand(Question, SuggestionChannel.Mail, DateTimeOffset.MaxValue, Given.Eindredacteur))).ShouldBe(["receivedAt"]);
        (await host.SendAsync(new EnterSuggestionCommand(Question, SuggestionChannel.Mail, null, Given.Redacteur))).Errors.Single().Code.ShouldBe("forbidden");
        (await host.EverythingAsync()).ShouldBe(before);

        Task<Result<SuggestionEntered>> EnterAsync(SuggestionInput input, SuggestionChannel channel = SuggestionChannel.Phone) =>
            host.SendAsync(new EnterSuggestionCommand(input, channel, null, Given.Eindredacteur));
    }

    private static IEnumerable<string?> Fields(Result result) => result.Errors.Select(e => e.Field);

    private static async Task<int> ReceiptsAsync(GuideHost host) => (await host.MailAsync()).Count(m => m.Kind == MailKind.SuggestionReceived);

    private static async Task<SuggestionReceipt> SendAsync(GuideHost host, SuggestionInput input) => (await host.SendAsync(Command(input))).Value;

    private static SendSuggestionCommand Command(SuggestionInput input) => new(input, SuggestionChannel.Form, new SentRequest(null, Hash(input.Message!)), null);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
