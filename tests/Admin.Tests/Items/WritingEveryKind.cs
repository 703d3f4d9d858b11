using Microsoft.EntityFrameworkCore;
using Wegwijzer.Admin.Common;
using Wegwijzer.Admin.Tests.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>What the screens of every kind share, over HTTP and without script.</summary>
public sealed class WritingEveryKind(AdminSite site) : IClassFixture<AdminSite>
{
    private const int SomeOfEach = 5;

    public static TheoryData<string> Kinds => [.. ContentKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_form_that_is_sent_as_it_was_changes_nothing(string name)
    {
        var screen = ItemScreen.Find(name)!;
        var slugs = GuideContent.Of(screen.Kind.Plural).Select(GuideContent.Slug).ToList();
        // The first ones and the last: the ends of a list are where its special cases are.
        foreach (var slug in slugs.Take(SomeOfEach).Append(slugs[^1]).Distinct())
        {
            var sent = await site.Host.Visitor.SendAsync(screen.Edit(slug), Visitor.Form(("Do", "bewaren"), ("Note", "Nagekeken.")), "form.item-form");
            sent.Location.ShouldBe(screen.Item(slug), sent.Text);
            var texts = await site.Host.WithContextAsync(context => context.Revisions.AsNoTracking().Where(r =>
                EF.Property<string>(r, "kind") == name && EF.Property<string>(r, "slug") == slug).Select(r => r.Content).ToListAsync());
            texts.Count.ShouldBe(2);
            texts.Distinct().ShouldHaveSingleItem();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_empty_form_says_what_is_still_needed_and_saves_nothing(string name)
    {
        var screen = ItemScreen.Find(name)!;
        var begun = await site.Host.VisitAsync(screen.Begin);
        var sent = await site.Host.Visitor.SendAsync(begun.Location!, Visitor.Form(("Do", "bewaren")), "form.item-form");
        var page = await site.Host.VisitAsync(sent.Location!);
        page.Document.QuerySelector(".errors")!.TextContent.ShouldContain($"{FormFields.Title(screen.Kind).Label}: Dit veld ontbreekt.");
        foreach (var link in page.Document.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")![1..]))
            page.Document.GetElementById(link).ShouldNotBeNull($"{name}: no place for #{link}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_choice_above_the_list_can_be_made(string name)
    {
        var screen = ItemScreen.Find(name)!;
        var list = await site.Host.VisitAsync(screen.List);
        foreach (var select in list.Document.QuerySelectorAll("form.filters select").Cast<AngleSharp.Html.Dom.IHtmlSelectElement>())
        {
            var value = select.Options[^1].Value;
            (await site.Host.VisitAsync($"{screen.List}?{select.Name}={value}")).Status.ShouldBe(200, $"{screen.List}?{select.Name}={value}");
        }

        (await site.Host.VisitAsync($"{screen.List}?stand=onbekend")).Status.ShouldBe(404);
    }
}
