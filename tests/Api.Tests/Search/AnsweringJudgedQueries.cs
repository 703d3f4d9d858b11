using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Application.Search;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Search;

/// <summary>How well search finds what professionals look for, over the whole guide; the floors lie just under the figures in docs/search.md.</summary>
public sealed class AnsweringJudgedQueries(GuideApi api, TestDatabases databases, ITestOutputHelper output) : IClassFixture<GuideApi>
{
    [Fact]
    public void There_are_enough_queries_of_every_sort()
    {
        JudgedQuery.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        JudgedQuery.All.Select(q => (q.Text, q.Kind)).ShouldBeUnique();
        JudgedQuery.All.ShouldAllBe(q => q.Grades.Values.Contains(2));
    }

    [Fact]
    public async Task The_database_answers_them_well()
    {
        var relevance = await Relevance.OfAsync(address => api.Host.GetAsync(address), degraded: false);
        output.WriteLine(relevance.ToString());
        relevance.Precision.ShouldBeGreaterThanOrEqualTo(0.88, relevance.ToString());
        relevance.FirstIsBest.ShouldBeGreaterThanOrEqualTo(0.94, relevance.ToString());
        relevance.Unanswered.ShouldBe(0, relevance.ToString());
    }

    [Fact]
    public async Task The_plain_search_answers_them_passably()
    {
        await using var host = await ApiHost.StartReadyAsync(await databases.CreateWithGuideAsync(), services => services.Replace(ServiceDescriptor.Singleton<ITextSearch, Gone>()));
        var relevance = await Relevance.OfAsync(address => host.GetAsync(address), degraded: true);
        output.WriteLine(relevance.ToString());
        relevance.Precision.ShouldBeGreaterThanOrEqualTo(0.76, relevance.ToString());
    }

    private sealed class Gone : ITextSearch
    {
        public Task<TextHits> FindAsync(SearchTerms terms, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
