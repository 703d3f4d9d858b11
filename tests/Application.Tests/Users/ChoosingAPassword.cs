using Wegwijzer.Application.Users;

namespace Wegwijzer.Application.Tests.Users;

public sealed class ChoosingAPassword
{
    [Theory]
    [InlineData("fietsen langs de stille vaart")]
    [InlineData("correct horse battery staple")]
    [InlineData("drie groene lampen")]
    [InlineData("Xk9#vQ2!mZp7w")]
    public void A_long_one_that_nobody_else_has_is_fine(string password) => PasswordRules.Refuse(password, "Anna de Vries", "anna@example.nl").ShouldBeNull();

    [Theory]
    [InlineData(null, "password-short")]
    [InlineData("elf tekens!", "password-short")]
    [InlineData("wachtwoord123", "password-common")]
    [InlineData("Welkom2026!!", "password-common")]
    [InlineData("p@ssw0rd2026", "password-common")]
    [InlineData("wachtwoordwachtwoord", "password-common")]
    [InlineData("abcdefghijklm", "password-simple")]
    [InlineData("123456789012345", "password-simple")]
    [InlineData("aaaaaaaabbbb", "password-simple")]
    [InlineData("annadevries12", "password-personal")]
    [InlineData("Wegwijzer-2026", "password-common")]
    public void What_a_guesser_tries_early_is_refused(string? password, string code) => PasswordRules.Refuse(password, "Anna Devries", "anna@example.nl")!.Code.ShouldBe(code);

    [Fact]
    public void It_may_be_a_hundred_and_twenty_eight_of_any_characters_and_no_more()
    {
        var longest = string.Concat(Enumerable.Range(0, PasswordRules.Longest).Select(i => (char)('ぁ' + (i * 7 % 80))));
        PasswordRules.Refuse(longest).ShouldBeNull();
        PasswordRules.Refuse(longest + "x")!.Code.ShouldBe("password-long");
    }
}
