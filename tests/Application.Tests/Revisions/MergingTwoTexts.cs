using CsCheck;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class MergingTwoTexts
{
    private static readonly ItemForm Before = ItemForm.Of(Given.ATool("kaart"));

    [Fact]
    public void What_only_one_of_them_changed_settles_itself()
    {
        var merge = FormMerge.Of(Before, Before.With("title", "Mijn titel"), Before.With("description", "Hun beschrijving.").With("placements[0].label", "Poster"), Choices.None);
        merge.Conflicts.ShouldBeEmpty();
        merge.Taken.Select(t => t.Key).ShouldBe(["description", "placements[0].label"]);
        (merge.Form.Text("title"), merge.Form.Text("description"), merge.Form.Text("placements[0].label")).ShouldBe(("Mijn titel", "Hun beschrijving.", "Poster"));
    }

    [Fact]
    public void What_both_changed_is_chosen_field_by_field()
    {
        var mine = Before.With("title", "Mijn titel").With("description", "Mijn beschrijving.");
        var theirs = Before.With("title", "Hun titel").With("description", "Hun beschrijving.");
        var merge = FormMerge.Of(Before, mine, theirs, Choices.None);
        merge.Conflicts.Select(c => (c.Key, c.Before, c.Mine, c.Theirs)).ShouldBe(
            [("title", "Hulpmiddel kaart", "Mijn titel", "Hun titel"), ("description", "Een hulpmiddel.", "Mijn beschrijving.", "Hun beschrijving.")], ignoreOrder: true);
        merge.Form.Text("title").ShouldBe("Mijn titel");
        var chosen = merge.Choosing(["title"], theirs);
        (chosen.Text("title"), chosen.Text("description")).ShouldBe(("Hun titel", "Mijn beschrijving."));
    }

    [Fact]
    public void What_was_chosen_is_shown_as_people_call_it_and_told_apart_by_what_it_is()
    {
        var choices = new Choices([], new Dictionary<ContentKind, IReadOnlyList<NamedValue>>
        {
            [ContentKind.ToolKind] = [new("richtlijn", "Richtlijn"), new("kaart-rood", "Kaart"), new("kaart-blauw", "Kaart")],
            [ContentKind.Situation] = [new("kopp", "Ouder met psychische problemen"), new("kola", "Kind met een langdurige ziekte")],
        });
        var mine = Before.With("kind", "kaart-rood").With("situations", "kola", "kopp");
        var theirs = Before.With("kind", "kaart-blauw").With("situations", "weg", "kopp").WithoutRow("placements", 0);
        var merge = FormMerge.Of(Before, mine.With("placements[0].purpose", "Waarvoor."), theirs, choices);
        merge.Conflicts.Where(c => c.Key != "placements").Select(c => (c.Key, c.Before, c.Mine, c.Theirs)).ShouldBe(
            [("kind", "Richtlijn", "Kaart", "Kaart"), ("situations", "", "Kind met een langdurige ziekte, Ouder met psychische problemen", "Ouder met psychische problemen, weg")], ignoreOrder: true);
        mine.DifferencesTo(theirs, choices).Select(d => (d.Path, d.Mine, d.Theirs)).ShouldContain(("kind", "Kaart", "Kaart"));
    }

    [Fact]
    public void Where_nobody_knows_what_both_began_with_every_difference_is_a_choice()
    {
        var merge = FormMerge.Of(null, Before.With("title", "Mijn titel"), Before.With("description", "Hun beschrijving."), Choices.None);
        merge.Conflicts.Select(c => (c.Key, c.Before)).ShouldBe([("title", (string?)null), ("description", null)], ignoreOrder: true);
        merge.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_that_came_or_went_make_the_list_one_choice()
    {
        var merge = FormMerge.Of(Before, Before.With("placements[0].label", "Poster"), Before.WithoutRow("placements", 0), Choices.None);
        merge.Conflicts.ShouldHaveSingleItem().Key.ShouldBe("placements");
        merge.Choosing(["placements"], Before.WithoutRow("placements", 0)).Rows("placements").ShouldBe(0);
        merge.Choosing([], Before).Text("placements[0].label").ShouldBe("Poster");
    }

    [Fact]
    public void A_list_that_only_one_of_them_changed_settles_itself_too()
    {
        var merge = FormMerge.Of(Before, Before.With("title", "Mijn titel"), Before.WithoutRow("placements", 0), Choices.None);
        merge.Conflicts.ShouldBeEmpty();
        (merge.Form.Text("title"), merge.Form.Rows("placements")).ShouldBe(("Mijn titel", 0));
    }

    /// <summary>Nobody's change is lost: each is in the outcome, or is asked about.</summary>
    [Fact]
    public void No_change_is_lost_without_a_question() =>
        Gen.Select(Changes, Changes).Sample(
            (my, their) =>
            {
                var (mine, theirs) = (my.Aggregate(Before, Change), their.Aggregate(Before, Change));
                var merge = FormMerge.Of(Before, mine, theirs, Choices.None);
                foreach (var field in FormFields.Of(ContentKind.Tool).Where(f => !f.IsInRow))
                {
                    var (was, m, t, result) = (Before.Shown(field, field.Path), mine.Shown(field, field.Path), theirs.Shown(field, field.Path), merge.Form.Shown(field, field.Path));
                    var isAsked = merge.Conflicts.Any(c => c.Key == field.Path);
                    isAsked.ShouldBe(m != t && m != was && t != was, field.Path);
                    if (!isAsked)
                        result.ShouldBe(m != was ? m : t, field.Path);
                }

                merge.Choosing(merge.Conflicts.Select(c => c.Key), theirs).DifferencesTo(FormMerge.Of(Before, theirs, mine, Choices.None).Choosing([], mine), Choices.None).ShouldBeEmpty();
            },
            iter: 2000);

    private static readonly Gen<(string, string)[]> Changes =
        Gen.Select(Gen.OneOf("title", "description", "url", "age.from", "kind"), Gen.OneOf("", "een", "twee")).Array[0, 4];

    private static ItemForm Change(ItemForm form, (string Path, string Value) change) => form.With(change.Path, change.Value);
}
