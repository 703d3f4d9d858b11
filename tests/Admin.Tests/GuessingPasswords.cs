using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;
using static Wegwijzer.Admin.Tests.Common.Visitor;

namespace Wegwijzer.Admin.Tests;

public sealed class GuessingPasswords(TestDatabases databases)
{
    [Fact]
    public async Task Who_guesses_has_to_wait_while_the_owner_goes_on_on_a_device_that_is_known()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateEmptyAsync());
        using var owner = await host.SignedInAsync(Role.Redacteur);
        using var guesser = host.Stranger();
        for (var guess = 0; guess < 8; guess++)
            await GuessAsync(guesser, owner);
        (await GuessAsync(guesser, owner)).Text.ShouldContain("te vaak");
        // Also with the right password, or waiting would tell nothing.
        (await guesser.SignInAsync(owner.User!)).Text.ShouldContain("te vaak");
        (await owner.SendAsync("/", [], "header form")).Location.ShouldBe("/inloggen");
        (await owner.SignInAsync(owner.User!)).Status.ShouldBe(302);
    }

    [Fact]
    public async Task Many_guesses_at_once_gain_nothing()
    {
        await using var host = await AdminHost.StartAsync(await databases.CreateEmptyAsync());
        using var owner = await host.SignedInAsync(Role.Redacteur);
        using var guesser = host.Stranger();
        var token = (await guesser.VisitAsync("/inloggen")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var pages = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => guesser.PostAsync(
            "/inloggen", Form(("Input.Email", owner.User!.Email!), ("Input.Password", "een gok"), ("__RequestVerificationToken", token)))));
        pages.Count(page => page.Text.Contains("horen niet bij elkaar", StringComparison.Ordinal)).ShouldBeLessThan(10);
    }

    private static Task<VisitedPage> GuessAsync(Visitor guesser, Visitor owner) =>
        guesser.SendAsync("/inloggen", Form(("Input.Email", owner.User!.Email!), ("Input.Password", "een gok")));
}
