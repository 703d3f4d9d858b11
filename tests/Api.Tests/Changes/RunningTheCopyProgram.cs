using System.Diagnostics;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Changes;

/// <summary>The program that docs/portals.md gives to portals, against a real server.</summary>
public sealed class RunningTheCopyProgram(TestDatabases databases) : IAsyncLifetime
{
    private const string Program = "docs/examples/copy.mjs";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string file = Path.Combine(Path.GetTempPath(), $"wegwijzer-copy-{Guid.NewGuid():N}.json");
    private ApiHost api = null!;
    private GuideHost curators = null!;

    public async ValueTask InitializeAsync()
    {
        var database = await databases.CreateWithGuideAsync();
        curators = new GuideHost(database);
        api = await ApiHost.StartReadyAsync(database);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(file);
        await api.DisposeAsync();
        await curators.DisposeAsync();
    }

    [Fact]
    public async Task It_makes_a_copy_that_is_equal_and_keeps_it_so()
    {
        await ProvesItselfAsync();
        await ChangeAsync(new RenameCommand(ContentKind.Situation, Slug.Parse("kopp"), Slug.Parse("ouder-psychisch"), Given.Eindredacteur));
        await ChangeAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("keukentafelgesprek"), "Weg 🧭 <b>.", null, Given.Eindredacteur));
        await ProvesItselfAsync();
        await ProvesItselfAsync();
    }

    [Fact]
    public async Task It_starts_again_by_itself_after_a_backup_was_put_back()
    {
        await ChangeAsync(new WithdrawCommand(ContentKind.Tool, Slug.Parse("keukentafelgesprek"), "Weg.", null, Given.Eindredacteur));
        await ProvesItselfAsync();
        await api.DisposeAsync();
        var backup = await databases.CreateWithGuideAsync();
        await curators.DisposeAsync();
        curators = new GuideHost(backup);
        api = await ApiHost.StartReadyAsync(backup);
        await ChangeAsync(new RenameCommand(ContentKind.Situation, Slug.Parse("kopp"), Slug.Parse("ouder-psychisch"), Given.Eindredacteur));
        await ProvesItselfAsync();
    }

    private async Task ProvesItselfAsync()
    {
        var start = new ProcessStartInfo("node", [Repository.File(Program), api.Address.ToString(), file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.ShouldBe(0, await errors);
        (await output).ShouldContain($"digest {(await curators.ReadAsync()).Digest}");
    }

    private async Task ChangeAsync(MediatR.IRequest<Result<Published>> command)
    {
        var published = await curators.CommandAsync(command);
        published.Succeeded.ShouldBeTrue(string.Join(' ', published.Errors));
        await api.HoldsAsync(published.Value.Version);
    }
}
