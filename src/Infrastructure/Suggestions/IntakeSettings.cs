using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Infrastructure.Suggestions;

/// <summary>What an operator may set about the intake.</summary>
internal static class IntakeSettings
{
    public const string MostSetting = "Suggestions:PerClient:Most";
    public const string MinutesSetting = "Suggestions:PerClient:Minutes";

    // A team behind one address can send in what came up in a meeting; a program can't fill the queue.
    private const int Most = 30;
    private const int Minutes = 60;

    public static SendingLimit Read(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var (most, minutes) = (configuration.GetValue(MostSetting, Most), configuration.GetValue(MinutesSetting, Minutes));
        // What came in longer ago than that is not known any more.
        if (most < 0 || minutes < 1 || minutes > Sending.Kept.TotalMinutes)
            throw new InvalidOperationException($"{MostSetting} is 0 (no limit) or more, and {MinutesSetting} from 1 to {Sending.Kept.TotalMinutes}; they are {most} and {minutes}.");
        return new SendingLimit(most, TimeSpan.FromMinutes(minutes));
    }
}
