using System.Net;
using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests;

public sealed class AskingForWhatIsNotThere(AdminSite site) : IClassFixture<AdminSite>
{
    [Theory]
    [InlineData("/nergens")]
    [InlineData("/stappen")]
    [InlineData("/stappen/onbekend")]
    [InlineData("/stappen/onbekend/jgz")]
    [InlineData("/stappen/signalen-opmerken/onbekend")]
    [InlineData("/stappen/signalen-opmerken/jgz/meer")]
    [InlineData("/hulpmiddelen/onbekend")]
    [InlineData("/hulpmiddelen?setting=onbekend")]
    [InlineData("/hulpmiddelen?soort=onbekend")]
    [InlineData("/hulpmiddelen?bladzijde=0")]
    [InlineData("/hulpmiddelen?bladzijde=999")]
    [InlineData("/hulpmiddelen?bladzijde=99999999999")]
    [InlineData("/hulpmiddelen?bladzijde=twee")]
    [InlineData("/paginas/onbekend")]
    [InlineData("/fout/404")]
    [InlineData("/fout/200")]
    [InlineData("/Index")]
    [InlineData("/Steps/Cell")]
    public async Task It_is_said_in_Dutch_with_a_way_back(string address)
    {
        var page = await site.Host.VisitAsync(address);
        page.Status.ShouldBe(404);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("nl");
        page.Heading.ShouldBe("Deze pagina is er niet");
        page.Document.QuerySelector("main a")!.GetAttribute("href").ShouldBe("/");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/hulpmiddelen")]
    [InlineData("/nergens")]
    [InlineData("/lib/admin.css")]
    [InlineData("/health/ready")]
    public async Task Every_answer_guards_itself(string address)
    {
        using var response = await site.Host.Client.GetAsync(new Uri(address, UriKind.Relative));
        One("Content-Security-Policy").ShouldBe(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
        One("X-Content-Type-Options").ShouldBe("nosniff");
        One("X-Frame-Options").ShouldBe("DENY");
        One("Referrer-Policy").ShouldBe("same-origin");
        One("Cache-Control").ShouldContain("no-store");
        response.Headers.Contains("Server").ShouldBeFalse();

        string One(string header) => response.Headers.GetValues(header).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task HEAD_is_answered_like_GET()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/hulpmiddelen", UriKind.Relative));
        using var response = await site.Host.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
