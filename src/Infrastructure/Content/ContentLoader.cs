using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Infrastructure.Persistence;

namespace Wegwijzer.Infrastructure.Content;

/// <summary>The content was refused; nothing of it was loaded.</summary>
public sealed class ContentRefusedException(string folder, IReadOnlyList<Error> errors)
    : Exception($"The content in {folder} was refused; nothing was loaded:{string.Concat(errors.Select(e => $"{Environment.NewLine}  - {e.Message}"))}");

/// <summary>Loads a content folder through the one writer that there is, <see cref="ImportBundleCommand"/>.</summary>
internal sealed partial class ContentLoader(IServiceScopeFactory scopes, ILogger<ContentLoader> logger)
{
    /// <summary>Loads the folder if it differs from what was loaded last and no person has published since.</summary>
    public async Task LoadAsync(string folder, CancellationToken cancellationToken)
    {
        var bundle = Read(folder);
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<WegwijzerDbContext>();
        var loaded = await context.ContentVersions.AsNoTracking().SingleAsync(cancellationToken);
        if (loaded.LoadedDigest == bundle.Digest)
            return;
        if (loaded.PublishedByPerson)
            LogLeftAlone(folder);
        else
            await ImportAsync(scope, folder, new ImportBundleCommand(bundle, Actor.System, Folder: true), cancellationToken);
    }

    /// <summary>Makes the guide equal to the folder, whoever published in it; asked for by hand.</summary>
    public async Task ImportAsync(string folder, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ImportAsync(scope, folder, new ImportBundleCommand(Read(folder), Actor.System), cancellationToken);
    }

    private static Bundle Read(string folder)
    {
        var bundle = File.Exists(folder) ? BundleJson.Read(File.ReadAllBytes(folder)) : ContentFolder.Read(folder);
        return bundle.Succeeded ? bundle.Value : throw new ContentRefusedException(folder, bundle.Errors);
    }

    private async Task ImportAsync(AsyncServiceScope scope, string folder, ImportBundleCommand command, CancellationToken cancellationToken)
    {
        var imported = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, cancellationToken);
        if (!imported.Succeeded)
            throw new ContentRefusedException(folder, imported.Errors);
        var outcome = imported.Value;
        LogLoaded(folder, outcome.Added, outcome.Changed, outcome.Withdrawn, outcome.Version);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Folder}: {Added} added, {Changed} changed, {Withdrawn} withdrawn; content version {Version}")]
    private partial void LogLoaded(string folder, int added, int changed, int withdrawn, long version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Folder} differs from what was loaded, but people have published since, so the guide is left alone. To make the guide equal to the folder all the same: dotnet run --project src/Api -- import {Folder}")]
    private partial void LogLeftAlone(string folder);
}
