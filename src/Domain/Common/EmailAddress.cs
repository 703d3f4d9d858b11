using System.Text.RegularExpressions;

namespace Wegwijzer.Domain.Common;

/// <summary>An e-mail address that mail can be sent to, as far as its form tells.</summary>
public sealed partial record EmailAddress
{
    /// <summary>RFC 5321 §4.5.3.1.3, less the angle brackets.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalPart = 64;
    private const int MaxLabel = 63;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    public static Result<EmailAddress> Create(string? text) =>
        text?.Trim() is { Length: > 0 and <= MaxLength } trimmed && Pattern().IsMatch(trimmed) && FitsInMail(trimmed)
            ? new EmailAddress(trimmed)
            : new Error("invalid-email", "Dit is geen e-mailadres. Zo ziet het eruit: naam@voorbeeld.nl.", ErrorKind.Invalid);

    /// <summary>For text that is known to be an address, such as what the database holds.</summary>
    public static EmailAddress Parse(string text) => Create(text).Value;

    public override string ToString() => Value;

    private static bool FitsInMail(string address)
    {
        var at = address.LastIndexOf('@');
        return at <= MaxLocalPart && Array.TrueForAll(address[(at + 1)..].Split('.'), label => label.Length <= MaxLabel);
    }

    // A local part of the characters that RFC 5322 calls atoms, and a domain name with a dot, accented ones included; no quoted or literal forms, and no
    // number at the end, so that nothing in it can be anything else in a header.
    [GeneratedRegex(@"^[\p{L}\p{Nd}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{Nd}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{Nd}](?:[\p{L}\p{Nd}-]*[\p{L}\p{Nd}])?\.)+\p{L}(?:[\p{L}\p{Nd}-]*[\p{L}\p{Nd}])?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
