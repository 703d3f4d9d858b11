using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Wegwijzer.Domain.Common;
using Wegwijzer.Infrastructure.LocalPostgres;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>How mail goes out, as the configuration says under <c>Mail</c>.</summary>
/// <param name="Server">The mail server; null where messages are written to <paramref name="Folder"/> instead.</param>
/// <param name="ProjectGroup">Where notices go, and answers to what is sent; null where nobody said.</param>
internal sealed record MailSettings(SmtpServer? Server, EmailAddress From, string FromName, EmailAddress? ProjectGroup, string Folder)
{
    private const string Section = "Mail";

    // A domain that never exists (RFC 2606): fine in a file, and no mail server would take it.
    private const string NobodysAddress = "wegwijzer@wegwijzer.invalid";

    public static MailSettings Read(IConfiguration configuration)
    {
        var mail = configuration.GetSection(Section);
        var server = mail["Host"] is { Length: > 0 } host ? SmtpServer.Read(host, mail) : null;
        if (server is not null && string.IsNullOrWhiteSpace(mail["From"]))
            throw new MailSettingsException("Mail__Host is set, so Mail__From must be as well: the address that mail is sent from.");
        var name = mail["FromName"] is { Length: > 0 } chosen ? chosen : "Wegwijzer";
        if (name.Any(char.IsControl))
            throw new MailSettingsException("Mail__FromName is no name: it has control characters.");
        return new MailSettings(
            server,
            Address(mail, "From") ?? EmailAddress.Parse(NobodysAddress),
            name,
            Address(mail, "ProjectGroup"),
            mail["Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(LocalPostgresOptions.FromEnvironment(AppContext.BaseDirectory).DataFolder, "mail"));
    }

    private static EmailAddress? Address(IConfigurationSection mail, string key)
    {
        if (mail[key] is not { Length: > 0 } text)
            return null;
        var address = EmailAddress.Create(text);
        return address.Succeeded ? address.Value : throw new MailSettingsException($"Mail__{key} is no e-mail address.");
    }
}

/// <param name="User">Null where the server wants nobody to sign in.</param>
internal sealed record SmtpServer(string Host, int Port, SecureSocketOptions Security, string? User, string? Password)
{
    public static SmtpServer Read(string host, IConfigurationSection mail)
    {
        var (security, port) = mail["Security"] switch
        {
            // The default: refuse to go on where the server can't encrypt, so that nobody on the way can turn it off.
            null or "" or "StartTls" => (SecureSocketOptions.StartTls, 587),
            "Tls" => (SecureSocketOptions.SslOnConnect, 465),
            "None" => (SecureSocketOptions.None, 25),
            var other => throw new MailSettingsException($"Mail__Security is ‘{other}’, but can be StartTls, Tls or None."),
        };
        if (mail["Port"] is { Length: > 0 } text && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= ushort.MaxValue))
            throw new MailSettingsException($"Mail__Port is ‘{text}’, but is a number from 1 to {ushort.MaxValue}.");
        var user = mail["User"] is { Length: > 0 } name ? name : null;
        if (user is not null && string.IsNullOrEmpty(mail["Password"]))
            throw new MailSettingsException("Mail__User is set, so Mail__Password must be as well.");
        return new SmtpServer(host, port, security, user, mail["Password"]);
    }

    // A record prints all that it holds.
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>The configuration of mail can't be right; the message is one sentence for the operator.</summary>
public sealed class MailSettingsException(string message) : Exception(message);
