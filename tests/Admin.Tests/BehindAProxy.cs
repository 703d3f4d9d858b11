using System.Net;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Admin.Tests;

public sealed class BehindAProxy(TestDatabases databases)
{
    [Theory]
    [InlineData("127.0.0.0/8, ::1", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("", false)]
    public async Task Only_a_proxy_that_is_named_says_by_what_a_visitor_came(string trusted, bool believed)
    {
        await using var host = await ServeAsync(trusted, ("Admin:Address", "https://beheer.example.nl"));
        using var client = host.CreateDefaultClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await client.GetAsync(new Uri("/inloggen", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(believed);
        // Cookies go by the address that is set, not by what a request says.
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_guesses_passwords_holds_up_nobody_else_behind_the_same_proxy()
    {
        await using var host = await ServeAsync("127.0.0.1, ::1");
        var owner = await host.AddUserAsync(Role.Redacteur);
        using var guesser = From(host, "198.51.100.1");
        for (var guess = 0; guess < 8; guess++)
            await guesser.SignInAsync(owner, "een gok");
        (await guesser.SignInAsync(owner)).Text.ShouldContain("te vaak");
        // What a client itself wrote stands before what the proxy added.
        (await SignInAsync(host, owner, "203.0.113.9, 198.51.100.1")).Text.ShouldContain("te vaak");
        // This client follows where it is sent.
        (await SignInAsync(host, owner, "198.51.100.2")).Heading.ShouldBe("Overzicht");
    }

    private static async Task<VisitedPage> SignInAsync(AdminHost host, User user, string from)
    {
        using var visitor = From(host, from);
        return await visitor.SignInAsync(user);
    }

    private static Visitor From(AdminHost host, string address)
    {
        var visitor = host.Stranger();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    private async Task<AdminHost> ServeAsync(string trusted, params (string Name, string Value)[] more) => await AdminHost.ServeAsync(
        await databases.CreateWithGuideAsync(), settings: more.Append(("Proxies:Trusted", trusted)).ToDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal));
}
