using System.Diagnostics;
using Microsoft.Playwright;
using Wegwijzer.Api.Tests.Common;
using Wegwijzer.Api.Tests.Site;

namespace Wegwijzer.Api.Tests.Documents;

/// <summary>Runs examples as a developer does: commands in a shell, pages and modules from a file in the browser; in a folder of its own.</summary>
internal sealed class Workbench(Uri server, Browser browser) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("wegwijzer-example-").FullName;

    /// <summary>What the example says on its console.</summary>
    public Task<string> RunAsync(string language, string code) => language == "bash" ? ShellAsync(Here(code)) : ModuleAsync(Here(code));

    public void Bring(string path) => File.Copy(Repository.File(path), Path.Combine(folder, Path.GetFileName(path)));

    /// <summary>Opens a page that was saved as a file.</summary>
    public async Task OpenAsync(IPage page, string html)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():n}.html");
        await File.WriteAllTextAsync(file, Here(html));
        await page.GotoAsync(new Uri(file).AbsoluteUri);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Here(string text) => text.Replace(Example.Server, server.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    private async Task<string> ShellAsync(string code)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", code]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.ShouldBe(0, $"{code}\n{await errors}");
        return (await output).TrimEnd();
    }

    private async Task<string> ModuleAsync(string code)
    {
        const string AtTheEnd = "(the example is at its end)";
        await using var visit = await browser.VisitAsync();
        var said = new List<string>();
        var ended = new TaskCompletionSource();
        visit.Page.PageError += (_, error) => ended.TrySetException(new ShouldAssertException($"{code}\n{error}"));
        visit.Page.Console += (_, message) =>
        {
            if (message.Text == AtTheEnd)
                ended.TrySetResult();
            else if (message.Type == "log")
                said.Add(message.Text);
        };
        await OpenAsync(visit.Page, $"<!doctype html><meta charset=\"utf-8\"><script type=\"module\">\n{code}\nconsole.log('{AtTheEnd}');\n</script>");
        await ended.Task.WaitAsync(Patience);
        return string.Join('\n', said);
    }
}
