using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Links;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Admin.Tests.Links;

/// <summary>The pages about links and coverage as curators see them, in a browser.</summary>
public sealed class LookingAtLinks(BrowserSite site) : IClassFixture<BrowserSite>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 6, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everybody_can_use_the_pages_about_links_and_coverage()
    {
        var moved = await SeenAsync();
        var page = await site.OpenAsync("/links");
        await page.ShouldBeForEverybodyAsync("links");
        await page.GotoAsync($"/links/{moved.Key}");
        await page.ShouldBeForEverybodyAsync("link");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Laat zien wat er verandert" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/vervangen", StringComparison.Ordinal));
        await page.ShouldBeForEverybodyAsync("link-vervangen");
        await page.GotoAsync($"/links/{moved.Key}/vervangen?adres=niets");
        await page.ShouldBeForEverybodyAsync("link-vervangen-fout");
        await page.GotoAsync("/dekking");
        await page.ShouldBeForEverybodyAsync("dekking");
        await page.CloseAsync();
    }

    /// <summary>Some links of the guide, each in another state; gives the one that moved.</summary>
    private async Task<WatchedLink> SeenAsync()
    {
        var addresses = await site.Host.WithContextAsync(async context =>
            (await context.PublishedItems.AsNoTracking().Where(i => i.Kind == ContentKind.Tool.Name && i.Content != null).OrderBy(i => i.Slug).ToListAsync())
                .SelectMany(i => ItemLinks.Of(ContentItem.Read(ContentKind.Tool, i.Content!).Value)).DistinctBy(LinkKey.Of).ToList());
        var links = addresses.ConvertAll(address => new WatchedLink(address, Now.AddDays(-10)));
        var checks = links.SelectMany((link, i) => Findings(i).Select((finding, day) => link.Observe(new LinkObservation(
            Now.AddDays(day - 3), finding, LinkMethods.Both, finding.Outcome() == LinkOutcome.Failed ? null : finding == LinkFinding.NotFound ? 404 : 200,
            finding == LinkFinding.MovedForGood ? WebAddress.Create("https://www.example.nl/nieuwe-plek/kaart.pdf").Value : null)))).ToList();
        (await site.Host.WithContextAsync(context =>
        {
            context.Set<WatchedLink>().AddRange(links);
            context.Set<LinkCheck>().AddRange(checks);
            return context.SaveAsync(CancellationToken.None);
        })).Succeeded.ShouldBeTrue();
        await site.Host.Services.GetRequiredService<IPublishedLinks>().PublishAsync(CancellationToken.None);
        return links.First(l => l.State == LinkState.Moved);
    }

    private static LinkFinding[] Findings(int link) => (link % 20) switch
    {
        1 => [LinkFinding.Fine, LinkFinding.MovedForGood],
        2 => [LinkFinding.NotFound, LinkFinding.NotFound, LinkFinding.NotFound],
        3 => [LinkFinding.TooSlow, LinkFinding.ServerError, LinkFinding.NoConnection],
        4 => [LinkFinding.Forbidden],
        5 => [LinkFinding.Fine, LinkFinding.SaysNotFound],
        6 => [LinkFinding.CertificateExpired],
        _ => [LinkFinding.Fine],
    };
}
