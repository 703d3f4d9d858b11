using System.Text;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Domain.Tests.Content;

public sealed class ReadingAnExport
{
    private static readonly Bundle Guide = Given.ABundle(Given.ASmallGuide(Given.ATool("kaart")));

    [Fact]
    public void An_export_gives_the_bundle_that_it_was_made_of()
    {
        var read = Read(Export());
        read.Errors.ShouldBeEmpty();
        read.Value.Digest.ShouldBe(Guide.Digest);
    }

    [Fact]
    public void One_without_a_digest_is_read_as_well() => Read(Export().Replace($"\"digest\":\"{Guide.Digest}\",", "", StringComparison.Ordinal)).Value.Digest.ShouldBe(Guide.Digest);

    [Theory]
    [InlineData("Hulpmiddel kaart", "Hulpmiddel kaars", "digest")]
    [InlineData("wegwijzer-bundle-1", "wegwijzer-bundle-2", "format")]
    [InlineData("\"tools\":", "\"gereedschap\":", "gereedschap")]
    [InlineData("\"version\":", "\"versie\":", "versie")]
    [InlineData("\"Een hulpmiddel.\"", "7", "tools[0].description")]
    public void What_is_not_as_it_was_exported_is_refused(string from, string to, string field)
    {
        Export().ShouldContain(from);
        Read(Export().Replace(from, to, StringComparison.Ordinal)).Errors.Select(e => e.Field).ShouldContain(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"format":"wegwijzer-bundle-1"}""")]
    [InlineData("""{"format":"wegwijzer-bundle-1","content":[]}""")]
    public void What_is_no_export_is_refused(string text) => Read(text).Succeeded.ShouldBeFalse();

    private static Domain.Common.Result<Bundle> Read(string text) => BundleJson.Read(Encoding.UTF8.GetBytes(text));

    private static string Export() =>
        $$$"""{"format":"{{{BundleJson.Format}}}","version":7,"digest":"{{{Guide.Digest}}}","content":{ {{{string.Join(',', ContentKind.All.Select(List))}}} },"_links":{}}""";

    private static string List(ContentKind kind) => $"\"{kind.Plural}\":[{string.Join(',', Guide.Items.Where(i => i.Kind == kind).Select(i => i.CanonicalText))}]";
}
