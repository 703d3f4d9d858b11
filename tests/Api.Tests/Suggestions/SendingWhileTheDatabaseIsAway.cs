using System.Net;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Suggestions;

public sealed class SendingWhileTheDatabaseIsAway : IAsyncLifetime
{
    private const string Form = "/neem-contact-op";

    private OwnServer server = null!;

    public async ValueTask InitializeAsync() => server = await OwnServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Who_sends_is_told_to_come_back_a_form_keeps_its_text_and_afterwards_all_goes_on()
    {
        await using var api = await ApiHost.StartReadyAsync(server.ConnectionString, settings: Intake.NoLimit);
        var json = Intake.Json();
        var code = (await api.PostAsync(Intake.Suggestions, Intake.Json())).Code();
        server.Kill();

        (await api.PostAsync(Intake.Suggestions, json, ("Idempotency-Key", "sleutel"))).ShouldBeProblem(503)["Retry-After"].ShouldNotBeNull();
        (await api.GetAsync($"{Intake.Suggestions}/{code}")).ShouldBeProblem(503)["Retry-After"].ShouldNotBeNull();
        (await api.PostAsync(Intake.Suggestions, "{}")).ShouldBeProblem(400);
        (await api.PostAsync(Intake.Check, json)).ShouldBeOk();
        (await api.GetAsync(Form)).ShouldBeOk().Text.ShouldContain("name=\"message\"");
        var page = await api.SendAsync("POST", Form, new StringContent("kind=question&message=Mijn+lange+tekst", null, "application/x-www-form-urlencoded"));
        (page.Status, page["Retry-After"] is null).ShouldBe((HttpStatusCode.ServiceUnavailable, false));
        page.Text.ShouldContain("Mijn lange tekst");
        ((int)(await api.GetAsync($"{Form}/{code}")).Status).ShouldBe(503);

        await server.EnsureRunningAsync();
        await ApiHost.EventuallyAsync(async () => (int)(await api.PostAsync(Intake.Suggestions, json, ("Idempotency-Key", "sleutel"))).Status == 201);
        (await api.GetAsync($"{Intake.Suggestions}/{code}")).ShouldBeOk();
        (await Intake.QueryAsync<long>(server.ConnectionString, "SELECT count(*) FROM intake.suggestion")).ShouldBe(2);
    }
}
