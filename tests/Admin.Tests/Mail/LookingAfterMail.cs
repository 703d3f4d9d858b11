using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests.Mail;

public sealed class LookingAfterMail(TestDatabases databases)
{
    private const string Page = "/onbestelde-post";

    [Fact]
    public async Task A_message_that_did_not_arrive_is_shown_with_why_and_is_tried_again()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync(), Role.Eindredacteur);
        var about = Guid.CreateVersion7();
        await BusyDay.MailAsync(host, Now(host), MailKind.SuggestionReply, "Antwoord op je suggestie", about);

        var page = await host.VisitAsync(Page);
        page.Text.ShouldContain("Antwoord op je suggestie");
        page.Text.ShouldContain("aan s.devries@school.example");
        page.Document.QuerySelector(".gap")!.TextContent.ShouldBe("De mailserver weigert dit adres.");
        page.Document.QuerySelector(".list details .address")!.TextContent.ShouldBe("550: 5.1.1 No such user here");
        page.Links.ShouldContain($"/neem-contact-op/{about}");

        var sent = await host.Visitor.SendAsync(Page, [], "form[action$='Retry']");
        sent.Location.ShouldBe(Page);
        var after = await host.VisitAsync(Page);
        after.Text.ShouldContain("We proberen het opnieuw.");
        after.Text.ShouldContain("Er is geen onbestelde post.");
        (await StateAsync(host)).ShouldNotBe(MailState.Undelivered);
    }

    [Fact]
    public async Task A_message_that_is_not_to_be_sent_any_more_is_let_go_of_and_that_can_be_done_once()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync(), Role.Eindredacteur);
        var id = await BusyDay.MailAsync(host, Now(host), MailKind.SuggestionNotice, "Er kwam iets binnen", null);
        (await host.Visitor.SendAsync(Page, [], "form[action$='Cancel']")).Location.ShouldBe(Page);
        (await host.VisitAsync(Page)).Text.ShouldContain("Dit bericht wordt niet meer verstuurd.");
        (await StateAsync(host)).ShouldBe(MailState.Cancelled);

        var again = Form(("id", id.ToString()), ("__RequestVerificationToken", await host.Visitor.FormTokenAsync())).ToList();
        (await host.Visitor.PostAsync($"{Page}?handler=Cancel", again)).Location.ShouldBe(Page);
        (await host.VisitAsync(Page)).Text.ShouldContain("al verstuurd of al geannuleerd");
        (await host.Visitor.PostAsync($"{Page}?handler=Retry", again)).Location.ShouldBe(Page);
        (await host.VisitAsync(Page)).Text.ShouldContain("Alleen een bericht dat niet aankwam");
    }

    [Fact]
    public async Task There_is_a_page_for_every_twenty_and_no_other()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync(), Role.Beheerder);
        for (var mail = 0; mail < 21; mail++)
            await BusyDay.MailAsync(host, Now(host), MailKind.CheckReminder, $"Kijk dit na {mail}", null, "De mailserver is niet bereikbaar.");
        (await host.VisitAsync(Page)).Count(".list > li").ShouldBe(20);
        (await host.VisitAsync($"{Page}?bladzijde=2")).Count(".list > li").ShouldBe(1);
        (await host.VisitAsync($"{Page}?bladzijde=3")).Status.ShouldBe(404);
        (await host.VisitAsync($"{Page}?bladzijde=0")).Status.ShouldBe(404);
        (await host.VisitAsync($"{Page}?bladzijde=twee")).Status.ShouldBe(404);
    }

    private static DateTimeOffset Now(AdminHost host) => host.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    private static Task<MailState> StateAsync(AdminHost host) => host.WithContextAsync(context => context.OutgoingMail.AsNoTracking().Select(m => m.State).SingleAsync());
}
