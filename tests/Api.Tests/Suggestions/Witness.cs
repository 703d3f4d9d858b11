using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Wegwijzer.Api.Tests.Suggestions;

/// <summary>Hears all that a process says: every line of its log, scopes and exceptions included, and every trace. Gives what it heard as text.</summary>
internal sealed class Witness : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> heard = [];
    private readonly ActivityListener listener;

    public Witness()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public string Text => string.Join('\n', heard);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Hear("scope", state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Hear(logLevel, formatter(state, exception));
        Hear("state", state);
        for (var e = exception; e is not null; e = e.InnerException)
        {
            Hear("exception", e);
            foreach (System.Collections.DictionaryEntry entry in e.Data)
                Hear(entry.Key, entry.Value);
        }
    }

    public void Dispose() => listener.Dispose();

    /// <summary>Those of the words that stand in the files of the database, its journal, its own log, or in a file that was written here meanwhile.</summary>
    public static async Task<IReadOnlyList<string>> InFilesAsync(string database, string superuser, DateTime since, IReadOnlyList<string> words)
    {
        await ExecuteAsync(superuser, "CHECKPOINT");
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        var data = await ExecuteAsync(superuser, "SELECT current_setting('data_directory')");
        var own = await ExecuteAsync(superuser, $"SELECT oid::text FROM pg_database WHERE datname = '{name}'");
        string[] folders = [Path.Combine(data, "base", own), Path.Combine(data, "pg_wal"), Path.Combine(data, "..", "run")];
        // Those of a server that keeps a large body in a file while it reads it, too.
        var written = Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.GetTempPath(), "ASPNETCORE*"));
        var files = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder)).Concat(written.Where(file => File.GetLastWriteTimeUtc(file) >= since));
        return [.. files.SelectMany(file => WordsIn(file, words)).Distinct()];
    }

    private static IEnumerable<string> WordsIn(string file, IReadOnlyList<string> words)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (IOException)
        {
            // A socket, or what the server has just taken away.
            return [];
        }

        return words.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
    }

    private static async Task<string> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string ?? "";
    }

    private void Hear(Activity activity)
    {
        Hear("trace", activity.DisplayName);
        Hear("status", activity.StatusDescription);
        foreach (var (key, value) in activity.TagObjects)
            Hear(key, value);
        foreach (var (key, value) in activity.Baggage)
            Hear(key, value);
        foreach (var happened in activity.Events)
        {
            Hear("event", happened.Name);
            foreach (var (key, value) in happened.Tags)
                Hear(key, value);
        }
    }

    private void Hear(object? what, object? said)
    {
        heard.Enqueue($"{what}: {said}");
        if (said is IEnumerable<KeyValuePair<string, object?>> parts)
        {
            foreach (var (key, value) in parts)
                heard.Enqueue($"{key}: {value}");
        }
    }
}
