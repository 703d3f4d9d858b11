using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Users;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Suggestions;

public sealed class ComparingASuggestion(TestDatabases databases)
{
    [Fact]
    public async Task Old_and_new_are_given_of_what_would_change_by_the_names_of_the_form()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide([Given.ATool("kaart")]));
        var sent = await host.SentInAsync(Sent.Correction(1, title: "Kaart, tweede druk", url: "https://voorbeeld.nl/nieuw"));

        var compared = (await host.SendAsync(new CompareSuggestionQuery(sent.Id, Given.Redacteur))).Value;

        (compared.Kind, compared.Slug.Value, compared.Title, compared.HasDraft).ShouldBe((ContentKind.Tool, "kaart", "Hulpmiddel kaart", false));
        compared.Texts.Select(t => (t.Member, t.Label, t.Now, t.Proposed, t.ChangedSince)).ShouldBe(
        [
            ("title", "Titel", "Hulpmiddel kaart", "Kaart, tweede druk", false),
            ("url", compared.Texts[1].Label, compared.Texts[1].Now, "https://voorbeeld.nl/nieuw", false),
        ]);
    }

    [Fact]
    public async Task What_was_changed_since_the_sender_read_it_is_marked_and_what_is_so_already_is_left_out()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide([Given.ATool("kaart")]));
        var sent = await host.SentInAsync(Sent.Correction(1, title: "Kaart, tweede druk", description: "Andere woorden."));
        var tool = Given.ATool("kaart", t => (t["title"], t["description"]) = ("Kaart, derde druk", "Andere woorden."));
        (await host.CommandAsync(new SaveDraftCommand(ContentKind.Tool, tool.CanonicalText, 1, null, Given.Redacteur))).Succeeded.ShouldBeTrue();

        var compared = (await host.SendAsync(new CompareSuggestionQuery(sent.Id, Given.Redacteur))).Value;

        compared.HasDraft.ShouldBeTrue();
        compared.Texts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Now.ShouldBe("Kaart, derde druk"), t => t.ChangedSince.ShouldBeTrue());
    }

    [Fact]
    public async Task Without_an_item_there_is_nothing_to_compare()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide([Given.ATool("kaart")]));
        var (loose, gone) = (await host.SentInAsync(Sent.MissingTool), await host.SentInAsync(Sent.Correction(1, title: "Kaart twee", slug: "nergens")));
        (await host.SendAsync(new CompareSuggestionQuery(loose.Id, Given.Redacteur))).Errors.ShouldBe([SuggestionErrors.AboutNothing]);
        (await host.SendAsync(new CompareSuggestionQuery(gone.Id, Given.Redacteur))).Errors.Single().Kind.ShouldBe(ErrorKind.NotFound);
        (await host.SendAsync(new CompareSuggestionQuery(Guid.NewGuid(), Given.Redacteur))).Errors.ShouldBe([SuggestionErrors.UnknownSuggestion]);
    }

    [Fact]
    public async Task Whatever_can_be_proposed_has_a_field_in_the_form_of_its_kind()
    {
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        foreach (var kind in ContentKind.All)
        {
            var item = (await host.ReadAsync()).Everything.First(entry => entry.Item.Kind == kind).Item;
            ItemPatch.Changes(item, "t", "u", "d").Keys.Except(FormFields.Of(kind).Select(f => f.Path), StringComparer.Ordinal).ShouldBeEmpty(kind.Name);
        }
    }

    [Fact]
    public async Task Only_who_may_handle_suggestions_is_given_one_to_handle()
    {
        await using var host = await databases.HostAsync(Given.ASmallGuide([]));
        var people = new[] { Role.Redacteur, Role.Eindredacteur, Role.Beheerder }.Select(role => User.Create($"{role} Q", $"{role}-{Guid.NewGuid():N}@example.nl", role, Sent.Monday)).ToList();
        await host.WithContextAsync(context =>
        {
            context.Set<User>().AddRange(people);
            return context.SaveAsync(CancellationToken.None);
        });
        var ids = people.ConvertAll(p => p.Id.ToString());
        (await host.SendAsync(new ListHandlersQuery(Given.Redacteur))).Value.Where(h => ids.Contains(h.Id)).Select(h => h.Role).ShouldBe([Role.Beheerder, Role.Eindredacteur]);
    }
}
