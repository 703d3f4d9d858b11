using System.Globalization;
using Wegwijzer.Requests;

// What bench/requests.sh calls; see there.
switch (args)
{
    case ["generate", var content, var target, var count]:
        GeneratedGuide.Write(content, target, Whole(count));
        return 0;
    case ["serve", var contentRoot, var url]:
        await Baseline.ServeAsync(contentRoot, url);
        return 0;
    case ["measure", var name, var contentRoot, var apiPort, var baselinePort, var processId, var gauge, var baselineId, var rounds, var milliseconds, var output]:
        var plan = new Plan(Whole(apiPort), Whole(baselinePort), new Target(Whole(processId), gauge), new Target(Whole(baselineId), ""), Cells: name != "large", Whole(rounds), Milliseconds(Whole(milliseconds)), Milliseconds(2 * Whole(milliseconds)));
        var scenarios = await new Measurement(plan).RunAsync();
        await File.WriteAllTextAsync($"{output}.requests.md", Report.Of(scenarios));
        var (line, most) = await Memory.MeasureAsync(plan, contentRoot, name);
        await File.WriteAllTextAsync($"{output}.memory.md", line + "\n");
        await Goals.KeepAsync($"{output}.figures.json", scenarios, most);
        return 0;
    case ["goals", .. var files]:
        Console.Write(await Goals.ReportAsync(files));
        return 0;
    default:
        await Console.Error.WriteLineAsync("generate CONTENT TARGET COUNT | serve CONTENT_ROOT URL | measure NAME CONTENT_ROOT API_PORT BASELINE_PORT API_PROCESS GAUGE BASELINE_PROCESS ROUNDS MILLISECONDS OUTPUT | goals FIGURES...");
        return 2;
}

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static TimeSpan Milliseconds(int number) => TimeSpan.FromMilliseconds(number);
