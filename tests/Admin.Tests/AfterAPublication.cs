using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests;

public sealed class AfterAPublication(TestDatabases databases)
{
    [Fact]
    public async Task Old_addresses_lead_on_and_withdrawn_ones_say_so()
    {
        var connectionString = await databases.CreateWithGuideAsync();
        await using var host = await AdminHost.StartAsync(connectionString);
        await using var curators = new GuideHost(connectionString);
        (await curators.SendAsync(new RenameCommand(ContentKind.Tool, Slug.Parse("sputovamo"), Slug.Parse("sputovamo-nieuw"), Given.Eindredacteur))).Succeeded.ShouldBeTrue();
        (await curators.SendAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("alpha-nl"), "Bestaat niet meer.", null, Given.Eindredacteur))).Succeeded.ShouldBeTrue();

        var withdrawn = await host.VisitAsync("/hulpmiddelen/alpha-nl");
        (withdrawn.Status, withdrawn.Heading).ShouldBe((200, "ALPHA-NL"));
        withdrawn.Text.ShouldContain("Ingetrokken Bezoekers zien dit niet. Reden: Bestaat niet meer.");
        var renamed = await host.VisitAsync("/hulpmiddelen/sputovamo");
        renamed.Status.ShouldBe(301);
        renamed.Location.ShouldBe("/hulpmiddelen/sputovamo-nieuw");
        (await host.VisitAsync(renamed.Location!)).Status.ShouldBe(200);
    }
}
