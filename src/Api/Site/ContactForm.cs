using Microsoft.Extensions.Primitives;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Api.Site;

/// <summary>The fields of the form for people, as they were filled in or as the link filled them.</summary>
public sealed class ContactForm
{
    /// <summary>A field that people don't see and programs fill in.</summary>
    public const string Trap = "website";

    public const string Act = "act";
    public const string TakeOut = "take-out";

    private readonly Dictionary<string, string> values;

    private ContactForm(Dictionary<string, string> values, IReadOnlyList<Error> repeated) => (this.values, Repeated) = (values, repeated);

    /// <summary>The fields in the order in which they stand, with the name that a fault has for them, and the label that people read.</summary>
    internal static readonly IReadOnlyList<(string Name, string Fault, string Label)> Fields =
    [
        ("kind", "kind", "Waar gaat je bericht over?"),
        ("message", "message", "Je bericht"),
        ("url", "url", "Adres van de pagina"),
        ("step", "step", "Stap"),
        ("setting", "setting", "Setting"),
        ("situation", "situation", "Situatie"),
        ("about", "about", "Onderdeel"),
        ("proposedTitle", "proposed.title", "Titel"),
        ("proposedUrl", "proposed.url", "Webadres"),
        ("proposedDescription", "proposed.description", "Beschrijving"),
        ("name", "submitter.name", "Je naam"),
        ("email", "submitter.email", "Je e-mailadres"),
        ("organisation", "submitter.organisation", "Je organisatie"),
        ("profession", "submitter.profession", "Je functie"),
        ("consent", "consent", "Toestemming"),
        (Trap, Trap, "Website"),
    ];

    // What the guard looks at, and so what it can take something out of.
    private static readonly string[] Examined = ["message", "url", "proposedTitle", "proposedUrl", "proposedDescription", "organisation", "profession"];

    public string this[string name] => values.GetValueOrDefault(name, "");

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>What is wrong with fields that came more than once, which no browser does with this form.</summary>
    internal IReadOnlyList<Error> Repeated { get; }

    internal static ContactForm Of(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var all = fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        return new ContactForm(
            all.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal),
            [.. Fields.Where(f => all.GetValueOrDefault(f.Name).Count > 1).Select(f => SuggestionErrors.Repeated(f.Fault))]);
    }

    internal SuggestionInput Input
    {
        get
        {
            var about = Has("notAbout") ? [] : this["about"].Split('/', 2);
            return new SuggestionInput(
                this["kind"],
                this["message"],
                this["url"],
                this["step"],
                this["setting"],
                this["situation"],
                about.Length == 2 ? new AboutInput(about[0], about[1]) : null,
                new ProposedInput(this["proposedTitle"], this["proposedUrl"], this["proposedDescription"]),
                new SubmitterInput(this["name"], this["email"], this["organisation"], this["profession"]),
                Has("consent"),
                Has("confirmed"));
        }
    }

    /// <summary>The same form without what the guard found: a passage makes place for a mark, an address goes as a whole.</summary>
    internal ContactForm Without(IReadOnlyList<PersonalDataError> findings)
    {
        var cleaned = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var name in Examined)
        {
            var fault = Fields.First(f => f.Name == name).Fault;
            var own = findings.Where(f => f.At == fault).Select(f => f.Finding).ToList();
            if (own.Count > 0)
                cleaned[name] = name is "url" or "proposedUrl" ? "" : new Domain.Privacy.PrivacyReport(own, SpeaksOfDangerNow: false).TakeOutOf(this[name]);
        }

        return new ContactForm(cleaned, Repeated);
    }
}
