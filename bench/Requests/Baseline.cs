using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Npgsql;
using Wegwijzer.Application.Search;

namespace Wegwijzer.Requests;

/// <summary>
/// What the Api is held against. Under an address that was PUT here: exactly that answer, headers and all, from a bare Kestrel endpoint.
/// Under <c>/sql</c>: the answer of one hand-written statement, prepared, on a connection of its own per request at hand; a search is the product's own
/// statement, called by hand with the words as they were typed.
/// </summary>
internal sealed class Baseline(NpgsqlDataSource database, ITextSearch search)
{
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Statements> idle = [];

    public static async Task ServeAsync(string contentRoot, string url)
    {
        await using var product = await Product.AttachAsync(contentRoot);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url).ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, null));
        var app = builder.Build();
        var baseline = new Baseline(product.Database, product.Search);
        app.Run(async context =>
        {
            try
            {
                await baseline.AnswerAsync(context);
            }
            catch (NpgsqlException e)
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync(e.Message);
            }
        });
        await app.RunAsync();
    }

    private Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value!) switch
    {
        ("PUT", "/prepare") => PrepareAsync(context),
        ("PUT", _) => KeepAsync(context),
        (_, "/sql/search") => SearchAsync(context),
        (_, var path) when path.StartsWith("/sql/", StringComparison.Ordinal) => AskDatabaseAsync(context, path["/sql".Length..]),
        _ => AnswerKeptAsync(context),
    };

    private Task AnswerKeptAsync(HttpContext context)
    {
        if (!kept.TryGetValue(context.Request.Path.Value + context.Request.QueryString.Value, out var answer))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        context.Response.ContentLength = answer.Body.Length;
        return context.Response.BodyWriter.WriteAsync(answer.Body).AsTask();
    }

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        kept[context.Request.Path.Value + context.Request.QueryString.Value] =
            new Kept([.. context.Request.Headers.Where(h => h.Key.StartsWith("Keep-", StringComparison.Ordinal)).Select(h => (h.Key["Keep-".Length..], h.Value.ToString()))], body.ToArray());
    }

    private async Task PrepareAsync(HttpContext context)
    {
        await BaselineTables.FillAsync(database, context.Request.Query["api"].ToString(), context.Request.Query["cells"] == "True", context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task AskDatabaseAsync(HttpContext context, string path)
    {
        if (!idle.TryTake(out var statements))
            statements = await Statements.PrepareAsync(await database.OpenConnectionAsync());
        var json = await statements.AnswerAsync(path, context.Request.QueryString.Value);
        idle.Add(statements);
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(json);
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }

    private async Task SearchAsync(HttpContext context)
    {
        var query = context.Request.Query["q"].ToString();
        var found = await search.FindAsync(new SearchTerms(query, [.. query.Split(' ').Select(word => new SearchTerm([word], [], []))]), context.RequestAborted);
        var (page, size) = (int.Parse(context.Request.Query["page"]!, CultureInfo.InvariantCulture), int.Parse(context.Request.Query["pageSize"]!, CultureInfo.InvariantCulture));
        var hits = found.Hits.Skip((page - 1) * size).Take(size).Select(hit => $"{{\"kind\":\"{hit.Kind}\",\"slug\":\"{hit.Slug}\"}}");
        var body = Encoding.UTF8.GetBytes($"{{\"items\":[{string.Join(',', hits)}],\"total\":{found.Hits.Count}}}");
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body);
    }

    private sealed record Kept((string Name, string Value)[] Headers, byte[] Body);
}
