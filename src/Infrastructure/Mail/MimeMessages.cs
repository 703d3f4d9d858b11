using System.Globalization;
using MimeKit;
using MimeKit.Text;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>A message in the form in which mail travels.</summary>
internal static class MimeMessages
{
    /// <summary>The same at every attempt: a mail server or reader that gets the message twice, after a crash at the wrong moment, can tell.</summary>
    public static string IdOf(OutgoingMail mail, MailSettings settings) => $"{mail.Id:N}@{Encoded(settings.From.Domain)}";

    /// <returns>Null where it is for the project group and nobody said where that is.</returns>
    public static MimeMessage? Of(OutgoingMail mail, MailSettings settings)
    {
        if ((mail.IsForProjectGroup ? settings.ProjectGroup : mail.Recipient) is not { } recipient)
            return null;
        var message = new MimeMessage { MessageId = IdOf(mail, settings), Date = mail.CreatedAt, Subject = mail.Subject! };
        message.From.Add(new MailboxAddress(settings.FromName, Encoded(settings.From)));
        message.To.Add(new MailboxAddress(null, Encoded(recipient)));
        if (!mail.IsForProjectGroup && settings.ProjectGroup is { } group)
            message.ReplyTo.Add(new MailboxAddress(settings.FromName, Encoded(group)));
        message.Headers.Add(HeaderId.ContentLanguage, "nl");
        // RFC 3834: no holiday answers to what no person wrote.
        if (mail.Kind != MailKind.SuggestionReply)
            message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var text = new TextPart(TextFormat.Plain) { Text = mail.Text! };
        message.Body = mail.Html is null ? text : new MultipartAlternative(text, new TextPart(TextFormat.Html) { Text = mail.Html }) { Boundary = BoundaryOf(mail) };
        return message;
    }

    private static string Encoded(EmailAddress address) => $"{address.Value[..^address.Domain.Length]}{Encoded(address.Domain)}";

    // Every mail server understands this form of a domain with accents.
    private static string Encoded(string domain) => new IdnMapping().GetAscii(domain);

    private static string BoundaryOf(OutgoingMail mail) => string.Create(CultureInfo.InvariantCulture, $"=_{mail.Id:N}");
}
