using Microsoft.EntityFrameworkCore;
using MimeKit;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Mail;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests;

public sealed class ManagingUsers(TestDatabases databases) : IAsyncLifetime
{
    private AdminHost host = null!;

    public async ValueTask InitializeAsync() => host = await AdminHost.StartAsync(await databases.CreateEmptyAsync());

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Who_is_invited_gets_a_mail_chooses_a_password_and_comes_in()
    {
        (await host.Visitor.SendAsync("/gebruikers/uitnodigen", Form(("Input.Name", "Eva"), ("Input.Email", "eva@example.nl"), ("Input.Role", "eindredacteur")))).Location.ShouldBe("/gebruikers");
        (await host.VisitAsync("/gebruikers")).Text.ShouldContain("uitgenodigd");
        using var eva = host.Stranger();
        (await eva.SendAsync(await LinkAsync(MailKind.Invitation), Form(("Input.Password", AdminHost.Password)))).Location.ShouldBe("/inloggen");
        var entered = await eva.SendAsync("/inloggen", Form(("Input.Email", "eva@example.nl"), ("Input.Password", AdminHost.Password)));
        // The first time, a second step is offered.
        entered.Location.ShouldBe("/account/tweede-stap?terug=%2F");
        (await eva.VisitAsync("/account")).Text.ShouldContain("eindredacteur");
    }

    [Fact]
    public async Task An_address_that_somebody_has_already_is_refused()
    {
        var there = await host.AddUserAsync(Role.Redacteur);
        var page = await host.Visitor.SendAsync("/gebruikers/uitnodigen", Form(("Input.Name", "Nog iemand"), ("Input.Email", there.Email!.ToUpperInvariant()), ("Input.Role", "redacteur")));
        page.Document.GetElementById("Input_Email")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.Text.ShouldContain("is al gebruiker");
    }

    [Fact]
    public async Task Another_role_holds_from_the_next_time_they_sign_in_and_they_are_out_at_once()
    {
        using var redacteur = await host.SignedInAsync(Role.Redacteur);
        (await host.Visitor.SendAsync($"/gebruikers/{redacteur.User!.Id}", Form(("Input.Role", "beheerder")), "form[action*=Role]")).Status.ShouldBe(302);
        (await redacteur.VisitAsync("/")).Status.ShouldBe(302);
        await redacteur.SignInAsync(redacteur.User);
        (await redacteur.VisitAsync("/gebruikers")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_is_blocked_is_out_at_once_and_does_not_get_in_until_let_in_again()
    {
        using var redacteur = await host.SignedInAsync(Role.Redacteur);
        var address = $"/gebruikers/{redacteur.User!.Id}";
        (await host.Visitor.SendAsync(address, [], "form[action*=Block]")).Status.ShouldBe(302);
        (await redacteur.VisitAsync("/")).Status.ShouldBe(302);
        (await redacteur.SignInAsync(redacteur.User)).Text.ShouldContain("horen niet bij elkaar");
        (await host.Visitor.SendAsync(address, [], "form[action*=Unblock]")).Status.ShouldBe(302);
        (await redacteur.SignInAsync(redacteur.User)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Nobody_takes_their_own_role_away_nor_the_last_beheerder_at_the_same_moment()
    {
        var self = await host.Visitor.PostAsync($"/gebruikers/{host.Visitor.User!.Id}?handler=Block", Form(("__RequestVerificationToken", await host.Visitor.FormTokenAsync())));
        self.Text.ShouldContain("jezelf niet blokkeren");
        using var other = await host.SignedInAsync(Role.Beheerder);
        var (mine, theirs) = (await host.Visitor.FormTokenAsync(), await other.FormTokenAsync());
        await Task.WhenAll(
            host.Visitor.PostAsync($"/gebruikers/{other.User!.Id}?handler=Block", Form(("__RequestVerificationToken", mine))),
            other.PostAsync($"/gebruikers/{host.Visitor.User.Id}?handler=Block", Form(("__RequestVerificationToken", theirs))));
        (await host.WithContextAsync(context => context.Set<User>().CountAsync(u => u.Role == Role.Beheerder && u.BlockedAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task A_second_step_that_is_required_is_asked_of_everybody_before_anything_else()
    {
        using var redacteur = await host.SignedInAsync(Role.Redacteur);
        (await host.Visitor.SendAsync("/gebruikers", [])).Location.ShouldBe("/gebruikers");
        (await redacteur.VisitAsync("/hulpmiddelen")).Location.ShouldBe("/account/tweede-stap");
        (await redacteur.VisitAsync("/account/tweede-stap")).Text.ShouldContain("De beheerder vraagt iedereen");
        await AuthenticatorApp.AddAsync(redacteur);
        (await redacteur.VisitAsync("/hulpmiddelen")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_forgot_their_password_chooses_another_with_a_link_by_mail_and_the_old_one_no_longer_works()
    {
        using var redacteur = await host.SignedInAsync(Role.Redacteur);
        using var stranger = host.Stranger();
        var known = await stranger.SendAsync("/wachtwoord-vergeten", Form(("Input.Email", redacteur.User!.Email!)));
        var unknown = await stranger.SendAsync("/wachtwoord-vergeten", Form(("Input.Email", "niemand@example.nl")));
        known.Text.Replace(redacteur.User.Email!, "", StringComparison.Ordinal).ShouldBe(unknown.Text.Replace("niemand@example.nl", "", StringComparison.Ordinal));
        (await stranger.SendAsync(await LinkAsync(MailKind.NewPassword), Form(("Input.Password", "een heel ander lang wachtwoord")))).Location.ShouldBe("/inloggen");
        (await redacteur.VisitAsync("/")).Status.ShouldBe(302);
        (await redacteur.SignInAsync(redacteur.User)).Status.ShouldBe(200);
        (await redacteur.SignInAsync(redacteur.User, "een heel ander lang wachtwoord")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Everything_stands_in_the_audit_trail_that_a_beheerder_can_search()
    {
        using var redacteur = await host.SignedInAsync(Role.Redacteur);
        (await redacteur.VisitAsync("/gebruikers")).Status.ShouldBe(403);
        (await redacteur.PostAsync("/gebruikers/uitnodigen", Form(("Input.Name", "Vriend")))).Status.ShouldBe(403);
        (await redacteur.PostAsync("/account?handler=RemoveApp", [])).Status.ShouldBe(400);
        var refused = await host.VisitAsync($"/logboek?wie={redacteur.User!.Id}&afloop=Refused");
        refused.Count("tbody tr").ShouldBe(3);
        refused.Text.ShouldContain("pagina /gebruikers/uitnodigen");
        (await host.VisitAsync($"/logboek?wie={redacteur.User.Id}&wat=sign-in")).Count("tbody tr").ShouldBe(1);
        (await host.VisitAsync("/logboek?van=2030-01-01")).Text.ShouldContain("0 regels");
        (await redacteur.VisitAsync("/logboek")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Nothing_in_the_audit_trail_can_be_changed_or_taken_away()
    {
        foreach (var sql in new[] { "UPDATE account.audit_entry SET actor_name = 'niemand'", "DELETE FROM account.audit_entry", "TRUNCATE account.audit_entry" })
            await Should.ThrowAsync<Npgsql.PostgresException>(() => host.WithContextAsync(context => ((DbContext)context).Database.ExecuteSqlRawAsync(sql)));
        (await host.WithContextAsync(context => context.Set<AuditEntry>().AnyAsync())).ShouldBeTrue();
    }

    /// <summary>The address in the mail of this kind, once it was sent.</summary>
    private async Task<string> LinkAsync(MailKind kind)
    {
        var words = kind == MailKind.Invitation ? "Kies hier een wachtwoord" : "Kies het hier";
        var text = "";
        await AdminHost.UntilAsync(() => Task.FromResult((text = Mails().FirstOrDefault(mail => mail.Contains(words, StringComparison.Ordinal), "")).Length > 0));
        return text[text.IndexOf("/welkom/", StringComparison.Ordinal)..].Split([' ', '\r', '\n'])[0];
    }

    private IEnumerable<string> Mails() => Directory.Exists(host.MailFolder) ? Directory.EnumerateFiles(host.MailFolder, "*.eml").Where(file => !Path.GetFileName(file).StartsWith('.')).Select(file => MimeMessage.Load(file).TextBody ?? "") : [];
}
