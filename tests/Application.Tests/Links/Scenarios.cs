using System.Net;
using System.Text;
using Wegwijzer.Domain.Links;
using Wegwijzer.Testing.Sites;
using static Wegwijzer.Testing.Sites.Replies;

namespace Wegwijzer.Application.Tests.Links;

/// <summary>A site that does something, and what a check should find there.</summary>
/// <param name="Host">Also the name of the scenario.</param>
internal sealed record Scenario(string Host, Reply Reply, LinkFinding Finding, string Path = "/gids/kaart", string Scheme = "http")
{
    public string? MovedTo { get; init; }

    public LinkMethods? Methods { get; init; }

    /// <summary>Whether there is nothing to wait for: the test then need not be patient.</summary>
    public bool KeepsSilent { get; init; }

    public string Address => $"{Scheme}://{Host}{Path}";
}

/// <summary>All that sites do, right and wrong.</summary>
internal static class Scenarios
{
    private static readonly Reply Right = Html("Signalenkaart");
    private static readonly Reply File = Body(200, "application/vnd.ms-powerpoint", [1, 2, 3]);
    private static readonly Reply NotThere = Html("Pagina niet gevonden", status: 404);

    public static IReadOnlyList<Scenario> All { get; } = [.. Working(), .. Redirects(), .. SoftFailures(), .. Refusals(), .. Failures(), .. Certificates(), .. PrivateNetworks()];

    private static IEnumerable<Scenario> Working() =>
    [
        new("gewoon.test", Right, LinkFinding.Fine) { Methods = LinkMethods.Both },
        new("beveiligd.test", Right, LinkFinding.Fine, Scheme: "https"),
        new("bestand.test", File, LinkFinding.Fine) { Methods = LinkMethods.Head },
        new("head-405.test", ByMethod(Status(405), Right), LinkFinding.Fine) { Methods = LinkMethods.Get },
        new("head-404.test", ByMethod(NotThere, Right), LinkFinding.Fine),
        new("head-403.test", ByMethod(Status(403), Right), LinkFinding.Fine),
        new("head-500.test", ByMethod(Status(500), File), LinkFinding.Fine),
        new("head-501.test", ByMethod(Status(501), Right), LinkFinding.Fine),
        new("head-breekt.test", ByMethod(Reset, Right), LinkFinding.Fine),
        new("head-zwijgt.test", ByMethod(Never, Right), LinkFinding.Fine) { KeepsSilent = true },
        new("traag-lichaam.test", Endless(TimeSpan.FromSeconds(1)), LinkFinding.Fine) { KeepsSilent = true },
        new("eindeloos-lichaam.test", Endless(TimeSpan.Zero), LinkFinding.Fine),
        new("enorm.test", Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000000000\r\n\r\n" + Page("Groot")), LinkFinding.Fine),
        new("te-kort.test", Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n" + Page("Kort")), LinkFinding.Fine),
        new("gzip.test", Packed("gzip", Page("Ingepakt")), LinkFinding.Fine),
        new("brotli.test", Packed("br", Page("Ingepakt")), LinkFinding.Fine),
        new("gzip-bom.test", Packed("gzip", Page("Bom") + new string(' ', 50_000_000)), LinkFinding.Fine),
        new("andere-letters.test", Body(200, "text/html; charset=iso-8859-1", Encoding.Latin1.GetBytes(Page("Reünie"))), LinkFinding.Fine),
        new("verkeerde-letters.test", Body(200, "text/html; charset=utf-8", Encoding.Latin1.GetBytes(Page("Reünie, café, naïef"))), LinkFinding.Fine),
        new("onbekende-letters.test", Html("Kaart", contentType: "text/html; charset=klingon"), LinkFinding.Fine),
        new("zonder-soort.test", Raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Page("Kaart")), LinkFinding.Fine),
        new("oud-http.test", Raw("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + Page("Kaart")), LinkFinding.Fine),
        new("rare-koekjes.test", Body(200, "text/html", Encoding.UTF8.GetBytes(Page("Kaart")), "Set-Cookie: =;;=; Domain=elders", "Set-Cookie: a=b"), LinkFinding.Fine),
        new("ververst-zichzelf.test", Html("Nieuws", "<meta http-equiv=\"refresh\" content=\"5; url=/gids/kaart\">"), LinkFinding.Fine),
        new("over-niet-gevonden.test", Html("Vader niet gevonden: hoe praat je met een kind over een vermiste ouder?"), LinkFinding.Fine),
        new("artikel-404.test", Html("Artikel 404 Burgerlijk Wetboek – Overheid.nl"), LinkFinding.Fine),
        new("bestaat-niet-titel.test", Html("De ideale ouder bestaat niet | NJi"), LinkFinding.Fine),
    ];

    private static IEnumerable<Scenario> Redirects() =>
    [
        new("tijdelijk.test", ByPath(("/gids/kaart", Redirect(302, "/sessie/kaart")), ("/sessie/kaart", Right)), LinkFinding.Fine),
        new("zie-ook.test", ByPath(("/gids/kaart", Redirect(303, "/sessie/kaart")), ("/sessie/kaart", Right)), LinkFinding.Fine),
        new("tijdelijk-307.test", ByPath(("/gids/kaart", Redirect(307, "/sessie/kaart")), ("/sessie/kaart", File)), LinkFinding.Fine),
        new("verhuisd.test", ByPath(("/gids/kaart", Redirect(301, "http://verhuisd.test/nieuw/kaart")), ("/nieuw/kaart", Right)), LinkFinding.MovedForGood) { MovedTo = "http://verhuisd.test/nieuw/kaart" },
        new("verhuisd-308.test", ByPath(("/gids/kaart", Redirect(308, "/nieuw/kaart?id=1")), ("/nieuw/kaart?id=1", File)), LinkFinding.MovedForGood) { MovedTo = "http://verhuisd-308.test/nieuw/kaart?id=1" },
        new("zonder-protocol.test", Redirect(301, "//gewoon.test/nieuw"), LinkFinding.MovedForGood) { MovedTo = "http://gewoon.test/nieuw" },
        new("naast-zich.test", ByPath(("/gids/kaart", Redirect(301, "../nieuw/./kaart")), ("/nieuw/kaart", Right)), LinkFinding.MovedForGood) { MovedTo = "http://naast-zich.test/nieuw/kaart" },
        new("letters-in-adres.test", ByPath(("/gids/kaart", Redirect(301, "/één")), ("/%C3%A9%C3%A9n", Right)), LinkFinding.MovedForGood) { MovedTo = "http://letters-in-adres.test/%C3%A9%C3%A9n" },
        new("eerst-verhuisd.test", ByPath(("/gids/kaart", Redirect(301, "/nieuw")), ("/nieuw", Redirect(302, "/sessie/9")), ("/sessie/9", Right)), LinkFinding.MovedForGood) { MovedTo = "http://eerst-verhuisd.test/nieuw" },
        new("eerst-tijdelijk.test", ByPath(("/gids/kaart", Redirect(302, "/nieuw")), ("/nieuw", Redirect(301, "/verder")), ("/verder", Right)), LinkFinding.Fine),
        new("schuine-streep.test", ByPath(("/gids/kaart", Redirect(301, "/gids/kaart/")), ("/gids/kaart/", Right)), LinkFinding.Fine),
        new("wordt-veilig.test", (request, connection, token) => (request.IsSecure ? Right : Redirect(301, "https://wordt-veilig.test/gids/kaart"))(request, connection, token), LinkFinding.Fine),
        new("zonder-www.test", Redirect(301, "http://www.zonder-www.test/gids/kaart"), LinkFinding.Fine),
        new("negen-keer.test", (request, connection, token) => (request.Path.Length < 20 ? Redirect(302, request.Path + "x") : Right)(request, connection, token), LinkFinding.Fine),
        new("kring.test", ByPath(("/gids/kaart", Redirect(302, "/b")), ("/b", Redirect(302, "/gids/kaart"))), LinkFinding.TooManyRedirects),
        new("naar-zichzelf.test", Redirect(301, "/gids/kaart"), LinkFinding.TooManyRedirects),
        new("steeds-verder.test", (request, connection, token) => Redirect(302, request.Path + "x")(request, connection, token), LinkFinding.TooManyRedirects),
        new("koekje-eerst.test", (request, connection, token) => (request.Headers.ContainsKey("Cookie") ? Right : Status(302, "Location: /gids/kaart", "Set-Cookie: gezien=ja; Path=/"))(request, connection, token), LinkFinding.Fine),
        new("nergens-heen.test", Status(302), LinkFinding.BrokenRedirect),
        new("naar-mail.test", Redirect(302, "mailto:info@naar-mail.test"), LinkFinding.BrokenRedirect),
        new("naar-bestand.test", Redirect(302, "file:///etc/passwd"), LinkFinding.BrokenRedirect),
        new("naar-404.test", ByPath(("/gids/kaart", Redirect(301, "/nieuw"))), LinkFinding.NotFound),
        new("meta.test", ByPath(("/gids/kaart", Html("Je gaat verder", "<META content='0;URL=/verder' http-equiv=refresh>")), ("/verder", Right)), LinkFinding.Fine),
        new("meta-naar-404.test", ByPath(("/gids/kaart", Html("Je gaat verder", "<meta http-equiv=\"refresh\" content=\"0; url='/weg'\">"))), LinkFinding.NotFound),
    ];

    private static IEnumerable<Scenario> SoftFailures() =>
    [
        new("zegt-niet-gevonden.test", Html("Pagina niet gevonden"), LinkFinding.SaysNotFound),
        new("zegt-404.test", Html("404 | Mijn site"), LinkFinding.SaysNotFound),
        new("says-not-found.test", Html("Page Not Found - My Site"), LinkFinding.SaysNotFound),
        new("bestaat-niet-meer.test", Html("Helaas, deze pagina bestaat niet meer – GGD"), LinkFinding.SaysNotFound),
        new("zegt-ingepakt.test", Packed("gzip", Page("De pagina kon niet worden gevonden")), LinkFinding.SaysNotFound),
        new("naar-voordeur.test", ByPath(("/gids/kaart", Redirect(302, "/")), ("/", Right)), LinkFinding.LeadsToHomePage),
        new("voorgoed-naar-voordeur.test", ByPath(("/gids/kaart", Redirect(301, "http://www.voorgoed-naar-voordeur.test/")), ("/", Right)), LinkFinding.LeadsToHomePage),
        new("naar-voordeur-nl.test", ByPath(("/gids/kaart", Redirect(302, "/nl/")), ("/nl/", Right)), LinkFinding.LeadsToHomePage),
        new("eigen-site.test", Redirect(301, "http://gewoon-anders.test/"), LinkFinding.MovedForGood) { MovedTo = "http://gewoon-anders.test/" },
        new("voordeur.test", ByPath(("/", Redirect(302, "/nl")), ("/nl", Right)), LinkFinding.Fine, Path: "/"),
        new("leeg.test", Body(200, "text/html", []), LinkFinding.Empty),
        new("geen-inhoud.test", Raw("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"), LinkFinding.Empty),
    ];

    private static IEnumerable<Scenario> Refusals() =>
    [
        new("verboden.test", Status(403), LinkFinding.Forbidden),
        new("geen-get.test", Status(405), LinkFinding.Forbidden),
        new("niet-voor-jou.test", Status(451), LinkFinding.Forbidden),
        new("linkedin-achtig.test", Raw("HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), LinkFinding.Forbidden),
        new("inloggen.test", Status(401, "WWW-Authenticate: Basic"), LinkFinding.NeedsSignIn),
        new("te-veel.test", Status(429), LinkFinding.TooManyRequests),
        new("te-veel-een-uur.test", Status(429, "Retry-After: 3600"), LinkFinding.TooManyRequests),
        new("te-veel-even.test", InTurn(Status(429, "Retry-After: 1"), Right), LinkFinding.Fine),
        new("druk-even.test", InTurn(Status(503, "Retry-After: 1"), Right), LinkFinding.Fine),
        new("muur-503.test", Status(503, "cf-mitigated: challenge"), LinkFinding.BotWall),
        new("muur-tekst.test", Html("Just a moment...", status: 503), LinkFinding.BotWall),
        new("muur-200.test", Html("Access Denied"), LinkFinding.BotWall),
        new("muur-script.test", Html("voorbeeld.nl", "<script>window._cf_chl_opt={}</script>"), LinkFinding.BotWall),
    ];

    private static IEnumerable<Scenario> Failures() =>
    [
        new("weg.test", NotThere, LinkFinding.NotFound) { Methods = LinkMethods.Both },
        new("voorgoed-weg.test", Status(410), LinkFinding.Gone),
        new("kapot.test", Status(500), LinkFinding.ServerError),
        new("onderhoud.test", Html("Onderhoud", status: 503), LinkFinding.ServerError),
        new("slechte-poort.test", Status(502), LinkFinding.ServerError),
        new("raar.test", Status(400), LinkFinding.OddAnswer),
        new("head-goed-get-weg.test", ByMethod(Right, NotThere), LinkFinding.NotFound) { Methods = LinkMethods.Get },
        new("geen-http.test", Raw("220 mail.test ESMTP\r\n"), LinkFinding.OddAnswer),
        new("te-veel-kop.test", Raw("HTTP/1.1 200 OK\r\nX: " + new string('a', 200_000) + "\r\n\r\n"), LinkFinding.OddAnswer),
        new("breekt-af.test", Reset, LinkFinding.ConnectionBroken),
        new("zwijgt.test", Raw(""), LinkFinding.ConnectionBroken),
        new("traag.test", Never, LinkFinding.TooSlow) { KeepsSilent = true },
        new("slecht-gzip.test", Body(200, "text/html", Encoding.ASCII.GetBytes("dit is geen gzip"), "Content-Encoding: gzip"), LinkFinding.UnreadableBody),
        new("geen-naam.test", Right, LinkFinding.NoSuchHost),
        new("geen-poort.test:9", Right, LinkFinding.NoConnection),
    ];

    private static IEnumerable<Scenario> Certificates() =>
    [
        new("verlopen.test", Right, LinkFinding.CertificateExpired, Scheme: "https"),
        new("zelf-ondertekend.test", Right, LinkFinding.CertificateUntrusted, Scheme: "https"),
        new("andere.naam.test", Right, LinkFinding.CertificateForOtherName, Scheme: "https"),
        new("geen-veilig.test", Right, LinkFinding.NoSecureConnection, Scheme: "https"),
        new("onvolledig.test", Right, LinkFinding.Fine, Scheme: "https"),
        new("via-verlopen.test", Redirect(302, "https://verlopen.test/"), LinkFinding.CertificateExpired),
    ];

    private static IEnumerable<Scenario> PrivateNetworks() =>
    [
        new("naam-prive.test", Right, LinkFinding.PrivateNetwork),
        new("naam-half-prive.test", Right, LinkFinding.PrivateNetwork),
        new("naam-wisselt.test", Right, LinkFinding.PrivateNetwork),
        new("naar-prive.test", Redirect(302, "http://10.0.0.7/"), LinkFinding.PrivateNetwork),
        new("naar-naam-prive.test", Redirect(301, "http://naam-prive.test/"), LinkFinding.PrivateNetwork),
        new("naar-meta-dienst.test", Redirect(302, "http://169.254.169.254/latest/meta-data/"), LinkFinding.PrivateNetwork),
        new("naar-getal.test", Redirect(302, "http://2852039166/"), LinkFinding.PrivateNetwork),
        new("naar-zes.test", Redirect(302, "http://[::ffff:10.0.0.7]/"), LinkFinding.PrivateNetwork),
        new("naar-lokaal-zes.test", Redirect(302, "http://[fd00::1]/"), LinkFinding.PrivateNetwork),
        new("meta-naar-prive.test", Html("Verder", "<meta http-equiv=refresh content='0;url=http://192.168.1.1/'>"), LinkFinding.PrivateNetwork),
    ];

    /// <summary>Sets it all up.</summary>
    public static void On(SiteServer server)
    {
        foreach (var scenario in All)
            server[scenario.Host] = scenario.Reply;
        server.Locate("geen-naam.test");
        server.Locate("naam-prive.test", "10.0.0.7");
        server.Locate("naam-half-prive.test", "127.0.0.1", "10.0.0.7");
        var asked = 0;
        // Right the first time, when it is looked at; elsewhere once it is trusted.
        server.Locate("naam-wisselt.test", () => [IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "127.0.0.1" : "10.0.0.7")]);
    }
}
