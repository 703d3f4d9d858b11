using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Site;

/// <summary>RFC 9727: the well-known address that leads to the Api.</summary>
public sealed class FindingTheApi(GuideApi api) : IClassFixture<GuideApi>
{
    private const string Address = "/.well-known/api-catalog";

    [Fact]
    public async Task The_catalog_leads_to_the_api_its_document_and_its_pages()
    {
        var catalog = (await api.Host.GetAsync(Address)).ShouldBeOk();
        catalog["Content-Type"].ShouldBe("application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        catalog["Access-Control-Allow-Origin"].ShouldBe("*");
        var set = catalog.Json.GetProperty("linkset").EnumerateArray().ShouldHaveSingleItem();
        (await api.Host.GetAsync(new Uri(set.GetProperty("anchor").GetString()!).AbsolutePath)).ShouldBeOk();
        var relations = set.EnumerateObject().Where(relation => relation.Name != "anchor").ToList();
        relations.Select(relation => relation.Name).ShouldBe(["service-desc", "service-doc", "status", "terms-of-service"]);
        foreach (var target in relations.SelectMany(relation => relation.Value.EnumerateArray()))
            (await api.Host.GetAsync(new Uri(target.GetProperty("href").GetString()!).AbsolutePath)).ShouldBeOk();
    }

    [Fact]
    public async Task The_headers_alone_say_that_it_is_the_catalog()
    {
        var head = (await api.Host.SendAsync("HEAD", Address)).ShouldBeOk();
        head["Link"].ShouldBe($"<{new Uri(api.Host.Address, Address)}>; rel=\"api-catalog\"");
        head.Body.ShouldBeEmpty();
    }
}
