using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wegwijzer.Application.Users;

namespace Wegwijzer.Admin.Tests.Common;

/// <summary>Somebody with a browser of their own (their cookies), over HTTP: opens pages, and fills in and sends the forms on them.</summary>
public sealed class Visitor(HttpClient client, CookieContainer cookies) : IDisposable
{
    public HttpClient Client => client;

    /// <summary>The cookies that this browser would send now, as a header.</summary>
    public string Cookies => cookies.GetCookieHeader(client.BaseAddress!);

    /// <summary>Who signed in; null for a stranger.</summary>
    public User? User { get; private set; }

    public async Task<VisitedPage> VisitAsync(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return await ReadAsync(address, response);
    }

    /// <summary>Opens a page and sends a form on it, with everything that the page filled in and these values over that.</summary>
    /// <param name="form">Which form, as a CSS selector; the first in the page's content that posts where null.</param>
    public async Task<VisitedPage> SendAsync(string address, IEnumerable<KeyValuePair<string, string>> values, string? form = null)
    {
        var page = await VisitAsync(address);
        var chosen = (IHtmlFormElement?)page.Document.QuerySelector(form ?? "main form[method=post]") ?? throw new InvalidOperationException($"No form on {address} ({page.Status}): {page.Text}");
        var given = values.ToList();
        var fields = chosen.Elements.OfType<IHtmlElement>().SelectMany(Filled).Where(field => given.All(g => g.Key != field.Key)).Concat(given);
        return await PostAsync(chosen.GetAttribute("action") is { Length: > 0 } action ? action : address, fields);
    }

    /// <summary>Sends values as they are, without looking at a page first: what somebody does who forges a form.</summary>
    public async Task<VisitedPage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return await ReadAsync(address, response);
    }

    /// <summary>The token that a form of ours carries, for a forged form that has everything right but the rights.</summary>
    public async Task<string> FormTokenAsync(string address = "/uitloggen") =>
        (await VisitAsync(address)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public async Task<VisitedPage> SignInAsync(User user, string password = AdminHost.Password)
    {
        ArgumentNullException.ThrowIfNull(user);
        User = user;
        return await SendAsync("/inloggen", Form(("Input.Email", user.Email!), ("Input.Password", password)));
    }

    public static IEnumerable<KeyValuePair<string, string>> Form(params (string Name, string Value)[] fields) => fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    public void Dispose() => client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "submit" or "button" or "reset" or "file" } => [],
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [KeyValuePair.Create(area.Name!, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => select.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(select.Name!, o.Value)),
        _ => [],
    };

    private static async Task<VisitedPage> ReadAsync(string address, HttpResponseMessage response) =>
        new(address, (int)response.StatusCode, response.Headers.Location?.ToString(), await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()));
}
