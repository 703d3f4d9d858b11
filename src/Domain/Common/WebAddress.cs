namespace Wegwijzer.Domain.Common;

/// <summary>An absolute http or https address, kept exactly as it was written.</summary>
public sealed record WebAddress
{
    public const int MaxLength = 2000;

    private WebAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Whether the address says that it leads to a PDF; only there does a page number in the fragment mean anything.</summary>
    public bool IsPdf => new Uri(Value).AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    public static Result<WebAddress> Create(string? text)
    {
        var valid = text is { Length: > 0 and <= MaxLength }
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"')
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && uri.UserInfo.Length == 0;
        return valid
            ? new WebAddress(text!)
            : new Error("invalid-address", "Dit is geen volledig webadres: het begint met https:// of http://, heeft een domeinnaam en geen spaties of wachtwoord.", ErrorKind.Invalid);
    }

    /// <summary>The same document opened at a page (RFC 8118 §3): the address with <c>#page=</c>, instead of any fragment it had.</summary>
    public WebAddress AtPage(int page) => new($"{Value.Split('#')[0]}#page={page}");

    public override string ToString() => Value;
}
