namespace Wegwijzer.Domain.Common;

/// <summary>An absolute http or https address, kept exactly as it was written.</summary>
public sealed record WebAddress
{
    public const int MaxLength = 2000;

    private WebAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Whether the address says that it leads to a PDF; only there does a page number in the fragment mean anything.</summary>
    public bool IsPdf => new Uri(Value).AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The same for addresses that lead to the same place as far as one can tell without going there: whatever their scheme, case of the
    /// name, <c>www.</c>, slash at the end, fragment and campaign parameters are.
    /// </summary>
    public string Place
    {
        get
        {
            var uri = new Uri(Value);
            var host = uri.IdnHost.ToLowerInvariant();
            var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)).ToList();
            return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)
                + (uri.IsDefaultPort ? "" : $":{uri.Port}") + uri.AbsolutePath.TrimEnd('/') + (query.Count > 0 ? "?" + string.Join('&', query) : "");
        }
    }

    /// <summary>The same without what is after the <c>#</c>, which no server ever hears of.</summary>
    public WebAddress WithoutFragment => new(Value.Split('#')[0]);

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
