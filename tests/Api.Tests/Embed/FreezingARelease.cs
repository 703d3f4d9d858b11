using System.Text;
using System.Text.Json;
using Wegwijzer.Api.Embed;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Embed;

/// <summary>
/// A page that pinned the script holds it to a hash, so what was released stays as it was, whatever happens to the modules.
/// With <c>WEGWIJZER_FREEZE_EMBED=1</c> the present script is kept as that of its version, which can be done until the changelog calls that released.
/// </summary>
public sealed class FreezingARelease(GuideApi api) : IClassFixture<GuideApi>
{
    private const string Folder = "src/Api/Embed/Released";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_script_of_this_version_is_kept()
    {
        if (Environment.GetEnvironmentVariable("WEGWIJZER_FREEZE_EMBED") == "1")
            await FreezeAsync();
        var kept = Repository.File($"{Folder}/{EmbedScript.Version}.js");
        File.Exists(kept).ShouldBeTrue($"Keep the script of version {EmbedScript.Version}: see docs/embedding.md, Releasing.");
        Encoding.UTF8.GetString(EmbedScript.Content).ShouldBe(await File.ReadAllTextAsync(kept), "The script differs from what is kept of this version: see docs/embedding.md, Releasing.");
    }

    [Fact]
    public async Task What_was_released_has_the_hash_that_pages_hold_it_to()
    {
        var recorded = await RecordedAsync();
        recorded.ShouldNotBeEmpty();
        ReleasedScripts.All.ToDictionary(script => script.Version.ToString(), script => script.Integrity).ShouldBe(recorded, ignoreOrder: true);
    }

    [Fact]
    public async Task Each_is_served_as_it_was_released()
    {
        foreach (var script in ReleasedScripts.All)
        {
            var answer = (await api.Host.GetAsync(script.Address)).ShouldBeOk();
            new ReleasedScript(script.Version, answer.Body).Integrity.ShouldBe((await RecordedAsync())[script.Version.ToString()]);
            answer["Cache-Control"].ShouldBe("public, max-age=31536000, immutable");
        }
    }

    [Fact]
    public async Task The_page_with_the_lines_pins_the_newest()
    {
        var page = (await api.Host.GetAsync("/docs/embedding?pinned=true")).ShouldBeOk().Text;
        page.ShouldContain($"{ReleasedScripts.Newest.Address}&quot; integrity=&quot;{System.Net.WebUtility.HtmlEncode((await RecordedAsync())[EmbedScript.Version]).Replace("+", "&#x2B;", StringComparison.Ordinal)}&quot;");
    }

    private static async Task FreezeAsync()
    {
        var recorded = await RecordedAsync();
        var unreleased = (await File.ReadAllTextAsync(Repository.File("CHANGELOG.md"))).Contains($"## [{EmbedScript.Version}] - unreleased", StringComparison.Ordinal);
        (unreleased || !recorded.ContainsKey(EmbedScript.Version)).ShouldBeTrue($"Version {EmbedScript.Version} was released: give the script a new one.");
        recorded[EmbedScript.Version] = new ReleasedScript(Version.Parse(EmbedScript.Version), EmbedScript.Content).Integrity;
        await File.WriteAllBytesAsync(Repository.File($"{Folder}/{EmbedScript.Version}.js"), EmbedScript.Content);
        await File.WriteAllTextAsync(Repository.File($"{Folder}/integrity.json"), JsonSerializer.Serialize(recorded, Readable) + "\n");
    }

    private static async Task<SortedDictionary<string, string>> RecordedAsync()
    {
        var file = Repository.File($"{Folder}/integrity.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(await File.ReadAllTextAsync(file))! : [];
    }
}
