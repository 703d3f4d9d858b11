using System.Diagnostics;
using System.Text.Json;

namespace Wegwijzer.Requests;

/// <summary>What a node holds, and what one publication asks of it.</summary>
internal static class Memory
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A line of the table, and the most megabytes of all.</summary>
    public static async Task<(string Line, double Most)> MeasureAsync(Plan plan, string contentRoot, string name)
    {
        var (start, after) = (plan.Api.PeakMegabytes(), plan.Api.ResidentMegabytes());
        await using var product = await Product.AttachAsync(contentRoot);
        using var api = new Client(plan.ApiPort);
        var (publishing, renewal, peak) = (new List<double>(), new List<double>(), 0.0);
        for (var i = 0; i < 3; i++)
        {
            plan.Api.ForgetPeak();
            var begin = Stopwatch.GetTimestamp();
            var version = await product.PublishOneToolAsync();
            var committed = Stopwatch.GetTimestamp();
            while (await VersionAsync(api) < version)
            {
                if (Stopwatch.GetElapsedTime(committed) > Patience)
                    throw new TimeoutException($"Version {version} did not become public.");
                await Task.Delay(5);
            }

            publishing.Add(Stopwatch.GetElapsedTime(begin, committed).TotalSeconds);
            renewal.Add(Stopwatch.GetElapsedTime(committed).TotalSeconds);
            peak = Math.Max(peak, plan.Api.PeakMegabytes());
        }

        var line = string.Join(" | ", (string[])
        [
            $"| {name}", $"{start:0} MB", $"{after:0} MB", $"{peak:0} MB", $"{publishing.Order().ElementAt(1).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} s",
            $"{renewal.Order().ElementAt(1).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)} s |",
        ]);
        return (line, Math.Max(start, peak));
    }

    private static async Task<long> VersionAsync(Client api)
    {
        using var json = JsonDocument.Parse((await api.AskOneAsync(Client.Get("/api/v1"))).Body);
        return json.RootElement.GetProperty("contentVersion").GetInt64();
    }
}
