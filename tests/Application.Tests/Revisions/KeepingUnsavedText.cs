using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class KeepingUnsavedText(TestDatabases databases)
{
    private static readonly ItemForm Form = ItemForm.Of(Given.ATool("kaart")).With("title", "Half");

    [Fact]
    public async Task Unfinished_text_comes_back_to_who_typed_it_and_to_nobody_else()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        (await KeepAsync(host, Given.Redacteur, Form.With("age.from", "vier"))).Value.Edits.ShouldBe(1);

        var mine = (await OpenAsync(host, Given.Redacteur)).Unsaved!;
        (mine.Form.Text("title"), mine.Form.Text("age.from"), mine.BasedOnVersion).ShouldBe(("Half", "vier", 1));
        (await OpenAsync(host, Given.Eindredacteur)).Unsaved.ShouldBeNull();
        (await host.CommandAsync(new ListWorksheetsQuery(ContentKind.Tool, Given.Redacteur))).Value.ShouldHaveSingleItem().Title.ShouldBe("Half");
        (await host.CommandAsync(new ListWorksheetsQuery(ContentKind.Tool, Given.Eindredacteur))).Value.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_gone_once_it_is_let_go_of()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        await KeepAsync(host, Given.Redacteur, Form);
        (await host.CommandAsync(new ClearWorksheetCommand(ContentKind.Tool, "kaart", Given.Redacteur))).Value.ShouldBeTrue();
        var sheet = await OpenAsync(host, Given.Redacteur);
        (sheet.Unsaved, sheet.Edits).ShouldBe((null, 2));
        (await host.CommandAsync(new ClearWorksheetCommand(ContentKind.Tool, "andere", Given.Redacteur))).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_tab_with_older_text_is_told_and_overwrites_nothing()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")));
        await KeepAsync(host, Given.Redacteur, Form);
        (await KeepAsync(host, Given.Redacteur, Form.With("title", "Ander venster"))).Errors.ShouldHaveSingleItem().Code.ShouldBe("newer-elsewhere");
        (await OpenAsync(host, Given.Redacteur)).Unsaved!.Form.Text("title").ShouldBe("Half");
    }

    [Fact]
    public async Task Who_is_at_it_is_shown_to_others_for_as_long_as_they_give_signs_of_life()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var host = await databases.HostAsync(Given.ASmallGuide(Given.ATool("kaart")), clock);
        await KeepAsync(host, Given.Redacteur, null);

        (await KeepAsync(host, Given.Eindredacteur, null)).Value.Others.ShouldBe(["Anna"]);
        (await OpenAsync(host, Given.Redacteur)).Others.ShouldBe(["Bert"]);
        clock.Advance(Worksheet.PresentFor);
        (await OpenAsync(host, Given.Redacteur)).Others.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_came_back_to_is_cleared_away()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var host = await databases.HostAsync(Given.ASmallGuide(), clock);
        await KeepAsync(host, Given.Redacteur, Form, "+een");
        clock.Advance(Worksheet.KeptFor);
        await KeepAsync(host, Given.Redacteur, Form, "+twee");
        (await Subjects(host)).ShouldBe(["+een", "+twee"]);
        clock.Advance(TimeSpan.FromMinutes(1));
        await KeepAsync(host, Given.Eindredacteur, Form, "+drie");
        (await Subjects(host)).ShouldBe(["+drie", "+twee"]);
    }

    [Fact]
    public async Task Two_tabs_that_write_at_the_same_moment_never_lose_words_silently()
    {
        var database = await databases.CreateEmptyAsync();
        await using (var first = new GuideHost(database))
            await KeepAsync(first, Given.Redacteur, Form, "+nieuw");
        await using var host = new GuideHost(database);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() =>
            host.CommandAsync(new KeepWorksheetCommand(ContentKind.Tool, "+nieuw", Form.With("title", $"Tab {i}"), 1, null, null, Given.Redacteur)))));
        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => o.Errors[0].Code == "newer-elsewhere");
    }

    private static Task<List<string>> Subjects(GuideHost host) => host.WithContextAsync(context => context.Worksheets.Select(w => w.Subject).OrderBy(s => s).ToListAsync());

    private static Task<Domain.Common.Result<KeptWorksheet>> KeepAsync(GuideHost host, Actor actor, ItemForm? form, string subject = "kaart") =>
        host.CommandAsync(new KeepWorksheetCommand(ContentKind.Tool, subject, form, 0, 1, null, actor));

    private static async Task<OpenedWorksheet> OpenAsync(GuideHost host, Actor actor) => (await host.SendAsync(new OpenWorksheetQuery(ContentKind.Tool, "kaart", actor))).Value;
}
