using System.Globalization;
using System.Text.RegularExpressions;
using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>A message that was written to a folder; its name tells when and which it is.</summary>
internal sealed partial record MailFile(string Path, Guid Id, DateTimeOffset CreatedAt)
{
    private const string Time = "yyyyMMdd-HHmmss";

    /// <summary>By time, and the same at every attempt: what is written again takes the place of what was there.</summary>
    public static string NameOf(OutgoingMail mail) => string.Create(CultureInfo.InvariantCulture, $"{mail.CreatedAt.UtcDateTime:yyyyMMdd-HHmmss}-{mail.Id:N}.eml");

    /// <summary>What a file is called until it is whole.</summary>
    public static string UnfinishedNameOf(OutgoingMail mail) => $".{NameOf(mail)}";

    /// <summary>Those in a folder that we wrote, whole or not; what anybody else put there is theirs.</summary>
    public static IEnumerable<MailFile> In(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(Read).OfType<MailFile>() : [];

    private static MailFile? Read(string path)
    {
        var name = Name().Match(System.IO.Path.GetFileName(path));
        return name.Success && DateTimeOffset.TryParseExact(name.Groups["time"].ValueSpan, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new MailFile(path, Guid.ParseExact(name.Groups["id"].ValueSpan, "N"), at)
            : null;
    }

    [GeneratedRegex(@"^\.?(?<time>[0-9]{8}-[0-9]{6})-(?<id>[0-9a-f]{32})\.eml$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
