using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Wegwijzer.Client;

public partial class WegwijzerClient
{
    /// <summary>A client for the Api at this address, such as <c>https://wegwijzer.example.nl</c>; the Api needs no key.</summary>
    /// <param name="http">What the requests are sent with; the caller keeps it, and disposes of it.</param>
    public static WegwijzerClient At(Uri address, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(http);
        return new WegwijzerClient(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = address.ToString().TrimEnd('/') });
    }
}
