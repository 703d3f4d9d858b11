using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>Gives messages to a mail server; a connection for each, as they are few.</summary>
internal sealed class SmtpTransport(MailSettings settings, SmtpServer server) : IMailTransport
{
    public string Destination => server.ToString();

    public async Task<MailProblem?> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (MimeMessages.Of(mail, settings) is not { } message)
            return NoProjectGroup;
        using (message)
        using (var client = new SmtpClient())
        {
            if (await OpenAsync(client, cancellationToken) is { } closed)
                return closed;
            try
            {
                await client.SendAsync(message, cancellationToken);
            }
            catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException or ServiceNotAuthenticatedException or NotSupportedException || IsConnection(e))
            {
                return Refusal(e);
            }

            await CloseAsync(client, cancellationToken);
            return null;
        }
    }

    /// <summary>A message that cannot be addressed; it waits where it shows until somebody gives the address and has it sent again.</summary>
    internal static MailProblem NoProjectGroup { get; } = new(
        MailFault.Permanent, "Er is geen e-mailadres van de projectgroep ingesteld (Mail__ProjectGroup).", "Mail__ProjectGroup is not set");

    private async Task<MailProblem?> OpenAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, cancellationToken);
            if (server.User is { } user)
                await client.AuthenticateAsync(user, server.Password!, cancellationToken);
            return null;
        }
        catch (AuthenticationException)
        {
            return new MailProblem(MailFault.Unreachable, "De mailserver accepteert onze naam en ons wachtwoord niet.", "the mail server does not accept Mail__User and Mail__Password");
        }
        catch (Exception e) when (e is SslHandshakeException or NotSupportedException)
        {
            return new MailProblem(MailFault.Unreachable, "Er is geen beveiligde verbinding met de mailserver mogelijk.", $"no secure connection ({e.GetType().Name}): check Mail__Security and the certificate");
        }
        catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException || IsConnection(e))
        {
            return new MailProblem(MailFault.Unreachable, "De mailserver is niet bereikbaar.", $"the mail server cannot be reached ({e.GetType().Name})");
        }
    }

    private static MailProblem Refusal(Exception failure) => failure switch
    {
        // Of no use to give up the message for: the sender is a setting of ours.
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } e => new(
            MailFault.Temporary, Answered("De mailserver weigert onze afzender", e), $"the mail server refuses Mail__From ({(int)e.StatusCode})"),
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } e => new(
            FaultOf(e), Answered("De mailserver weigert dit adres", e), $"the recipient was refused ({(int)e.StatusCode})"),
        SmtpCommandException e => new(FaultOf(e), Answered("De mailserver weigert dit bericht", e), $"the message was refused ({(int)e.StatusCode})"),
        ServiceNotAuthenticatedException => new(MailFault.Unreachable, "De mailserver wil dat we inloggen.", "the mail server wants Mail__User and Mail__Password"),
        // RFC 6531: a name with accents before the @.
        NotSupportedException => new(MailFault.Permanent, "De mailserver kan niets versturen naar een adres met accenten.", "the mail server knows no SMTPUTF8"),
        _ => new(MailFault.Temporary, "De verbinding met de mailserver viel weg.", $"the connection was lost ({failure.GetType().Name})"),
    };

    private static MailFault FaultOf(SmtpCommandException refusal) => (int)refusal.StatusCode >= 500 ? MailFault.Permanent : MailFault.Temporary;

    private static string Answered(string sentence, SmtpCommandException answer) =>
        $"{sentence} ({(int)answer.StatusCode}): {string.Concat(answer.Message.Select(c => char.IsControl(c) ? ' ' : c))}";

    // The message is taken; what goes wrong in saying goodbye changes nothing about that.
    private static async Task CloseAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException or OperationCanceledException || IsConnection(e))
        {
        }
    }

    private static bool IsConnection(Exception e) => e is IOException or SocketException or ServiceNotConnectedException or TimeoutException;
}
