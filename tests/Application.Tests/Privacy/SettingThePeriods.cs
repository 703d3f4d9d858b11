using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Infrastructure.Jobs;
using Wegwijzer.Infrastructure.Privacy;

namespace Wegwijzer.Application.Tests.Privacy;

public sealed class SettingThePeriods
{
    [Fact]
    public void Without_settings_they_are_those_of_the_document() => RetentionSettings.Read(Configured()).ShouldBe(new RetentionPeriods(30, 12, 24, 24, 30, 24));

    [Fact]
    public void Each_can_be_set() => RetentionSettings.Read(Configured(
        ("SubmitterDaysAfterClosing", "1"), ("SubmitterMonths", "2"), ("TextMonths", "3"), ("SendingHours", "48"), ("UndeliveredMailDays", "5"), ("AuditMonths", "6"))).ShouldBe(new RetentionPeriods(1, 2, 3, 48, 5, 6));

    [Theory]
    [InlineData("SubmitterDaysAfterClosing", "-1")]
    [InlineData("SubmitterMonths", "0")]
    [InlineData("TextMonths", "altijd")]
    [InlineData("SendingHours", "23")]
    [InlineData("AuditMonths", "1")]
    [InlineData("AuditMonths", "999999")]
    public void What_cannot_be_a_period_stops_the_start_with_a_sentence_that_names_it(string key, string value)
    {
        var refused = Should.Throw<RetentionSettingsException>(() => RetentionSettings.Read(Configured((key, value))));
        Commands.Explain(refused).ShouldNotBeNull().ShouldContain($"Privacy__{key}");
    }

    [Fact]
    public void Admin_erases_by_itself() =>
        new ServiceCollection().AddBackgroundWork(Configured()).Select(s => s.ImplementationInstance).OfType<Job>().ShouldContain(j => j.Name == "erase-what-is-due" && j.Interval <= TimeSpan.FromHours(1));

    private static IConfiguration Configured(params IEnumerable<(string Key, string Value)> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Privacy:{s.Key}", (string?)s.Value))).Build();
}
