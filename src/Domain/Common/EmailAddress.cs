using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Common;

/// <summary>
/// One plain mailbox: no display name, comment, quotes or list, so that nothing in it can become anything else in a header.
/// ASCII alone, because not every mail server carries more (RFC 6531).
/// </summary>
public sealed partial record EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalPart = 64;
    private const int MaxLabel = 63;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    public static Result<EmailAddress> Create(string? text)
    {
        var address = text?.Trim();
        if (address is not { Length: > 0 and <= MaxLength } || !Pattern().IsMatch(address))
            return Invalid;
        var at = address.LastIndexOf('@');
        var domain = address[(at + 1)..].ToLowerInvariant();
        return at <= MaxLocalPart && Array.TrueForAll(domain.Split('.'), label => label.Length <= MaxLabel) ? new EmailAddress($"{address[..at]}@{domain}") : Invalid;
    }

    /// <summary>For text that is known to be an address, such as what the database holds.</summary>
    public static EmailAddress Parse(string text) => Create(text).Value;

    public override string ToString() => Value;

    private static Error Invalid => new(
        "invalid-email-address", "Dit is geen e-mailadres: het heeft een naam, een @ en een domein, zoals naam@school.nl, zonder spaties en zonder letters met accenten.", ErrorKind.Invalid);

    // RFC 5321's Mailbox with a Dot-string and a Domain of at least two labels, the last one no number.
    [GeneratedRegex(@"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z][a-z0-9]*(?:-+[a-z0-9]+)*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
