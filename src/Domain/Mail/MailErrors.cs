using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Mail;

public static class MailErrors
{
    public static readonly Error Unknown = new("unknown-mail", "Dit bericht is er niet, of niet meer.", ErrorKind.NotFound);

    public static readonly Error NotUndelivered = new("not-undelivered", "Alleen een bericht dat niet aankwam, kan opnieuw worden verstuurd.", ErrorKind.Conflict);

    public static readonly Error AlreadyGone = new("mail-already-gone", "Dit bericht is al verstuurd of al geannuleerd.", ErrorKind.Conflict);
}
