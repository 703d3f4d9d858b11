using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Revisions;

public sealed class WritingOnAWorksheet
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_written_is_kept_with_what_it_was_written_over()
    {
        var sheet = Begin();
        sheet.Write("tekst", "Titel", 0, 7, 2, Monday.AddMinutes(1)).Succeeded.ShouldBeTrue();
        (sheet.Text, sheet.Title, sheet.Edits, sheet.BasedOnVersion, sheet.SavesSeen, sheet.WrittenAt).ShouldBe(("tekst", "Titel", 1, 7, 2, Monday.AddMinutes(1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_tab_that_did_not_see_the_last_change_writes_over_nothing(int editsSeen)
    {
        var sheet = Begin();
        sheet.Write("tekst", null, 0, null, null, Monday);
        sheet.Write("andere tekst", null, editsSeen, null, null, Monday).Errors.ShouldHaveSingleItem().Code.ShouldBe("newer-elsewhere");
        (sheet.Text, sheet.Edits).ShouldBe(("tekst", 1));
    }

    [Fact]
    public void A_tab_from_before_the_save_is_told_too()
    {
        var sheet = Begin();
        sheet.Write("tekst", null, 0, null, null, Monday);
        sheet.Clear();
        (sheet.Text, sheet.WrittenAt).ShouldBe((null, null));
        sheet.Write("tekst", null, 1, null, null, Monday).Succeeded.ShouldBeFalse();
        sheet.Write("tekst", null, 2, null, null, Monday).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void There_is_a_limit_to_what_is_kept()
    {
        var sheet = Begin();
        sheet.Write(new string('a', Worksheet.MaxText + 1), null, 0, null, null, Monday).Errors.ShouldHaveSingleItem().Code.ShouldBe("worksheet-too-large");
        sheet.Write(new string('a', Worksheet.MaxText), null, 0, null, null, Monday).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("kaart", true)]
    [InlineData("+2f9", true)]
    [InlineData("", false)]
    [InlineData("+", false)]
    [InlineData("++a", false)]
    [InlineData("Kaart", false)]
    [InlineData("../a", false)]
    public void A_worksheet_is_of_an_item_or_of_a_new_one(string subject, bool right) =>
        Worksheet.Begin(Given.Redacteur, ContentKind.Tool, subject, Monday).Succeeded.ShouldBe(right);

    private static Worksheet Begin() => Worksheet.Begin(Given.Redacteur, ContentKind.Tool, "kaart", Monday).Value;
}
