using Wegwijzer.Domain.Mail;

namespace Wegwijzer.Infrastructure.Mail;

/// <summary>Where there is no mail server: writes each message as a file that any mail reader opens.</summary>
internal sealed class FolderTransport(MailSettings settings) : IMailTransport
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Destination => settings.Folder;

    public async Task<MailProblem?> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        // A file without a recipient helps nobody less than one with.
        using var message = MimeMessages.Of(mail, settings with { ProjectGroup = settings.ProjectGroup ?? settings.From })!;
        var unfinished = Path.Combine(settings.Folder, MailFile.UnfinishedNameOf(mail));
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(settings.Folder);
            else
                Directory.CreateDirectory(settings.Folder, OwnerAlone);
            await message.WriteToAsync(unfinished, cancellationToken);
            File.Move(unfinished, Path.Combine(settings.Folder, MailFile.NameOf(mail)), overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new MailProblem(MailFault.Unreachable, "De map voor berichten kan niet worden beschreven.", $"the folder cannot be written ({e.GetType().Name}): check Mail__Folder");
        }
    }
}
