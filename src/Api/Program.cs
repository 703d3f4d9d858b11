using System.Diagnostics;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Wegwijzer.Api.Changes;
using Wegwijzer.Api.Common;
using Wegwijzer.Api.ConversationTips;
using Wegwijzer.Api.Coverage;
using Wegwijzer.Api.Embed;
using Wegwijzer.Api.Factors;
using Wegwijzer.Api.OpenApi;
using Wegwijzer.Api.Pages;
using Wegwijzer.Api.Search;
using Wegwijzer.Api.Signals;
using Wegwijzer.Api.Site;
using Wegwijzer.Api.Site.Guide;
using Wegwijzer.Api.Steps;
using Wegwijzer.Api.Suggestions;
using Wegwijzer.Api.Tools;
using Wegwijzer.Api.Vocabulary;
using Wegwijzer.Application.Common;
using Wegwijzer.Infrastructure.Hosting;

Activity.DefaultIdFormat = ActivityIdFormat.W3C;
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
    await using var database = await GuideDatabase.AttachAsync(builder);

    builder.Services.AddApplication().AddInfrastructure(database);
    builder.Services.ConfigureHttpJsonOptions(json => JsonFormat.Apply(json.SerializerOptions));
    builder.Services.AddExceptionHandler<FailureHandler>();
    builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
    builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    builder.Services.AddSingleton<PublicAnswers>();
    builder.Services.AddSingleton<DatabaseQuestions>();
    builder.Services.AddSingleton(ReadLimit.Make);
    builder.Services.AddRazorComponents();
    builder.Services.AddOpenApiDocument();
    builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));

    var app = builder.Build();
    if (await Commands.RunAsync(app, args))
        return 0;

    app.UseTrustedProxies(app.Configuration);
    app.Use(app.Services.GetRequiredService<PublicAnswers>().AnswerKnownAsync);
    app.UseAnswerHeaders();
    app.Use(SitePages.PolicyAsync);
    app.UseExceptionHandler(_ => { });
    app.UseStatusCodePages(FailureHandler.ExplainAsync);
    app.UseRouting();
    app.Use(app.Services.GetRequiredService<ReadLimit>().LimitAsync);
    // Answers from the guide are compressed as they are kept.
    app.UseWhen(context => !PublicAnswers.Concerns(context), other => other.UseResponseCompression());
    app.UseApiSurface();
    app.Use(SitePages.ReadyAsync);
    app.UseStaticFiles(SiteAssets.Options);
    app.UseOpenApiPages();

    var api = app.MapGroup(ApiPaths.Base).WithDeprecations(app.Services);
    api.MapBase();
    api.MapOpenApiDocument(app.Services);
    api.MapSteps();
    api.MapVocabularies();
    api.MapTools();
    api.MapSignals();
    api.MapConversationTips();
    api.MapFactors();
    api.MapCoverage();
    api.MapChanges();
    api.MapPages();
    api.MapSuggestions();
    api.MapSearch();
    app.MapEmbed();
    app.MapSite();
    app.MapGuide();
    app.MapOffline();
    app.MapHealth();

    await database.PrepareAsync(app.Services);
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (Commands.Explain(failure) is { } sentence)
{
#pragma warning disable RS0030 // An entry point tells its operator in one sentence why it can't go on.
    await Console.Error.WriteLineAsync(sentence);
#pragma warning restore RS0030
    return 1;
}

/// <summary>The public Api.</summary>
public partial class Program;
