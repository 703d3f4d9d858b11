using System.Text.RegularExpressions;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests;

/// <summary>One visitor of each role, and a stranger.</summary>
public sealed class EveryRole(TestDatabases databases) : IAsyncLifetime
{
    private readonly Dictionary<string, Visitor> visitors = new(StringComparer.Ordinal);
    private AdminHost host = null!;

    public Visitor this[string who] => visitors[who];

    public async ValueTask InitializeAsync()
    {
        host = await AdminHost.StartAsync(await databases.CreateWithGuideAsync());
        visitors[WhoMayDoWhat.Anybody] = host.Stranger();
        foreach (var role in new[] { Role.Redacteur, Role.Eindredacteur, Role.Beheerder })
            visitors[role.ToString()] = await host.SignedInAsync(role);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

/// <summary>Every page, opened and sent a forged form by every role. The use cases behind them are walked by the class of this name in Application.Tests.</summary>
public sealed partial class WhoMayDoWhat(EveryRole everybody) : IClassFixture<EveryRole>
{
    internal const string Anybody = "anonymous";
    private const string SignedIn = nameof(Role.Redacteur);
    private const string Eindredacteur = nameof(Role.Eindredacteur);
    private const string Beheerder = nameof(Role.Beheerder);

    // Each page, and the least role that may open it and send it a form.
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["/Overview/Index"] = SignedIn,
        ["/Mail/Index"] = Eindredacteur,
        ["/Error"] = Anybody,
        ["/Steps/Index"] = SignedIn,
        ["/Steps/Cell"] = SignedIn,
        ["/Steps/Order"] = Eindredacteur,
        ["/Items/Index"] = SignedIn,
        ["/Items/Item"] = SignedIn,
        ["/Items/Edit"] = SignedIn,
        ["/Items/History"] = SignedIn,
        ["/Items/Revision"] = SignedIn,
        ["/Items/Discard"] = SignedIn,
        ["/Items/Rename"] = Eindredacteur,
        ["/Items/Compare"] = SignedIn,
        ["/Items/Restore"] = SignedIn,
        ["/Items/Upkeep"] = Eindredacteur,
        ["/Items/SendBack"] = Eindredacteur,
        ["/Items/Plan"] = Eindredacteur,
        ["/Items/Withdraw"] = Eindredacteur,
        ["/Items/Order"] = Eindredacteur,
        ["/Items/Merge"] = Eindredacteur,
        ["/Items/WithdrawMany"] = Eindredacteur,
        ["/Suggestions/Index"] = SignedIn,
        ["/Suggestions/Suggestion"] = SignedIn,
        ["/Suggestions/Enter"] = Eindredacteur,
        ["/Suggestions/Accept"] = Eindredacteur,
        ["/Suggestions/Done"] = Eindredacteur,
        ["/Suggestions/Decline"] = Eindredacteur,
        ["/Suggestions/Duplicate"] = Eindredacteur,
        ["/Suggestions/Erase"] = Beheerder,
        ["/Suggestions/Sender"] = Beheerder,
        ["/Senders/Index"] = Beheerder,
        ["/Links/Index"] = SignedIn,
        ["/Links/Link"] = SignedIn,
        ["/Links/Mend"] = SignedIn,
        ["/Coverage/Index"] = SignedIn,
        ["/Work/Index"] = SignedIn,
        ["/Work/Planned"] = SignedIn,
        ["/Work/Releases"] = SignedIn,
        ["/Work/Release"] = SignedIn,
        ["/Work/DiscardRelease"] = SignedIn,
        ["/Work/Checks"] = SignedIn,
        ["/Health/Index"] = Anybody,
        ["/SignIn/Index"] = Anybody,
        ["/SignIn/SecondStep"] = Anybody,
        ["/SignIn/Forgotten"] = Anybody,
        ["/SignIn/Link"] = Anybody,
        ["/SignIn/Out"] = SignedIn,
        ["/Account/Index"] = SignedIn,
        ["/Account/Confirm"] = SignedIn,
        ["/Account/Password"] = SignedIn,
        ["/Account/SecondStep"] = SignedIn,
        ["/Account/App"] = SignedIn,
        ["/Account/Passkey"] = SignedIn,
        ["/Account/Codes"] = SignedIn,
        ["/Users/Index"] = Beheerder,
        ["/Users/Invite"] = Beheerder,
        ["/Users/Edit"] = Beheerder,
        ["/Audit/Index"] = Beheerder,
        ["/Exchange/Index"] = SignedIn,
        ["/Exchange/File"] = SignedIn,
        ["/Exchange/Import"] = Beheerder,
        ["/Replace/Index"] = SignedIn,
        ["/Settings/Index"] = Beheerder,
    };

    // What stands in the place of each part of an address that varies.
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["status"] = "404",
        ["step"] = "signalen-opmerken",
        ["setting"] = "jgz",
        ["path"] = "hulpmiddelen",
        ["slug"] = "sputovamo",
        ["subject"] = "sputovamo",
        ["number"] = "1",
        ["secret"] = "onbekend",
        ["name"] = "hulpmiddelen",
        ["key"] = "onbekend",
        ["id"] = "00000000-0000-0000-0000-000000000001",
    };

    private static readonly string[] Everybody = [Anybody, SignedIn, Eindredacteur, Beheerder];

    public static TheoryData<string, string> PagesAndRoles => [.. Pages.Keys.SelectMany(page => Everybody.Select(who => (page, who)))];

    [Fact]
    public void Every_page_has_a_line_and_every_line_a_page()
    {
        Addresses.Pages.Keys.Except(Pages.Keys).ShouldBeEmpty("Say in Pages who may open them: [\"/Folder/Page\"] = SignedIn (every role), Eindredacteur, Beheerder, or Anybody (also who is not signed in).");
        Pages.Keys.Except(Addresses.Pages.Keys).ShouldBeEmpty("These pages are no longer there: take their lines out of Pages.");
    }

    [Fact]
    public void Every_part_of_an_address_that_varies_has_an_example() =>
        Addresses.Pages.Values.SelectMany(page => Varying().Matches(page.Template)).Select(part => part.Groups["name"].Value).Except(Parts.Keys)
            .ShouldBeEmpty("Give in Parts something that fits, preferably of something that is there.");

    [Theory]
    [MemberData(nameof(PagesAndRoles))]
    public async Task A_page_opens_and_takes_forms_from_the_roles_it_is_for_alone(string page, string who)
    {
        var least = Pages[page];
        var address = "/" + Varying().Replace(Addresses.Pages[page].Template, part => Parts[part.Groups["name"].Value]);
        var opened = await everybody[who].VisitAsync(address);
        var sent = await everybody[who].PostAsync(address, Form(("forged", "true")));
        if (Array.IndexOf(Everybody, who) >= Array.IndexOf(Everybody, least))
        {
            opened.Status.ShouldNotBe(403);
            (opened.Location ?? "").ShouldNotContain($"/inloggen?terug={Uri.EscapeDataString(address)}");
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
        commands.Select(Action).Where(action => !AuditWords.Knows(action)).ShouldBeEmpty("Give AuditWords.Actions what people call these.");
    }

    // {id:guid}, {subject?}, and {path:regex(…)} with its braces and brackets: from one slash to the next.
    [GeneratedRegex("""\{(?<name>[a-z]+)[^/]*\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Varying();

    // As the trail names it: SaveDraftCommand is save-draft.
    private static string Action(Type command) =>
        string.Concat(command.Name[..^"Command".Length].Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
