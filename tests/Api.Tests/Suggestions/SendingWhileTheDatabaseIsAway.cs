using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Testing;

namespace Wegwijzer.Api.Tests.Suggestions;

public sealed class SendingWhileTheDatabaseIsAway : IAsyncLifetime
{
    private const string Form = "/neem-contact-op";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"wegwijzer-test-{Guid.NewGuid():N}");
    private LocalPostgresLease server = null!;

    public async ValueTask InitializeAsync()
    {
        var options = LocalPostgresOptions.FromEnvironment(folder) with { DataFolder = folder };
        server = await LocalPostgresLease.AcquireAsync(options, NullLogger.Instance, CancellationToken.None);
        await using var command = new GuideHost(server.ConnectionString);
        await command.LoadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await server.DisposeAsync();
        await server.StoppedAsync(limit.Token);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Who_sends_is_told_to_come_back_a_form_keeps_its_text_and_afterwards_all_goes_on()
    {
        await using var api = await ApiHost.StartReadyAsync(server.ConnectionString, settings: Intake.NoLimit);
        var json = Intake.Json();
        var code = (await api.PostAsync(Intake.Suggestions, Intake.Json())).Code();
        using (var process = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(folder, "postgresql/cluster/postmaster.pid")).First(), CultureInfo.InvariantCulture)))
            process.Kill();

        (await api.PostAsync(Intake.Suggestions, json, ("Idempotency-Key", "sleutel"))).ShouldBeProblem(503)["Retry-After"].ShouldNotBeNull();
        (await api.GetAsync($"{Intake.Suggestions}/{code}")).ShouldBeProblem(503)["Retry-After"].ShouldNotBeNull();
        (await api.PostAsync(Intake.Suggestions, "{}")).ShouldBeProblem(400);
        (await api.PostAsync(Intake.Check, json)).ShouldBeOk();
        (await api.GetAsync(Form)).ShouldBeOk().Text.ShouldContain("name=\"message\"");
        var page = await api.SendAsync("POST", Form, new StringContent("kind=question&message=Mijn+lange+tekst", null, "application/x-www-form-urlencoded"));
        (page.Status, page["Retry-After"] is null).ShouldBe((HttpStatusCode.ServiceUnavailable, false));
        page.Text.ShouldContain("Mijn lange tekst");
        ((int)(await api.GetAsync($"{Form}/{code}")).Status).ShouldBe(503);

        await server.EnsureRunningAsync(CancellationToken.None);
        await ApiHost.EventuallyAsync(async () => (int)(await api.PostAsync(Intake.Suggestions, json, ("Idempotency-Key", "sleutel"))).Status == 201);
        (await api.GetAsync($"{Intake.Suggestions}/{code}")).ShouldBeOk();
        (await Intake.QueryAsync<long>(server.ConnectionString, "SELECT count(*) FROM intake.suggestion")).ShouldBe(2);
    }
}
