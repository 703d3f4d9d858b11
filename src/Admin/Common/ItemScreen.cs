using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>The screens of one kind of item: what people call it, where its pages are, and which parts of them are its own. All else is shared.</summary>
/// <param name="Path">The word in addresses.</param>
/// <param name="One">One of them: <c>hulpmiddel</c>.</param>
/// <param name="The">With its article: <c>het hulpmiddel</c>.</param>
/// <param name="New">A new one: <c>Nieuw hulpmiddel</c>.</param>
/// <param name="Fields">The partial with the fields of its form.</param>
/// <param name="Public">The partial that shows it as readers see it.</param>
internal sealed record ItemScreen(ContentKind Kind, string Path, string One, string Many, string The, string New, string Fields, string Public)
{
    public static readonly ItemScreen Tool =
        new(ContentKind.Tool, "hulpmiddelen", "hulpmiddel", "hulpmiddelen", "het hulpmiddel", "Nieuw hulpmiddel", "Items/_ToolFields", "Items/_Tool");

    public static readonly ItemScreen Page =
        new(ContentKind.Page, "paginas", "pagina", "pagina’s", "de pagina", "Nieuwe pagina", "Items/_PageFields", "Items/_Page");

    public static IReadOnlyList<ItemScreen> All { get; } = [Tool, Page];

    /// <summary>The part of a route that only the words of <see cref="Path"/> fit.</summary>
    public static string Route { get; } = $"{{path:regex(^({string.Join('|', All.Select(s => s.Path))})$)}}";

    public static ItemScreen At(string path) => All.Single(s => s.Path == path);

    public static ItemScreen? Find(string kind) => All.FirstOrDefault(s => s.Kind.Name == kind);

    public string List => $"/{Path}";

    public string Item(string slug) => $"/{Path}/{slug}";

    public string History(string slug) => $"/{Path}/{slug}/geschiedenis";

    public string Revision(string slug, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{Path}/{slug}/geschiedenis/{number}");

    public string Withdraw(string slug) => $"/{Path}/{slug}/intrekken";

    public string Rename(string slug) => $"/{Path}/{slug}/adres";

    public string Compare(string slug) => $"/{Path}/{slug}/vergelijken";

    /// <summary>An older revision beside a newer one.</summary>
    public string Compare(string slug, int from, int to) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{Path}/{slug}/vergelijken?van={from}&naar={to}");

    public string Restore(string slug, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{Path}/{slug}/geschiedenis/{number}/terugzetten");

    /// <summary>Who sees to it, and when.</summary>
    public string Upkeep(string slug) => $"/{Path}/{slug}/nakijken";

    public string SendBack(string slug) => $"/{Path}/{slug}/terugsturen";

    /// <summary>Where a draft is planned to be published.</summary>
    public string Plan(string slug) => $"/{Path}/{slug}/inplannen";

    public string Discard(string slug) => $"/{Path}/{slug}/weggooien";

    /// <summary>The form of an item, or with its key of one that has no name yet.</summary>
    public string Edit(string subject) => $"/bewerken/{Path}/{subject}";

    public string Begin => $"/bewerken/{Path}";

    public string WithdrawMany => $"/intrekken/{Path}";
}
