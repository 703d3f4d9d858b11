using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests;

public sealed class LookingAfterAnAccount(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task An_app_asks_for_its_code_after_the_password_and_a_recovery_code_works_once()
    {
        using var visitor = await site.Host.SignedInAsync(Role.Redacteur);
        var (app, codes) = await AuthenticatorApp.AddAsync(visitor);
        codes.Count.ShouldBe(10);

        using var elsewhere = site.Host.Stranger();
        (await elsewhere.SignInAsync(visitor.User!)).Location.ShouldBe("/inloggen/tweede-stap?terug=%2F");
        (await elsewhere.VisitAsync("/")).Status.ShouldBe(302);
        (await elsewhere.SendAsync("/inloggen/tweede-stap", Form(("Input.Code", "000000")))).Text.ShouldContain("klopt niet");
        var used = app.Code();
        (await elsewhere.SendAsync("/inloggen/tweede-stap", Form(("Input.Code", used)))).Location.ShouldBe("/");
        (await elsewhere.VisitAsync("/")).Status.ShouldBe(200);

        // Whoever looked over a shoulder, or sends it at the very same moment, has nothing of it.
        using var again = site.Host.Stranger();
        await again.SignInAsync(visitor.User!);
        (await again.SendAsync("/inloggen/tweede-stap", Form(("Input.Code", used)))).Text.ShouldContain("klopt niet");

        using var third = site.Host.Stranger();
        await third.SignInAsync(visitor.User!);
        (await third.SendAsync("/inloggen/tweede-stap", Form(("Input.Code", codes[0].ToLowerInvariant())))).Location.ShouldBe("/");
        using var fourth = site.Host.Stranger();
        await fourth.SignInAsync(visitor.User!);
        (await fourth.SendAsync("/inloggen/tweede-stap", Form(("Input.Code", codes[0])))).Text.ShouldContain("klopt niet");
        var stored = await site.Host.WithContextAsync(context => context.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == visitor.User!.Id).Select(t => t.Value!).ToListAsync());
        stored.ShouldAllBe(value => codes.All(code => !value.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Changing_how_one_signs_in_asks_for_the_password_again_after_ten_minutes()
    {
        using var visitor = await site.Host.SignedInAsync(Role.Redacteur);
        await site.Host.WithContextAsync(context => context.Set<Session>().Where(s => s.UserId == visitor.User!.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, TimeProvider.System.GetUtcNow().AddMinutes(-11))));
        foreach (var address in new[] { "/account/wachtwoord", "/account/app", "/account/toegangssleutel", "/account/herstelcodes" })
            (await visitor.VisitAsync(address)).Location.ShouldBe($"/account/bevestigen?terug={Uri.EscapeDataString(address)}");
        (await visitor.SendAsync("/account/bevestigen?terug=%2Faccount%2Fwachtwoord", Form(("Input.Password", "verkeerd")))).Text.ShouldContain("Dit is niet je wachtwoord");
        (await visitor.SendAsync("/account/bevestigen?terug=%2Faccount%2Fwachtwoord", Form(("Input.Password", AdminHost.Password)))).Location.ShouldBe("/account/wachtwoord");
        (await visitor.VisitAsync("/account/wachtwoord")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Another_password_signs_out_everywhere_else_but_not_here()
    {
        using var here = await site.Host.SignedInAsync(Role.Redacteur);
        using var elsewhere = site.Host.Stranger();
        await elsewhere.SignInAsync(here.User!);
        (await here.SendAsync("/account/wachtwoord", Form(("Input.Password", "een heel ander lang wachtwoord")))).Location.ShouldBe("/account");
        (await here.VisitAsync("/account")).Text.ShouldContain("Je nieuwe wachtwoord is opgeslagen.");
        (await elsewhere.VisitAsync("/")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Sessions_are_listed_and_one_can_be_ended_but_not_anothers()
    {
        using var here = await site.Host.SignedInAsync(Role.Redacteur);
        using var elsewhere = site.Host.Stranger();
        await elsewhere.SignInAsync(here.User!);
        using var other = await site.Host.SignedInAsync(Role.Redacteur);
        (await here.VisitAsync("/account")).Count("form[action*=EndSession]").ShouldBe(2);
        var otherSession = await site.Host.WithContextAsync(context => context.Set<Session>().Where(s => s.UserId == other.User!.Id).Select(s => s.Id).SingleAsync());
        await here.PostAsync("/account?handler=EndSession", Form(("id", otherSession.ToString()), ("__RequestVerificationToken", await here.FormTokenAsync())));
        (await other.VisitAsync("/")).Status.ShouldBe(200);
        (await here.SendAsync("/account", [], "form[action*=EndSession]:has(button)")).Location.ShouldBe("/account");
        (await elsewhere.VisitAsync("/")).Status.ShouldBe(302);
        (await here.VisitAsync("/")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(-121, 0)]
    [InlineData(0, -721)]
    public async Task A_session_ends_by_itself(int seenMinutesAgo, int startedMinutesAgo)
    {
        using var visitor = await site.Host.SignedInAsync(Role.Redacteur);
        var now = TimeProvider.System.GetUtcNow();
        await site.Host.WithContextAsync(context => context.Set<Session>().Where(s => s.UserId == visitor.User!.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now.AddMinutes(seenMinutesAgo)).SetProperty(s => s.StartedAt, now.AddMinutes(startedMinutesAgo))));
        (await visitor.VisitAsync("/")).Status.ShouldBe(302);
    }
}
