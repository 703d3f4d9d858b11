using System.Globalization;
using Microsoft.Extensions.Configuration;
using Wegwijzer.Application.Privacy;

namespace Wegwijzer.Infrastructure.Privacy;

/// <summary>The periods as the configuration says under <c>Privacy</c>; what it does not say is as <see cref="RetentionPeriods"/> has it.</summary>
internal static class RetentionSettings
{
    private const string Section = "Privacy";

    // An operator who means "for ever" has misunderstood.
    private const int Longest = 1200;

    // So long an Idempotency-Key is promised to hold.
    private const int FewestSendingHours = 24;

    // The database keeps the last month, whatever a program tries.
    private const int FewestAuditMonths = 2;

    public static RetentionPeriods Read(IConfiguration configuration)
    {
        var (section, usual) = (configuration.GetSection(Section), new RetentionPeriods());
        return new RetentionPeriods(
            Number(section, nameof(RetentionPeriods.SubmitterDaysAfterClosing), usual.SubmitterDaysAfterClosing, 0),
            Number(section, nameof(RetentionPeriods.SubmitterMonths), usual.SubmitterMonths, 1),
            Number(section, nameof(RetentionPeriods.TextMonths), usual.TextMonths, 1),
            Number(section, nameof(RetentionPeriods.SendingHours), usual.SendingHours, FewestSendingHours),
            Number(section, nameof(RetentionPeriods.UndeliveredMailDays), usual.UndeliveredMailDays, 1),
            Number(section, nameof(RetentionPeriods.AuditMonths), usual.AuditMonths, FewestAuditMonths));
    }

    private static int Number(IConfigurationSection section, string key, int usual, int least) => section[key] switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= Longest => number,
        var text => throw new RetentionSettingsException($"{Section}__{key} is ‘{text}’, but is a number from {least} to {Longest}."),
    };
}

/// <summary>A period can't be right; the message is one sentence for the operator.</summary>
public sealed class RetentionSettingsException(string message) : Exception(message);
