using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>With the agreement that a second person publishes: over HTTP, with forms as they are and with forged ones.</summary>
public sealed class AskingASecondPerson(TestDatabases databases) : IAsyncLifetime
{
    private const string Tool = "/hulpmiddelen/boomdiagram";
    private const string Edit = "/bewerken/hulpmiddelen/boomdiagram";

    private AdminHost host = null!;
    private Visitor writer = null!;

    public async ValueTask InitializeAsync()
    {
        host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());
        (await host.Visitor.SendAsync("/instellingen", Form(("Input.SecondPerson", "true"), ("Input.Months", "12")))).Location.ShouldBe("/instellingen");
        writer = await host.SignedInAsync(Role.Eindredacteur);
        (await writer.SendAsync(Edit, Form(("description", "Een concept."), ("Do", "indienen")))).Location.ShouldBe(Tool);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Who_wrote_it_sees_no_button_to_publish_it_and_reads_why()
    {
        var page = await writer.VisitAsync(Tool);
        page.Text.ShouldContain("Iemand anders moet het beoordelen");
        page.Document.QuerySelectorAll("main button, main a.btn").Select(b => b.TextContent).ShouldNotContain(text => text.Contains("ubliceren", StringComparison.Ordinal));
        (await writer.VisitAsync(Edit)).Text.ShouldNotContain("Bewaar en publiceer");
        (await writer.VisitAsync("/werk")).Text.ShouldContain("Van jou");
        (await host.VisitAsync(Tool)).Text.ShouldContain("Goedkeuren en publiceren");
        (await host.VisitAsync(Edit)).Text.ShouldNotContain("Bewaar en publiceer");
    }

    [Theory]
    [InlineData(Tool + "?handler=Publish", "saves=1")]
    [InlineData("/hulpmiddelen", "do=publiceren&item=boomdiagram:1")]
    [InlineData(Tool + "/inplannen", "Input.Saves=1&Input.Date=2030-01-01&Input.Time=09:00")]
    public async Task A_forged_form_does_not_help_them(string address, string fields)
    {
        var forged = fields.Split('&').Select(f => f.Split('=')).Select(f => KeyValuePair.Create(f[0], f[1])).Append(KeyValuePair.Create("__RequestVerificationToken", await writer.FormTokenAsync()));
        var answer = await writer.PostAsync(address, forged);
        var said = answer.Location is { } location ? await writer.VisitAsync(location) : answer;
        said.Text.ShouldContain("Iemand anders moet het beoordelen en publiceren.");
        (await StateAsync()).ShouldBe((RevisionState.InReview, null));
    }

    [Fact]
    public async Task Saving_and_publishing_at_once_saves_alone()
    {
        using var other = await host.SignedInAsync(Role.Eindredacteur);
        var answer = await other.SendAsync(Edit, Form(("description", "Nog een concept."), ("Do", "publiceren")));
        (await other.VisitAsync(answer.Location!)).Text.ShouldContain("Je tekst is wel als concept bewaard.");
        (await StateAsync()).State.ShouldBe(RevisionState.Draft);
    }

    [Fact]
    public async Task A_second_person_approves_it()
    {
        (await host.Visitor.SendAsync(Tool, [], "form[action*=Publish]")).Location.ShouldBe(Tool);
        (await host.VisitAsync(Tool)).Text.ShouldContain("Gepubliceerd");
        (await writer.VisitAsync("/werk")).Text.ShouldContain("Er wacht niets op een oordeel.");
    }

    [Fact]
    public async Task Or_sends_it_back_with_a_remark_that_must_say_something()
    {
        var empty = await host.Visitor.SendAsync(Tool + "/terugsturen", Form(("Input.Remark", " ")));
        empty.Document.GetElementById("Input_Remark")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await host.Visitor.SendAsync(Tool + "/terugsturen", Form(("Input.Remark", "Noem de leeftijd.\nEn korter.")))).Location.ShouldBe(Tool);
        (await writer.VisitAsync(Tool)).Text.ShouldContain("Noem de leeftijd.");
        (await writer.VisitAsync(Edit)).Text.ShouldContain("Noem de leeftijd.");
        (await host.WithContextAsync(context => context.OutgoingMail.AsNoTracking().Where(m => m.Kind == MailKind.DraftSentBack).Select(m => m.About).ToListAsync())).ShouldBe([writer.User!.Id]);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_is_refused_at_its_field()
    {
        foreach (var months in new[] { "0", "61", "veel", "" })
            (await host.Visitor.SendAsync("/instellingen", Form(("Input.Months", months)))).Document.GetElementById("Input_Months")!.GetAttribute("aria-invalid").ShouldBe("true", months);
    }

    private Task<(RevisionState State, DateTimeOffset? PlannedFor)> StateAsync() => host.WithContextAsync(async context =>
    {
        var draft = await context.Revisions.AsNoTracking().SingleAsync(r => EF.Property<string>(r, "slug") == "boomdiagram" && EF.Property<string>(r, "kind") == ContentKind.Tool.Name && (r.State == RevisionState.Draft || r.State == RevisionState.InReview));
        return (draft.State, draft.PlannedFor);
    });
}
