using Wegwijzer.Admin.Tests.Common;

namespace Wegwijzer.Admin.Tests.Items;

/// <summary>That a list shows exactly what the guide's own files have of what was chosen.</summary>
public sealed class NarrowingAList(AdminSite site) : IClassFixture<AdminSite>
{
    [Theory]
    [InlineData("signals", "signalen", "signalen-opmerken", "jgz")]
    [InlineData("signals", "signalen", "signalen-opmerken", "alle-settings")]
    [InlineData("signals", "signalen", "risicotaxatie", "alle-settings")]
    [InlineData("conversation-tips", "gesprekstips", "gesprek-met-jeugdige-en-gezin", "alle-settings")]
    [InlineData("factors", "factoren", "risicotaxatie", "alle-settings")]
    [InlineData("guidance", "achtergrond", "signalen-opmerken", "jgz")]
    [InlineData("tools", "hulpmiddelen", "signalen-opmerken", "jgz")]
    public async Task By_step_and_setting_it_is_what_stands_there(string kind, string path, string step, string setting)
    {
        var expected = kind switch
        {
            "signals" => GuideContent.Signals(step, setting),
            "conversation-tips" => GuideContent.ConversationTips(step, setting),
            "factors" => GuideContent.Factors(step, setting),
            "guidance" => GuideContent.Guidance(step, setting),
            _ => GuideContent.Tools(step, setting),
        };
        (await CountAsync($"/{path}?stap={step}&setting={setting}")).ShouldBe(expected.Count);
    }

    [Theory]
    [InlineData("signals", "signalen", "groep", "group", "externaliserend-gedrag")]
    [InlineData("conversation-tips", "gesprekstips", "onderdeel", "section", "vertrouwensband")]
    [InlineData("factors", "factoren", "soort", "kind", "protective")]
    [InlineData("factors", "factoren", "domein", "domain", "ouders-gezin")]
    [InlineData("steps", "stap", "fase", "phase", "toetsen")]
    [InlineData("phases", "fasen", "kleur", "colour", "groen")]
    public async Task By_one_of_its_fields_it_is_what_has_that_value(string kind, string path, string field, string member, string value) =>
        (await CountAsync($"/{path}?{field}={value}")).ShouldBe(GuideContent.Of(kind).Count(item => (string?)item[member] == value));

    [Fact]
    public async Task By_words_and_a_field_together_it_is_what_has_both() =>
        (await CountAsync("/signalen?groep=externaliserend-gedrag&zoek=agressie")).ShouldBe(
            GuideContent.Of("signals").Count(s => (string?)s["group"] == "externaliserend-gedrag" && s.ToJsonString().Contains("agressie", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public async Task Above_the_factors_it_says_where_to_read_how_they_are_meant()
    {
        var places = GuideContent.Of("factors").Select(f => ((string)f["step"]!, (string)f["setting"]!)).Distinct();
        var expected = places.SelectMany(place => GuideContent.Guidance(place.Item1, place.Item2)).Select(text => $"/achtergrond/{GuideContent.Slug(text)}").ToList();
        expected.ShouldContain("/achtergrond/risico-en-beschermende-factoren-lezen");
        foreach (var address in new[] { "/factoren", "/factoren?soort=protective" })
        {
            var page = await site.Host.VisitAsync(address);
            page.Document.QuerySelectorAll(".notes a").Select(a => a.GetAttribute("href")).ShouldBe(expected);
            page.Document.QuerySelector(".notes")!.TextContent.ShouldContain("Hoe lees je dit?");
        }

        (await site.Host.VisitAsync("/signalen")).Count(".notes").ShouldBe(0);
    }

    private async Task<int> CountAsync(string address) =>
        int.Parse((await site.Host.VisitAsync(address)).Document.QuerySelector("#lijst .count strong")!.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
