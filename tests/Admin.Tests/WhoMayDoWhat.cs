using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests;

/// <summary>One visitor of each role, and a stranger.</summary>
public sealed class EveryRole(AdminSite site) : IAsyncLifetime
{
    private readonly Dictionary<string, Visitor> visitors = new(StringComparer.Ordinal);

    public Visitor this[string who] => visitors[who];

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        visitors["anonymous"] = site.Host.Stranger();
        foreach (var role in new[] { Role.Redacteur, Role.Eindredacteur, Role.Beheerder })
            visitors[role.ToString()] = await site.Host.SignedInAsync(role);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}

public sealed class WhoMayDoWhat(EveryRole everybody) : IClassFixture<AdminSite>, IClassFixture<EveryRole>
{
    private const string Anybody = "anonymous";
    private const string SignedIn = nameof(Role.Redacteur);
    private const string Eindredacteur = nameof(Role.Eindredacteur);
    private const string Beheerder = nameof(Role.Beheerder);

    // Each page, an address of it, and the least role that may open it and send it a form. A new page needs a line here.
    private static readonly Dictionary<string, (string Address, string Least)> Pages = new(StringComparer.Ordinal)
    {
        ["/Index"] = ("/", SignedIn),
        ["/Error"] = ("/fout/404", Anybody),
        ["/Steps/Index"] = ("/stappen/signalen-opmerken", SignedIn),
        ["/Steps/Cell"] = ("/stappen/signalen-opmerken/jgz", SignedIn),
        ["/Tools/Index"] = ("/hulpmiddelen", SignedIn),
        ["/Tools/Tool"] = ("/hulpmiddelen/sputovamo", SignedIn),
        ["/GuidePages/Page"] = ("/paginas/contact", SignedIn),
        ["/Health/Index"] = ("/gezondheid", Anybody),
        ["/SignIn/Index"] = ("/inloggen", Anybody),
        ["/SignIn/SecondStep"] = ("/inloggen/tweede-stap", Anybody),
        ["/SignIn/Forgotten"] = ("/wachtwoord-vergeten", Anybody),
        ["/SignIn/Link"] = ("/welkom/onbekend", Anybody),
        ["/SignIn/Out"] = ("/uitloggen", SignedIn),
        ["/Account/Index"] = ("/account", SignedIn),
        ["/Account/Confirm"] = ("/account/bevestigen", SignedIn),
        ["/Account/Password"] = ("/account/wachtwoord", SignedIn),
        ["/Account/SecondStep"] = ("/account/tweede-stap", SignedIn),
        ["/Account/App"] = ("/account/app", SignedIn),
        ["/Account/Passkey"] = ("/account/toegangssleutel", SignedIn),
        ["/Account/Codes"] = ("/account/herstelcodes", SignedIn),
        ["/Users/Index"] = ("/gebruikers", Beheerder),
        ["/Users/Invite"] = ("/gebruikers/uitnodigen", Beheerder),
        ["/Users/Edit"] = ("/gebruikers/00000000-0000-0000-0000-000000000001", Beheerder),
        ["/Audit/Index"] = ("/logboek", Beheerder),
    };

    private static readonly string[] Everybody = [Anybody, SignedIn, Eindredacteur, Beheerder];

    public static TheoryData<string, string> PagesAndRoles => [.. Pages.Keys.SelectMany(page => Everybody.Select(who => (page, who)))];

    [Fact]
    public void Every_page_has_a_line_and_every_line_a_page() => Addresses.Pages.Keys.ShouldBe(Pages.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(PagesAndRoles))]
    public async Task A_page_opens_and_takes_forms_from_the_roles_it_is_for_alone(string page, string who)
    {
        var (address, least) = Pages[page];
        var opened = await everybody[who].VisitAsync(address);
        var sent = await everybody[who].PostAsync(address, Form(("forged", "true")));
        if (Array.IndexOf(Everybody, who) >= Array.IndexOf(Everybody, least))
        {
            opened.Status.ShouldNotBe(403);
            (opened.Location ?? "").ShouldNotContain("/inloggen?");
            // A form without our token is no form of ours, whoever sends it.
            sent.Status.ShouldBeOneOf(400, 404);
        }
        else if (who == Anybody)
        {
            opened.Location.ShouldNotBeNull().ShouldContain("/inloggen?terug=");
            sent.Location.ShouldNotBeNull().ShouldContain("/inloggen?terug=");
        }
        else
        {
            opened.Status.ShouldBe(403);
            opened.Heading.ShouldBe("Dit mag je niet");
            sent.Status.ShouldBe(403);
        }
    }

    [Fact]
    public void Everything_that_a_person_can_do_has_words_in_the_audit_trail()
    {
        var commands = typeof(SignInCommand).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Command", StringComparison.Ordinal) && type.GetProperties().Any(property => property.PropertyType == typeof(Actor)))
            .ToList();
        commands.Count.ShouldBeGreaterThan(20);
        commands.Select(Action).Where(action => !AuditWords.Knows(action)).ShouldBeEmpty();
    }

    // As the trail names it: SaveDraftCommand is save-draft.
    private static string Action(Type command) =>
        string.Concat(command.Name[..^"Command".Length].Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
