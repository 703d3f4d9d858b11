using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Tests.Revisions;
using Wegwijzer.Domain.Content;
using Wegwijzer.Infrastructure.Content;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Content;

public sealed class LoadingAFolder(TestDatabases databases)
{
    /// <summary>One mistake each: what is done, and what the refusal must name beside the file.</summary>
    private static readonly Dictionary<string, (string File, Func<TheFolder, string> Spoil)> Mistakes = new()
    {
        ["an unknown situation"] = ("tools.json", folder => folder.ChangeFirst("tools.json", tool => tool["situations"] = new JsonArray("bestaat-niet"))),
        ["an unknown step in a placement"] = ("tools.json", folder => folder.ChangeFirst("tools.json", tool => tool["placements"]![0]!["step"] = "bestaat-niet")),
        ["a link to nowhere"] = ("guidance.json", folder => folder.ChangeFirst("guidance.json", section => section["body"] = "[x](wegwijzer:tool/bestaat-niet)")),
        ["age 9 to 4"] = ("tools.json", folder => folder.ChangeFirst("tools.json", tool => tool["age"] = JsonNode.Parse("""{"from":9,"to":4}"""))),
        ["two equal slugs"] = ("signals.json", folder =>
            folder.ChangeFirst("signals.json", signal => signal.Parent!.AsArray().Add(signal.DeepClone()))),
        ["two equal titles"] = ("organisations.json", Naming("organisation/", folder =>
            folder.Change("organisations.json", json => json["items"]![1]!["name"] = json["items"]![0]!["name"]!.GetValue<string>()))),
        ["a stray field"] = ("factors.json", folder => folder.ChangeFirst("factors.json", factor => factor["kleur"] = "rood")),
        ["a stray field of the file"] = ("factors.json", Naming("kleur", folder => folder.Change("factors.json", json => json["kleur"] = "rood"))),
        ["a field that is missing"] = ("signals.json", folder => folder.ChangeFirst("signals.json", signal => signal.Remove("title"))),
        ["a missing file"] = ("pages.json", Naming("pages", folder => File.Delete(folder.At("pages.json")))),
        ["a stray file"] = ("recepten.json", Naming("recepten", folder => File.WriteAllText(folder.At("recepten.json"), """{"items":[]}"""))),
        ["broken JSON"] = ("steps.json", Naming("steps", folder => folder.ChangeText("steps.json", text => text[..(text.Length / 2)]))),
        ["a member that stands twice"] = ("steps.json", Naming("slug", folder => BeforeFirstSlug(folder, "\"slug\": \"dubbel\", "))),
        ["half a character in a name"] = ("steps.json", Naming("steps", folder => BeforeFirstSlug(folder, "\"\\ud800\": 1, "))),
        ["half a character in a slug"] = ("steps.json", Naming("ud800", folder => folder.ChangeText("steps.json", text => text.Replace("\"slug\": \"", "\"slug\": \"\\ud800", StringComparison.Ordinal)))),
        ["no list of items"] = ("steps.json", Naming("items", folder => File.WriteAllText(folder.At("steps.json"), """{"items":{}}"""))),
    };

    public static TheoryData<string> Names => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mistake_is_refused_by_file_and_item_and_nothing_is_loaded(string name)
    {
        var (file, spoil) = Mistakes[name];
        using var folder = TheFolder.Copy();
        var named = spoil(folder);
        await using var host = await databases.HostAsync(Given.ASmallGuide());
        var before = await host.EverythingAsync();

        var refusal = await Should.ThrowAsync<ContentRefusedException>(() => host.Services.GetRequiredService<GuideDatabase>().ImportAsync(host.Services, folder.Path));

        refusal.Message.ShouldContain(folder.Path);
        refusal.Message.ShouldContain($"- {file}");
        refusal.Message.ShouldContain(named);
        (await host.EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        using var folder = TheFolder.Copy();
        folder.ChangeFirst("factors.json", factor => factor["kleur"] = "rood");
        folder.ChangeFirst("signals.json", signal => signal.Remove("title"));
        File.Delete(folder.At("pages.json"));
        ContentFolder.Read(folder.Path).Errors.Count.ShouldBe(3);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() => ContentFolder.Read("/bestaat/niet").Succeeded.ShouldBeFalse();

    [Fact]
    public void White_space_and_the_order_of_items_do_not_matter()
    {
        using var folder = TheFolder.Copy();
        folder.Change("tools.json", json => json["items"] = new JsonArray([.. json["items"]!.AsArray().Reverse().Select(i => i!.DeepClone())]));
        ContentFolder.Read(folder.Path).Value.Digest.ShouldBe(ContentFolder.Read(TheFolder.Own).Value.Digest);
    }

    [Fact]
    public async Task A_start_with_another_folder_publishes_the_difference_until_a_person_has_published()
    {
        using var folder = TheFolder.Copy();
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        var loader = host.Services.GetRequiredService<ContentLoader>();

        await loader.LoadAsync(folder.Path, CancellationToken.None);
        (await host.ContentVersionAsync()).Number.ShouldBe(1);

        var slug = folder.ChangeFirst("tools.json", tool => tool["description"] = "Anders.");
        await loader.LoadAsync(folder.Path, CancellationToken.None);
        (await host.ContentVersionAsync()).Number.ShouldBe(2);
        (await host.ReadAsync()).Digest.ShouldBe(ContentFolder.Read(folder.Path).Value.Digest);
        (await host.VersionOfAsync(ContentKind.Tool, slug)).ShouldBe(2);

        await host.PublishAsync(Given.APage("nieuwe-pagina"));
        folder.ChangeFirst("tools.json", tool => tool["description"] = "Weer anders.");
        await loader.LoadAsync(folder.Path, CancellationToken.None);
        (await host.ContentVersionAsync()).Number.ShouldBe(3);

        await loader.ImportAsync(folder.Path, CancellationToken.None);
        (await host.ReadAsync()).Digest.ShouldBe(ContentFolder.Read(folder.Path).Value.Digest);
        (await host.ReadAsync()).FindTombstone(ContentKind.Page, "nieuwe-pagina").ShouldNotBeNull();
    }

    private static Func<TheFolder, string> Naming(string named, Action<TheFolder> spoil) => folder =>
    {
        spoil(folder);
        return named;
    };

    private static void BeforeFirstSlug(TheFolder folder, string text) =>
        folder.ChangeText("steps.json", json => json.Insert(json.IndexOf("\"slug\"", StringComparison.Ordinal), text));
}
