using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Application.Tests.Content;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class FillingInAForm
{
    [Fact]
    public void Every_item_of_the_guide_comes_back_from_its_form_as_it_was()
    {
        var items = ContentFolder.Read(TheFolder.Own).Value.Items;
        items.Select(i => i.Kind).Distinct().ShouldBe(ContentKind.All, ignoreOrder: true);
        foreach (var item in items)
        {
            var form = ItemForm.Restore(item.Kind, ItemForm.Of(item).Store());
            ContentItem.Read(item.Kind, form.ToJson()).Value.Hash.ShouldBe(item.Hash, item.ToString());
        }
    }

    [Fact]
    public void Each_fault_bears_the_name_of_its_field()
    {
        var form = ItemForm.Of(Given.ATool("kaart"))
            .With("title", "")
            .With("url", "nergens")
            .With("age.from", "vier")
            .With("placements[0].pages", "9-3")
            .With("placements[0].meldcodeStep", "8");
        ContentItem.ReadUnfinished(ContentKind.Tool, form.ToJson()).Faults.Select(f => f.Field)
            .ShouldBe(["title", "url", "age.from", "placements[0].pages", "placements[0].meldcodeStep"], ignoreOrder: true);
    }

    [Fact]
    public void Line_breaks_in_a_plain_text_become_spaces_and_in_a_long_text_stay()
    {
        var tool = ItemForm.Empty(ContentKind.Tool).With("description", " Een kaart\r\n  voor ouders.\t");
        ContentItem.ReadUnfinished(ContentKind.Tool, tool.ToJson()).Item.ToJson()["description"]!.GetValue<string>().ShouldBe("Een kaart voor ouders.");
        var page = ItemForm.Of(Given.APage()).With("body", "Eerst dit.\r\n\r\n- en dat");
        ContentItem.Read(ContentKind.Page, page.ToJson()).Value.ToJson()["body"]!.GetValue<string>().ShouldBe("Eerst dit.\n\n- en dat");
    }

    [Fact]
    public void Rows_are_counted_anew_after_one_is_taken_out_or_moved()
    {
        var form = ThreePlaces();
        form.Rows("placements").ShouldBe(3);
        Labels(form.WithoutRow("placements", 1)).ShouldBe(["Een", "Drie"]);
        Labels(form.WithRowsSwapped("placements", 0, 2)).ShouldBe(["Drie", "Twee", "Een"]);
    }

    [Fact]
    public void What_no_field_is_called_is_left_out()
    {
        var form = ItemForm.Of(ContentKind.Tool, [new("titel", ["x"]), new("placements[0].label", ["Een"]), new("placements[7].label", ["Twee"]), new("placements[0].nee", ["x"])]);
        Labels(form).ShouldBe(["Een", "Twee"]);
        form.Store().ShouldNotContain("nee");
        form.All("titel").ShouldBeEmpty();
    }

    [Fact]
    public void Two_forms_differ_field_by_field()
    {
        var mine = ItemForm.Of(Given.ATool("kaart"));
        var theirs = mine.With("title", "Hun titel").With("placements[0].label", "Hun kaart").With("situations", "armoede");
        mine.DifferencesTo(theirs, Choices.None).Select(d => (d.Label, d.Row, d.Mine, d.Theirs)).ShouldBe(
        [
            ("Tekst op de kaart", 1, "Kaart", "Hun kaart"),
            ("Situaties", null, "", "armoede"),
            ("Titel", null, "Hulpmiddel kaart", "Hun titel"),
        ]);
        mine.DifferencesTo(mine.With("url", $" {mine.Text("url")}\n"), Choices.None).ShouldBeEmpty();
    }

    private static ItemForm ThreePlaces() =>
        ItemForm.Of(Given.ATool("kaart")).With("placements[0].label", "Een").With("placements[1].label", "Twee").With("placements[2].label", "Drie");

    private static IEnumerable<string> Labels(ItemForm form) => Enumerable.Range(0, form.Rows("placements")).Select(row => form.Text($"placements[{row}].label"));
}
