using Wegwijzer.Testing;

namespace Wegwijzer.Application.Tests.Revisions;

public sealed class LoadingTheGuide(TestDatabases databases)
{
    [Fact]
    public async Task The_guides_own_content_is_published_in_one_version()
    {
        await using var host = new GuideHost(await databases.CreateWithGuideAsync());
        var guide = await host.ReadAsync();
        guide.Version.ShouldBe(1);
        guide.Vocabulary.Steps.Count.ShouldBe(7);
    }
}
