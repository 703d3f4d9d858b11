using System.Globalization;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Site;

public sealed class ReportingAWeakness(GuideApi api) : IClassFixture<GuideApi>
{
    private const string Address = "/.well-known/security.txt";

    [Fact]
    public async Task The_well_known_file_tells_whom_to_contact_and_is_valid_for_less_than_a_year()
    {
        var file = (await api.Host.GetAsync(Address)).ShouldBeOk();
        file["Content-Type"].ShouldBe("text/plain; charset=utf-8");
        var fields = Fields(file);
        fields["Contact"].ShouldStartWith("mailto:");
        fields["Preferred-Languages"].ShouldBe("nl, en");
        var expires = DateTimeOffset.Parse(fields["Expires"], CultureInfo.InvariantCulture);
        expires.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        expires.ShouldBeLessThan(TimeProvider.System.GetUtcNow().AddYears(1));
    }

    [Fact]
    public async Task It_tells_its_own_address_and_where_the_rules_are()
    {
        var fields = Fields(await api.Host.GetAsync(Address));
        fields["Canonical"].ShouldBe(new Uri(api.Host.Address, Address).ToString());
        var policy = (await api.Host.GetAsync(new Uri(fields["Policy"]).AbsolutePath)).ShouldBeOk();
        policy.Text.ShouldContain(fields["Contact"]);
    }

    [Fact]
    public async Task Both_are_at_the_address_that_the_operator_gave()
    {
        await using var host = await ApiHost.StartReadyAsync(api.ConnectionString, settings: new Dictionary<string, string> { ["PublicSite:Address"] = "https://wegwijzer.example.nl" });
        var fields = Fields(await host.GetAsync(Address));
        fields["Canonical"].ShouldBe("https://wegwijzer.example.nl/.well-known/security.txt");
        fields["Policy"].ShouldBe("https://wegwijzer.example.nl/kwetsbaarheid-melden");
    }

    private static Dictionary<string, string> Fields(Answer file) =>
        file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line.Split(": ")[0], line => line.Split(": ")[1]);
}
