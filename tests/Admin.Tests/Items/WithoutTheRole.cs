using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>Who types an address or forges a form gets no further than their role, and each try stands in the audit trail.</summary>
public sealed class WithoutTheRole(TestDatabases databases) : IAsyncLifetime
{
    private const string Tool = "/hulpmiddelen/boomdiagram";

    private AdminHost host = null!;
    private Visitor writer = null!;

    public async ValueTask InitializeAsync()
    {
        host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());
        writer = await host.SignedInAsync(Role.Redacteur);
        var saved = await writer.SendAsync("/bewerken/hulpmiddelen/boomdiagram", Visitor.Form(("description", "Een concept."), ("Do", "bewaren")));
        saved.Location.ShouldBe(Tool);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_redacteur_sees_no_button_to_publish_or_withdraw()
    {
        var page = await writer.VisitAsync(Tool);
        page.Text.ShouldContain("Indienen voor beoordeling");
        page.Text.ShouldNotContain("Publiceren");
        page.Text.ShouldNotContain("Intrekken");
        (await writer.VisitAsync("/bewerken/hulpmiddelen/boomdiagram")).Text.ShouldNotContain("Bewaar en publiceer");
        (await writer.VisitAsync("/hulpmiddelen")).Text.ShouldNotContain("Concepten publiceren");
    }

    [Theory]
    [InlineData("/hulpmiddelen/boomdiagram/intrekken")]
    [InlineData("/hulpmiddelen/boomdiagram/adres")]
    [InlineData("/intrekken/hulpmiddelen?item=boomdiagram")]
    [InlineData("/stappen/signalen-opmerken/jgz/volgorde")]
    public async Task A_page_that_is_not_for_them_is_refused(string address)
    {
        (await writer.VisitAsync(address)).Status.ShouldBe(403);
        (await RefusalsAsync()).ShouldContain("refuse-page");
    }

    [Theory]
    [InlineData(Tool + "?handler=Publish", "publish", "saves=1")]
    [InlineData("/hulpmiddelen", "publish-many", "do=publiceren&item=boomdiagram:1")]
    [InlineData("/bewerken/hulpmiddelen/boomdiagram", "publish", "Do=publiceren&SavesSeen=1&Edits=2")]
    public async Task A_forged_form_changes_nothing(string address, string action, string fields)
    {
        var before = await host.WithContextAsync(context => context.ContentVersions.AsNoTracking().Select(v => v.Number).SingleAsync());
        var page = await writer.VisitAsync("/bewerken/hulpmiddelen/boomdiagram");
        var form = page.Document.QuerySelectorAll("form[data-item-form] [name]").OfType<AngleSharp.Html.Dom.IHtmlElement>()
            .Where(e => e is not AngleSharp.Html.Dom.IHtmlButtonElement and not AngleSharp.Html.Dom.IHtmlInputElement { Type: "checkbox" })
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, e switch
            {
                AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
                _ => "",
            }));
        var forged = fields.Split('&').Select(f => f.Split('=')).Select(f => KeyValuePair.Create(f[0], f[1])).ToList();
        var answer = await writer.PostAsync(address, form.Where(f => forged.All(g => g.Key != f.Key)).Concat(forged));

        answer.Status.ShouldBe(403);
        (await host.WithContextAsync(context => context.ContentVersions.AsNoTracking().Select(v => v.Number).SingleAsync())).ShouldBe(before);
        (await RefusalsAsync()).ShouldContain(action);
    }

    [Fact]
    public async Task What_a_page_keeps_by_itself_does_not_bury_the_audit_trail()
    {
        var actions = await host.WithContextAsync(context => context.Set<AuditEntry>().AsNoTracking().Select(e => e.Action).ToListAsync());
        actions.ShouldContain("save-draft");
        actions.ShouldNotContain("keep-worksheet");
        actions.ShouldNotContain("clear-worksheet");
    }

    private Task<List<string>> RefusalsAsync() => host.WithContextAsync(context =>
        context.Set<AuditEntry>().AsNoTracking().Where(e => e.Outcome == AuditOutcome.Refused && e.ActorId == writer.User!.Id.ToString()).Select(e => e.Action).ToListAsync());
}
