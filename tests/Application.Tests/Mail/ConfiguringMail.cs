using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Wegwijzer.Infrastructure.Hosting;
using Wegwijzer.Infrastructure.Mail;

namespace Wegwijzer.Application.Tests.Mail;

public sealed class ConfiguringMail
{
    [Theory]
    [InlineData(null, null, SecureSocketOptions.StartTls, 587)]
    [InlineData("StartTls", null, SecureSocketOptions.StartTls, 587)]
    [InlineData("Tls", null, SecureSocketOptions.SslOnConnect, 465)]
    [InlineData("None", null, SecureSocketOptions.None, 25)]
    [InlineData("None", "1025", SecureSocketOptions.None, 1025)]
    public void The_port_follows_from_the_security_unless_it_is_given(string? security, string? port, SecureSocketOptions options, int expected)
    {
        var server = Read(("Host", "mail.example"), ("From", "a@b.example"), ("Security", security), ("Port", port)).Server!;
        (server.Security, server.Port).ShouldBe((options, expected));
    }

    [Fact]
    public void Without_a_server_mail_goes_to_a_folder_beside_the_data()
    {
        var settings = Read();
        (settings.Server, Path.GetFileName(settings.Folder), settings.ProjectGroup).ShouldBe((null, "mail", null));
    }

    [Theory]
    [InlineData("From", null, "Mail__From")]
    [InlineData("From", "nobody", "Mail__From")]
    [InlineData("ProjectGroup", "a@b.example, c@d.example", "Mail__ProjectGroup")]
    [InlineData("Security", "Ssl", "Mail__Security")]
    [InlineData("Port", "0", "Mail__Port")]
    [InlineData("Port", "99999", "Mail__Port")]
    [InlineData("Port", "smtp", "Mail__Port")]
    [InlineData("User", "post", "Mail__Password")]
    [InlineData("FromName", "Weg\r\nBcc: everybody@b.example", "Mail__FromName")]
    public void What_cannot_be_right_stops_the_start_with_a_sentence_that_names_it(string key, string? value, string named)
    {
        var refused = Should.Throw<MailSettingsException>(() => Read(("Host", "mail.example"), ("From", "a@b.example"), (key, value)));
        Commands.Explain(refused).ShouldNotBeNull().ShouldContain(named);
    }

    [Fact]
    public void A_password_is_never_printed() =>
        $"{Read(("Host", "mail.example"), ("From", "a@b.example"), ("User", "post"), ("Password", "geheim"))}".ShouldNotContain("geheim");

    private static MailSettings Read(params IEnumerable<(string Key, string? Value)> settings) => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(s => s.Key).ToDictionary(s => $"Mail:{s.Key}", s => s.Last().Value)).Build());
}
