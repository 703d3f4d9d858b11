using MediatR;
using Npgsql;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Search;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Hosting;

namespace Wegwijzer.Requests;

/// <summary>The product's own use cases over its own local database, as Admin has them, without serving anything.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly GuideDatabase database;
    private readonly ServiceProvider services;

    private Product(GuideDatabase database)
    {
        this.database = database;
        services = new ServiceCollection().AddLogging(logging => logging.AddFilter(_ => false)).AddApplication().AddInfrastructure(database).BuildServiceProvider();
    }

    public NpgsqlDataSource Database => services.GetRequiredService<NpgsqlDataSource>();

    public ITextSearch Search => services.GetRequiredService<ITextSearch>();

    /// <param name="contentRoot">The folder of the Api: its checkout is what the local database is named after.</param>
    public static async Task<Product> AttachAsync(string contentRoot)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Path.GetFullPath(contentRoot) });
        return new Product(await GuideDatabase.AttachAsync(builder));
    }

    /// <summary>Publishes one tool with another title, and tells the version in which that is public.</summary>
    public async Task<long> PublishOneToolAsync()
    {
        await using var first = Database.CreateCommand("SELECT slug, version, content FROM published.item WHERE kind = 'tool' AND content IS NOT NULL ORDER BY slug LIMIT 1");
        await using var row = await first.ExecuteReaderAsync();
        await row.ReadAsync();
        var (slug, version, json) = (row.GetString(0), row.GetInt64(1), ContentItem.Read(ContentKind.Tool, row.GetString(2)).Value.ToJson());
        await row.CloseAsync();
        var title = json["title"]!.GetValue<string>();
        json["title"] = title.EndsWith(" *", StringComparison.Ordinal) ? title[..^2] : title + " *";
        await using var scope = services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var draft = (await mediator.Send(new SaveDraftCommand(ContentKind.Tool, json.ToJsonString(), version, null, Actor.System))).Value;
        return (await mediator.Send(new PublishCommand(ContentKind.Tool, Domain.Common.Slug.Parse(slug), draft.Saves, Actor.System))).Value.Version;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
