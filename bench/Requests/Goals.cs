using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Wegwijzer.Requests;

/// <summary>What was measured beside what was meant to be reached.</summary>
internal static class Goals
{
    private const string Guide = "guide";
    private const string Large = "large";
    private const string Most = "megabytes";

    public static async Task KeepAsync(string file, IReadOnlyList<Scenario> scenarios, double megabytes)
    {
        var figures = scenarios.SelectMany(s => new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [$"{s.Name} : (a)"] = s.ApiSide.RatioTo(s.BareSide),
            [$"{s.Name} : (b)"] = s.DatabaseSide.IsEmpty ? 0 : s.ApiSide.RatioTo(s.DatabaseSide),
            [$"{s.Name} median"] = s.ApiSide.MedianMilliseconds,
        }).Append(new(Most, megabytes)).ToDictionary(figure => figure.Key, figure => figure.Value, StringComparer.Ordinal);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(figures));
    }

    /// <param name="files">What <see cref="KeepAsync"/> wrote, each named for its set.</param>
    public static async Task<string> ReportAsync(IEnumerable<string> files)
    {
        var sets = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var file in files)
            sets[Path.GetFileName(file).Split('.')[0]] = JsonSerializer.Deserialize<Dictionary<string, double>>(await File.ReadAllTextAsync(file))!;
        var report = new StringBuilder("| goal | measured | |\n| --- | ---: | --- |\n");
        foreach (var (name, set) in sets)
        {
            AtLeast(report, $"{name}: the same list, of (a)", set[$"{Scenario.SameList} : (a)"], 0.8);
            AtLeast(report, $"{name}: lists never asked for before, of (a)", set[$"{Scenario.NewList} : (a)"], 0.5);
            AtLeast(report, $"{name}: the same, of (b)", set[$"{Scenario.NewList} : (b)"], 5);
            AtLeast(report, $"{name}: searches, of (b)", set[$"{Scenario.NewSearch} : (b)"], 0.8);
            AtMost(report, $"{name}: most memory, MB", set[Most], name == Guide ? 250 : 700);
        }

        if (sets.TryGetValue(Guide, out var guide) && sets.TryGetValue(Large, out var large))
        {
            foreach (var (name, most) in new[] { (Scenario.SameList, 1.5), (Scenario.NewList, 1.5), (Scenario.NewSearch, 3) })
                AtMost(report, $"large: median of {name}, of that of the guide", large[$"{name} median"] / guide[$"{name} median"], most);
        }

        return report.ToString();
    }

    private static void AtLeast(StringBuilder report, string goal, double measured, double least) => Line(report, $"{goal}: at least {Number(least)}", measured, measured >= least, measured / least);

    private static void AtMost(StringBuilder report, string goal, double measured, double most) => Line(report, $"{goal}: at most {Number(most)}", measured, measured <= most, measured / most);

    private static void Line(StringBuilder report, string goal, double measured, bool met, double part) =>
        report.AppendLine(CultureInfo.InvariantCulture, $"| {goal} | {Number(measured)} | {(met ? "met" : $"not met: {Number(part)} times the goal")} |");

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
