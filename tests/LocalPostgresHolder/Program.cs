// A process that uses the local PostgreSQL, so that a test can have several and kill them. It reads a command per line and
// answers each with one line: "ok", the milliseconds and the connection string, or "failed" and the message.
#pragma warning disable RS0030 // an entry point
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Wegwijzer.Infrastructure.LocalPostgres;
using Wegwijzer.Testing;

LocalPostgresLease? lease = null;
TestPostgres? testPostgres = null;
while (await Console.In.ReadLineAsync() is { } command)
{
    var started = Stopwatch.GetTimestamp();
    try
    {
        await RunAsync(command);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        await Console.Out.WriteLineAsync($"ok\t{milliseconds}\t{lease?.ConnectionString ?? testPostgres?.ConnectionString}");
    }
    catch (LocalPostgresException exception)
    {
        await Console.Out.WriteLineAsync($"failed\t{exception.Message}");
    }
}

async Task RunAsync(string command)
{
    switch (command)
    {
        case "acquire":
            lease = await LocalPostgresLease.AcquireAsync(
                LocalPostgresOptions.FromEnvironment(Environment.CurrentDirectory), NullLogger.Instance, CancellationToken.None);
            break;
        case "test-cluster":
            testPostgres = await TestPostgres.StartInstalledAsync(CancellationToken.None);
            break;
        case "ensure":
            await lease!.EnsureRunningAsync(CancellationToken.None);
            break;
        case "release":
            await lease!.DisposeAsync();
            break;
    }
}
