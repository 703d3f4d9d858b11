using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Revisions;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests;

public sealed class SigningIn(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_where_they_wanted()
    {
        using var visitor = site.Host.Stranger();
        var asked = await visitor.VisitAsync("/hulpmiddelen?setting=jgz");
        asked.Status.ShouldBe(302);
        new Uri(asked.Location!).PathAndQuery.ShouldBe("/inloggen?terug=%2Fhulpmiddelen%3Fsetting%3Djgz");
        var user = await site.Host.AddUserAsync(Role.Redacteur);
        var entered = await visitor.SendAsync(new Uri(asked.Location!).PathAndQuery, Form(("Input.Email", user.Email!), ("Input.Password", AdminHost.Password)));
        entered.Location.ShouldBe("/hulpmiddelen?setting=jgz");
        (await visitor.VisitAsync("/hulpmiddelen")).Document.QuerySelector("details.me summary")!.TextContent.ShouldBe(user.Name);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    public async Task Nobody_is_led_to_another_site(string elsewhere)
    {
        using var visitor = site.Host.Stranger();
        var user = await site.Host.AddUserAsync(Role.Redacteur);
        var entered = await visitor.SendAsync($"/inloggen?terug={Uri.EscapeDataString(elsewhere)}", Form(("Input.Email", user.Email!), ("Input.Password", AdminHost.Password)));
        entered.Location.ShouldBe("/");
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        using var visitor = site.Host.Stranger();
        var user = await site.Host.AddUserAsync(Role.Redacteur);
        var wrong = await visitor.SendAsync("/inloggen", Form(("Input.Email", user.Email!), ("Input.Password", "iets heel anders")));
        var unknown = await visitor.SendAsync("/inloggen", Form(("Input.Email", "niemand@example.nl"), ("Input.Password", "iets heel anders")));
        foreach (var page in new[] { wrong, unknown })
        {
            page.Status.ShouldBe(200);
            page.Document.Title.ShouldStartWith("Fout: ");
            page.Document.QuerySelector("[role=alert]")!.TextContent.ShouldContain("horen niet bij elkaar");
            page.Document.QuerySelector("#Input_Password")!.GetAttribute("value").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Who_signed_out_is_out_also_with_a_cookie_that_was_kept()
    {
        using var visitor = site.Host.Stranger();
        await visitor.SignInAsync(await site.Host.AddUserAsync(Role.Redacteur));
        using var kept = site.Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var cookies = visitor.Cookies;
        (await StatusAsync()).ShouldBe(200);
        var left = await visitor.SendAsync("/", [], "header form");
        left.Location.ShouldBe("/inloggen");
        (await StatusAsync()).ShouldBe(302);

        async Task<int> StatusAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/hulpmiddelen", UriKind.Relative));
            request.Headers.Add("Cookie", cookies);
            using var response = await kept.SendAsync(request);
            return (int)response.StatusCode;
        }
    }
}
