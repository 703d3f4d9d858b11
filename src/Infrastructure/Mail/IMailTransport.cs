using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>Takes a message out of the house: to a mail server or, where there is none, to a folder.</summary>
internal interface IMailTransport
{
    /// <summary>Where it takes them, for the log.</summary>
    string Destination { get; }

    /// <returns>Null where the message was taken.</returns>
    Task<MailProblem?> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

internal enum MailFault
{
    /// <summary>This message, later perhaps.</summary>
    Temporary,

    /// <summary>This message, for ever.</summary>
    Permanent,

    /// <summary>Every message: there is nobody to give it to.</summary>
    Unreachable,
}

/// <param name="Explanation">For the people who look after it, beside the message that it is about; may name the recipient.</param>
/// <param name="LogText">For the log: never anything of a person.</param>
internal sealed record MailProblem(MailFault Fault, string Explanation, string LogText);
