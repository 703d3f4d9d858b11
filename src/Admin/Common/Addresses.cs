using System.Globalization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.WebUtilities;
using Wegwijzer.Application.Coverage;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>Every address of this application, in one place: the routes of the pages, and the links to them.</summary>
internal static class Addresses
{
    public const string Overview = "/";
    public const string Tools = "/hulpmiddelen";
    public const string Health = "/gezondheid";
    public const string Errors = "/fout";
    public const string Icon = "/icon.svg";
    public const string Styles = "/lib/admin.css";
    public const string Htmx = "/lib/htmx.js";
    public const string ItemFormScript = "/js/item-form.js";
    public const string OrderScript = "/js/order.js";
    public const string SignIn = "/inloggen";
    public const string SignOut = "/uitloggen";
    public const string SecondStep = "/inloggen/tweede-stap";
    public const string Forgotten = "/wachtwoord-vergeten";
    public const string Links = "/welkom/";
    public const string Account = "/account";
    public const string Confirm = "/account/bevestigen";
    public const string Password = "/account/wachtwoord";
    public const string AddSecondStep = "/account/tweede-stap";
    public const string App = "/account/app";
    public const string Passkey = "/account/toegangssleutel";
    public const string Codes = "/account/herstelcodes";
    public const string Users = "/gebruikers";
    public const string InviteUser = "/gebruikers/uitnodigen";
    public const string Audit = "/logboek";
    public const string Exchange = "/bestanden";
    public const string Replace = "/zoeken-en-vervangen";

    /// <summary>What the file with the whole guide is asked for by.</summary>
    public const string WholeGuideName = "wegwijzer";
    public const string WholeGuide = $"{Exchange}/uit/{WholeGuideName}";
    public const string LinkWatch = "/links";
    public const string LinkStart = "/links?handler=Start";
    public const string LinkStop = "/links?handler=Stop";
    public const string Coverage = "/dekking";
    public const string Settings = "/instellingen";
    public const string Work = "/werk";
    public const string Planned = "/werk/gepland";
    public const string Releases = "/werk/uitgaven";
    public const string Checks = "/werk/nakijken";
    public const string UndeliveredMail = "/onbestelde-post";
    public const string UndeliveredMailRetry = $"{UndeliveredMail}?handler=Retry";
    public const string UndeliveredMailCancel = $"{UndeliveredMail}?handler=Cancel";
    public const string Suggestions = "/neem-contact-op";
    public const string ChecksForMe = $"{Checks}?van={ChecksOfMe}";

    /// <summary>The choice of what falls to who looks.</summary>
    public const string ChecksOfMe = "mij";
    public const string PasskeyScript = "/passkeys.js";

    /// <summary>What machines ask, to see whether this host is well.</summary>
    public const string Probes = "/health";

    /// <summary>The field with where to go after signing in.</summary>
    public const string ReturnField = "terug";

    /// <summary>The names of the fields in the form above the list of tools.</summary>
    public const string SettingField = "setting";
    public const string StepField = "stap";
    public const string SituationField = "situatie";
    public const string KindField = "soort";

    /// <summary>What is done to a form at once when it opens: the same words as its buttons have.</summary>
    public const string ActField = "do";

    public const string PageField = "bladzijde";

    // Each page with its address and who may open it: somebody who is signed in, unless the line says otherwise.
    private static readonly Dictionary<string, PageEntry> Entries = new(StringComparer.Ordinal)
    {
        ["/Overview/Index"] = new(""),
        ["/Error"] = new("fout/{status:int:range(400,599)}") { IsOpen = true },
        ["/Steps/Index"] = new("stappen/{step}"),
        ["/Steps/Cell"] = new("stappen/{step}/{setting}"),
        ["/Steps/Order"] = new("stappen/{step}/{setting}/volgorde", Role.Eindredacteur),
        ["/Items/Index"] = new(ItemScreen.Route),
        ["/Items/Item"] = new($"{ItemScreen.Route}/{{slug}}"),
        ["/Items/Edit"] = new($"bewerken/{ItemScreen.Route}/{{subject?}}"),
        ["/Items/History"] = new($"{ItemScreen.Route}/{{slug}}/geschiedenis"),
        ["/Items/Revision"] = new($"{ItemScreen.Route}/{{slug}}/geschiedenis/{{number:int}}"),
        ["/Items/Compare"] = new($"{ItemScreen.Route}/{{slug}}/vergelijken"),
        ["/Items/Restore"] = new($"{ItemScreen.Route}/{{slug}}/geschiedenis/{{number:int}}/terugzetten"),
        ["/Items/Upkeep"] = new($"{ItemScreen.Route}/{{slug}}/nakijken", Role.Eindredacteur),
        ["/Items/Discard"] = new($"{ItemScreen.Route}/{{slug}}/weggooien"),
        ["/Items/Rename"] = new($"{ItemScreen.Route}/{{slug}}/adres", Role.Eindredacteur),
        ["/Items/SendBack"] = new($"{ItemScreen.Route}/{{slug}}/terugsturen", Role.Eindredacteur),
        ["/Items/Plan"] = new($"{ItemScreen.Route}/{{slug}}/inplannen", Role.Eindredacteur),
        ["/Items/Withdraw"] = new($"{ItemScreen.Route}/{{slug}}/intrekken", Role.Eindredacteur),
        ["/Items/Order"] = new($"{ItemScreen.Route}/{{slug}}/volgorde", Role.Eindredacteur),
        ["/Items/Merge"] = new($"{ItemScreen.Route}/{{slug}}/samenvoegen", Role.Eindredacteur),
        ["/Items/WithdrawMany"] = new($"intrekken/{ItemScreen.Route}", Role.Eindredacteur),
        ["/Mail/Index"] = new("onbestelde-post", Role.Eindredacteur),
        ["/Work/Index"] = new("werk"),
        ["/Work/Planned"] = new("werk/gepland"),
        ["/Work/Releases"] = new("werk/uitgaven"),
        ["/Work/Release"] = new("werk/uitgaven/{id:guid}"),
        ["/Work/DiscardRelease"] = new("werk/uitgaven/{id:guid}/weghalen"),
        ["/Work/Checks"] = new("werk/nakijken"),
        // Says why nobody can sign in, when nobody can.
        ["/Health/Index"] = new("gezondheid") { IsOpen = true },
        ["/SignIn/Index"] = new("inloggen") { IsOpen = true },
        ["/SignIn/SecondStep"] = new("inloggen/tweede-stap") { IsOpen = true },
        ["/SignIn/Forgotten"] = new("wachtwoord-vergeten") { IsOpen = true },
        ["/SignIn/Link"] = new("welkom/{secret}") { IsOpen = true },
        ["/SignIn/Out"] = new("uitloggen") { IsOfAccount = true },
        ["/Account/Index"] = new("account") { IsOfAccount = true },
        ["/Account/Confirm"] = new("account/bevestigen") { IsOfAccount = true },
        ["/Account/Password"] = new("account/wachtwoord") { IsOfAccount = true, NeedsConfirmation = true },
        ["/Account/SecondStep"] = new("account/tweede-stap") { IsOfAccount = true },
        ["/Account/App"] = new("account/app") { IsOfAccount = true, NeedsConfirmation = true },
        ["/Account/Passkey"] = new("account/toegangssleutel") { IsOfAccount = true, NeedsConfirmation = true },
        ["/Account/Codes"] = new("account/herstelcodes") { IsOfAccount = true, NeedsConfirmation = true },
        ["/Users/Index"] = new("gebruikers", Role.Beheerder),
        ["/Users/Invite"] = new("gebruikers/uitnodigen", Role.Beheerder),
        ["/Users/Edit"] = new("gebruikers/{id:guid}", Role.Beheerder),
        ["/Exchange/Index"] = new("bestanden"),
        ["/Exchange/File"] = new("bestanden/uit/{name}"),
        ["/Exchange/Import"] = new("bestanden/{id:guid}", Role.Beheerder),
        ["/Replace/Index"] = new("zoeken-en-vervangen"),
        ["/Links/Index"] = new("links"),
        ["/Links/Link"] = new("links/{key}"),
        ["/Links/Mend"] = new("links/{key}/vervangen"),
        ["/Coverage/Index"] = new("dekking"),
        ["/Audit/Index"] = new("logboek", Role.Beheerder),
        ["/Settings/Index"] = new("instellingen", Role.Beheerder),
    };

    /// <summary>Every page, by the name that Razor Pages has for it.</summary>
    public static IReadOnlyDictionary<string, PageEntry> Pages => Entries;

    /// <summary>Gives a page its address from the list here, and no other; a page that the list lacks does not start.</summary>
    public static void Apply(PageRouteModel page)
    {
        var selector = page.Selectors[0];
        selector.AttributeRouteModel!.Template = Entries[page.ViewEnginePath].Template;
        // An Index page begins with a second address, that no link leads to.
        selector.AttributeRouteModel.SuppressLinkGeneration = false;
        page.Selectors.Clear();
        page.Selectors.Add(selector);
    }

    /// <summary>The pages with what people have to do, as they are called.</summary>
    public static readonly IReadOnlyList<(string Name, string Address)> WorkParts = [("Ter beoordeling", Work), ("Gepland", Planned), ("Uitgaven", Releases), ("Nakijken", Checks)];

    public static string Release(Guid id) => $"{Releases}/{id}";

    public static string DiscardRelease(Guid id) => $"{Releases}/{id}/weghalen";

    public static string ReviewPage(int number) => string.Create(CultureInfo.InvariantCulture, $"{Work}?{PageField}={number}");

    public static string Suggestion(Guid id) => $"{Suggestions}/{id}";

    /// <summary>A page of the messages that did not arrive.</summary>
    public static string UndeliveredMailPage(int number) => string.Create(CultureInfo.InvariantCulture, $"{UndeliveredMail}?{PageField}={number}");

    public static string Step(string step) => $"/stappen/{step}";

    public static string Cell(string step, string setting) => $"/stappen/{step}/{setting}";

    /// <summary>Where the cards of a step and setting are put in order.</summary>
    public static string CellOrder(string step, string setting) => $"/stappen/{step}/{setting}/volgorde";

    public static string Import(Guid id) => $"{Exchange}/{id}";

    /// <summary>The items of a kind as a table.</summary>
    public static string Table(ItemScreen screen) => $"{Exchange}/uit/{screen.Path}";

    public static string Tool(string slug) => $"{Tools}/{slug}";

    /// <summary>The tools for a situation.</summary>
    public static string ToolsFor(string situation) => QueryHelpers.AddQueryString(Tools, SituationField, situation);

    /// <summary>The form of a new tool, with its place filled in.</summary>
    public static string NewTool(string step, string setting) => QueryHelpers.AddQueryString(ItemScreen.Tool.Begin, ActField, $"{Placements.Add}:{step}:{setting}");

    /// <summary>The form of a new tool, with its situation and age filled in.</summary>
    public static string NewTool(string situation, AgeBandResponse band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return QueryHelpers.AddQueryString(ItemScreen.Tool.Begin, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["situations"] = situation,
            ["age.from"] = band.From?.ToString(CultureInfo.InvariantCulture),
            ["age.to"] = band.To?.ToString(CultureInfo.InvariantCulture),
            ["age.prenatal"] = band.Slug == Age.PrenatalName ? "true" : null,
        }.Where(field => field.Value is not null));
    }

    public static string Link(string key) => $"{LinkWatch}/{key}";

    /// <summary>How far the run is, for a page that knows this state of it and has told of so many quarters of the work.</summary>
    public static string LinkRunSince(LinkRunState was, int told) => string.Create(CultureInfo.InvariantCulture, $"/links?handler=Run&was={was}&gemeld={told}");

    public static string LinkCheck(string key) => $"{Link(key)}?handler=Check";

    public static string LinkArchive(string key) => $"{Link(key)}?handler=Archive";

    /// <summary>Where another address takes the place of a link.</summary>
    public static string LinkMend(string key, string? address = null) =>
        address is null ? $"{Link(key)}/vervangen" : QueryHelpers.AddQueryString($"{Link(key)}/vervangen", "adres", address);

    public static string LinkList(string? state = null, string? words = null, bool pagesMissing = false, int page = 1) =>
        QueryHelpers.AddQueryString(LinkWatch, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["stand"] = state,
            ["zoek"] = words,
            ["bladzijden"] = pagesMissing ? "true" : null,
            [PageField] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(field => !string.IsNullOrEmpty(field.Value)));

    public static string User(Guid id) => $"{Users}/{id}";

    /// <summary>What this person did.</summary>
    public static string AuditOf(string person) => AuditList(person: person);

    /// <summary>The audit trail with these choices; what is null or empty is left out.</summary>
    public static string AuditList(string? person = null, string? action = null, string? outcome = null, string? subject = null, string? from = null, string? until = null, int page = 1) =>
        QueryHelpers.AddQueryString(Audit, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["wie"] = person,
            ["wat"] = action,
            ["afloop"] = outcome,
            ["waarop"] = subject,
            ["van"] = from,
            ["tot"] = until,
            [PageField] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(field => !string.IsNullOrEmpty(field.Value)));

    /// <summary>A page, with where to go on to after it.</summary>
    public static string Returning(string page, string returnTo) => QueryHelpers.AddQueryString(page, ReturnField, returnTo);

    public static string Page(string slug) => $"/paginas/{slug}";

    public static string Error(int status) => string.Create(CultureInfo.InvariantCulture, $"{Errors}/{status}");

    /// <summary>Where to look at an item; null for a kind that this build does not know.</summary>
    public static string? Item(string kind, string slug) => ItemScreen.Find(kind)?.Item(slug);

    /// <summary>Where a link within the guide's texts leads here, given where it leads its readers; null where that is no place in the guide.</summary>
    public static string? OfGuideLink(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (place, anchor) = (path.Split('#')[0], path.Split('#').ElementAtOrDefault(1) ?? "");
        return place.Split('/') switch
        {
            ["", "stappen", var step] => Step(step),
            ["", "stappen", var step, var setting] => Cell(step, setting),
            ["", "hulpmiddelen", var slug] => Tool(slug),
            ["", "paginas", var slug] => Page(slug),
            ["", "fasen", var slug] => ItemScreen.Phase.Item(slug),
            ["", "settings", var slug] => ItemScreen.Setting.Item(slug),
            ["", "afkortingen"] when anchor.Length > 0 => ItemScreen.Abbreviation.Item(anchor),
            ["", "advieslijnen"] when anchor.Length > 0 => ItemScreen.AdviceLine.Item(anchor),
            ["", "item", var kind, var slug] => Item(kind, slug),
            ["", var list] when list.StartsWith("hulpmiddelen?", StringComparison.Ordinal) => OfToolList(list["hulpmiddelen?".Length..]),
            _ => null,
        };
    }

    // Readers who follow a link to a situation, organisation or sort of tool get the tools that have it.
    private static string? OfToolList(string query) => query.Split('=') switch
    {
        ["kind", var slug] => ItemScreen.ToolKind.Item(slug),
        [var kind, var slug] => Item(kind, slug),
        _ => null,
    };
}

/// <param name="Template">The address, as a route.</param>
/// <param name="Needs">The least role for whom it is.</param>
internal sealed record PageEntry(string Template, Role Needs = Role.Redacteur)
{
    /// <summary>Also for who is not signed in.</summary>
    public bool IsOpen { get; init; }

    /// <summary>About how somebody signs in: also for who has yet to add a second step that the beheerder asks for.</summary>
    public bool IsOfAccount { get; init; }

    /// <summary>Only for who gave their password a moment ago.</summary>
    public bool NeedsConfirmation { get; init; }
}
