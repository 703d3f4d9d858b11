using CsCheck;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Tests.Common;

public sealed class WritingAnEmailAddress
{
    [Theory]
    [InlineData("anna@school.nl")]
    [InlineData("a.b+c-d_e@jgz.voorbeeld.nl")]
    [InlineData("o'neil@xn--bcher-kva.example")]
    [InlineData("1@2.nl")]
    [InlineData("zoë@café.nl")]
    public void A_plain_mailbox_is_kept(string text) => EmailAddress.Create(text).Value.Value.ShouldBe(text);

    [Fact]
    public void Space_around_it_goes() =>
        EmailAddress.Create("  Anna.Jansen@School.nl\r\n").Value.ShouldSatisfyAllConditions(a => a.Value.ShouldBe("Anna.Jansen@School.nl"), a => a.Domain.ShouldBe("School.nl"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("anna")]
    [InlineData("anna@")]
    [InlineData("@school.nl")]
    [InlineData("anna@school")]
    [InlineData("anna@127.0.0.1")]
    [InlineData("anna@[127.0.0.1]")]
    [InlineData("anna@school.nl, bert@school.nl")]
    [InlineData("anna@school.nl;bert@school.nl")]
    [InlineData("Anna <anna@school.nl>")]
    [InlineData("\"anna jansen\"@school.nl")]
    [InlineData("anna(thuis)@school.nl")]
    [InlineData("anna@@school.nl")]
    [InlineData("anna@school..nl")]
    [InlineData(".anna@school.nl")]
    [InlineData("anna.@school.nl")]
    [InlineData("an..na@school.nl")]
    [InlineData("anna@-school.nl")]
    [InlineData("anna@school-.nl")]
    [InlineData("anna@school.nl\r\nBcc: bert@school.nl")]
    [InlineData("anna\0@school.nl")]
    public void Anything_else_is_refused(string? text) => EmailAddress.Create(text).Errors.ShouldHaveSingleItem().Code.ShouldBe("invalid-email");

    [Fact]
    public void It_has_the_limits_that_mail_has()
    {
        EmailAddress.Create($"{new string('a', 64)}@school.nl").Succeeded.ShouldBeTrue();
        EmailAddress.Create($"{new string('a', 65)}@school.nl").Succeeded.ShouldBeFalse();
        EmailAddress.Create($"a@{new string('b', 63)}.nl").Succeeded.ShouldBeTrue();
        EmailAddress.Create($"a@{new string('b', 64)}.nl").Succeeded.ShouldBeFalse();
        EmailAddress.Create($"{new string('a', 64)}@{string.Join('.', Enumerable.Repeat(new string('b', 46), 4))}.n").Succeeded.ShouldBeTrue();
        EmailAddress.Create($"{new string('a', 64)}@{string.Join('.', Enumerable.Repeat(new string('b', 47), 4))}.n").Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_is_accepted_is_one_word_that_no_header_can_be_made_with() =>
        Gen.String[Gen.Char["ab1.@-+_ \r\n\t,;:<>()[]\"\\é\0"], 1, 20].Sample(
            text =>
            {
                if (EmailAddress.Create(text) is { Succeeded: true } made)
                    made.Value.Value.ShouldSatisfyAllConditions(
                        v => v.Count(c => c == '@').ShouldBe(1),
                        v => v.ShouldAllBe(c => char.IsLetterOrDigit(c) || "@.-+_".Contains(c)),
                        v => EmailAddress.Parse(v).Value.ShouldBe(v));
            },
            iter: 20_000);
}
