using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests;

public sealed class BecomingTheFirstBeheerder(TestDatabases databases)
{
    private static readonly IEnumerable<KeyValuePair<string, string>> Carla =
        Form(("Input.Name", "Carla"), ("Input.Email", "carla@example.nl"), ("Input.Password", AdminHost.Password));

    [Fact]
    public async Task The_link_that_is_printed_makes_a_beheerder_once()
    {
        await using var host = new AdminHost(await databases.CreateEmptyAsync());
        var address = await PathAsync(host);
        (await host.VisitAsync(address)).Heading.ShouldBe("Welkom bij de wegwijzer");
        (await host.Visitor.SendAsync(address, Carla)).Location.ShouldBe("/inloggen");
        (await host.Visitor.SendAsync("/inloggen", Form(("Input.Email", "CARLA@example.nl"), ("Input.Password", AdminHost.Password)))).Status.ShouldBe(302);
        (await host.VisitAsync("/gebruikers")).Status.ShouldBe(200);

        using var other = host.Stranger();
        (await other.VisitAsync(address)).Heading.ShouldBe("Deze link werkt niet meer");
        (await FirstUserLinks.MakeAsync(host.Services)).ShouldBeNull();
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_the_one_before()
    {
        await using var host = new AdminHost(await databases.CreateEmptyAsync());
        var first = await PathAsync(host);
        var second = await PathAsync(host);
        (await host.VisitAsync(first)).Heading.ShouldBe("Deze link werkt niet meer");
        (await host.VisitAsync(second)).Heading.ShouldBe("Welkom bij de wegwijzer");
    }

    [Fact]
    public async Task A_link_grows_old_in_a_day_and_is_not_kept_itself()
    {
        await using var host = new AdminHost(await databases.CreateEmptyAsync());
        var address = await PathAsync(host);
        var link = await host.WithContextAsync(context => context.Set<OneTimeLink>().SingleAsync());
        link.ExpiresAt.ShouldBeInRange(TimeProvider.System.GetUtcNow().AddHours(23), TimeProvider.System.GetUtcNow().AddHours(25));
        link.SecretHash.ShouldBe(OneTimeLink.Hash(address.Split('/')[^1]));
        await host.WithContextAsync(context => context.Set<OneTimeLink>().ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, TimeProvider.System.GetUtcNow().AddSeconds(-1))));
        (await host.VisitAsync(address)).Heading.ShouldBe("Deze link werkt niet meer");
    }

    [Theory]
    [InlineData("", "carla@example.nl", AdminHost.Password, "Input_Name")]
    [InlineData("Carla", "geen adres", AdminHost.Password, "Input_Email")]
    [InlineData("Carla", "carla@example.nl", "te kort", "Input_Password")]
    [InlineData("Carla", "carla@example.nl", "welkom123456", "Input_Password")]
    [InlineData("Carla", "carla@example.nl", "Password1234!", "Input_Password")]
    [InlineData("Carla", "carla@example.nl", "carla@example", "Input_Password")]
    [InlineData("Carla", "carla@example.nl", "aaaaaaaaaaaaaaaa", "Input_Password")]
    [InlineData("Carla", "carla@example.nl", "1234567890123", "Input_Password")]
    public async Task What_is_wrong_is_said_at_its_field_and_the_link_goes_on_working(string name, string email, string password, string field)
    {
        await using var host = new AdminHost(await databases.CreateEmptyAsync());
        var address = await PathAsync(host);
        var page = await host.Visitor.SendAsync(address, Form(("Input.Name", name), ("Input.Email", email), ("Input.Password", password)));
        page.Status.ShouldBe(200);
        page.Document.GetElementById(field)!.GetAttribute("aria-invalid").ShouldBe("true");
        page.Document.QuerySelector($"[role=alert] a[href='#{field}']").ShouldNotBeNull();
        (await host.Visitor.SendAsync(address, Carla)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Only_one_of_two_who_use_the_link_at_once_becomes_beheerder()
    {
        await using var host = new AdminHost(await databases.CreateEmptyAsync());
        var address = await PathAsync(host);
        using var one = host.Stranger();
        using var two = host.Stranger();
        await Task.WhenAll(
            one.SendAsync(address, Carla),
            two.SendAsync(address, Form(("Input.Name", "Dirk"), ("Input.Email", "dirk@example.nl"), ("Input.Password", AdminHost.Password))));
        (await host.WithContextAsync(context => context.Set<User>().CountAsync(u => u.Role == Role.Beheerder))).ShouldBe(1);
    }

    private static async Task<string> PathAsync(AdminHost host)
    {
        await host.ReadyAsync();
        return new Uri((await FirstUserLinks.MakeAsync(host.Services))!.Split(' ')[^1]).AbsolutePath;
    }
}
