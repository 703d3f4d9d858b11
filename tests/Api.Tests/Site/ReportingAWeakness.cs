using System.Globalization;
using Wegwijzer.Api.Tests.Common;

namespace Wegwijzer.Api.Tests.Site;

public sealed class ReportingAWeakness(GuideApi api) : IClassFixture<GuideApi>
{
    [Fact]
    public async Task The_well_known_file_tells_whom_to_contact_and_is_valid_for_less_than_a_year()
    {
        var file = (await api.Host.GetAsync("/.well-known/security.txt")).ShouldBeOk();
        file["Content-Type"].ShouldBe("text/plain; charset=utf-8");
        var fields = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line.Split(": ")[0], line => line.Split(": ")[1]);
        fields["Contact"].ShouldStartWith("mailto:");
        fields["Preferred-Languages"].ShouldBe("nl, en");
        var expires = DateTimeOffset.Parse(fields["Expires"], CultureInfo.InvariantCulture);
        expires.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        expires.ShouldBeLessThan(TimeProvider.System.GetUtcNow().AddYears(1));
    }
}
