using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Domain.Tests.Links;

public sealed class FindingLinksInAnItem
{
    private const string Old = "https://www.example.nl/oud";

    private static readonly ContentItem Page = ContentItem.Read(
        ContentKind.Page,
        $$"""{"slug":"doel","title":"Doel","body":"Zie [hier]({{Old}}), [daar]({{Old}}#deel) en <https://ander.example.nl/a>. Niet [binnen](wegwijzer:step/toetsen) of {{Old}}.","position":1}""").Value;

    private static readonly ContentItem Line = ContentItem.Read(
        ContentKind.AdviceLine, $$"""{"slug":"lijn","name":"Lijn","phone":"0800 2000","url":"{{Old}}","position":1}""").Value;

    [Fact]
    public void Each_address_elsewhere_is_found_once()
    {
        ItemLinks.Of(Page).Select(a => a.Value).ShouldBe([Old, "https://ander.example.nl/a"]);
        ItemLinks.Of(Line).Select(a => a.Value).ShouldBe([Old]);
    }

    [Fact]
    public void Another_address_takes_its_place_and_nothing_else_changes()
    {
        var (old, replacement) = (WebAddress.Create(Old).Value, WebAddress.Create("https://nieuw.example.nl/b").Value);
        ItemLinks.Replace(Page, old, replacement).Value.CanonicalText.ShouldBe(Page.CanonicalText
            .Replace($"({Old}", "(https://nieuw.example.nl/b", StringComparison.Ordinal));
        ItemLinks.Of(ItemLinks.Replace(Line, old, replacement).Value).ShouldBe([replacement]);
        ItemLinks.Replace(Line, replacement, old).Value.CanonicalText.ShouldBe(Line.CanonicalText);
    }
}
