using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>The screens of one kind of item: what people call it and where its pages are. What is filled in is in <see cref="FormFields"/>; all else is shared.</summary>
/// <param name="Path">The word in addresses.</param>
/// <param name="One">One of them: <c>hulpmiddel</c>.</param>
/// <param name="The">With its article: <c>het hulpmiddel</c>.</param>
/// <param name="New">A new one: <c>Nieuw hulpmiddel</c>.</param>
internal sealed record ItemScreen(ContentKind Kind, string Path, string One, string Many, string The, string New)
{
    public static readonly ItemScreen Tool = new(ContentKind.Tool, "hulpmiddelen", "hulpmiddel", "hulpmiddelen", "het hulpmiddel", "Nieuw hulpmiddel") { Public = "Items/_Tool" };
    public static readonly ItemScreen Signal = new(ContentKind.Signal, "signalen", "signaal", "signalen", "het signaal", "Nieuw signaal");
    public static readonly ItemScreen SignalGroup = new(ContentKind.SignalGroup, "signaalgroepen", "groep signalen", "groepen signalen", "de groep signalen", "Nieuwe groep signalen");
    public static readonly ItemScreen SignalCategory =
        new(ContentKind.SignalCategory, "signaalcategorieen", "categorie signalen", "categorieën signalen", "de categorie signalen", "Nieuwe categorie signalen");

    public static readonly ItemScreen ConversationTip = new(ContentKind.ConversationTip, "gesprekstips", "gesprekstip", "gesprekstips", "de gesprekstip", "Nieuwe gesprekstip");
    public static readonly ItemScreen ConversationSection =
        new(ContentKind.ConversationSection, "gespreksonderdelen", "onderdeel gesprekstips", "onderdelen gesprekstips", "het onderdeel gesprekstips", "Nieuw onderdeel gesprekstips");

    public static readonly ItemScreen Factor = new(ContentKind.Factor, "factoren", "factor", "factoren", "de factor", "Nieuwe factor");
    public static readonly ItemScreen Guidance = new(ContentKind.Guidance, "achtergrond", "achtergrondtekst", "achtergrondteksten", "de achtergrondtekst", "Nieuwe achtergrondtekst");

    // "stappen" is taken by what stands in a step.
    public static readonly ItemScreen Step = new(ContentKind.Step, "stap", "stap", "stappen", "de stap", "Nieuwe stap");
    public static readonly ItemScreen Phase = new(ContentKind.Phase, "fasen", "fase", "fasen", "de fase", "Nieuwe fase");
    public static readonly ItemScreen Page = new(ContentKind.Page, "paginas", "pagina", "pagina’s", "de pagina", "Nieuwe pagina");
    public static readonly ItemScreen Situation = new(ContentKind.Situation, "situaties", "situatie", "situaties", "de situatie", "Nieuwe situatie");
    public static readonly ItemScreen Organisation = new(ContentKind.Organisation, "organisaties", "organisatie", "organisaties", "de organisatie", "Nieuwe organisatie");
    public static readonly ItemScreen ToolKind = new(ContentKind.ToolKind, "soorten", "soort hulpmiddel", "soorten hulpmiddelen", "de soort hulpmiddel", "Nieuwe soort hulpmiddel");
    public static readonly ItemScreen Setting = new(ContentKind.Setting, "settings", "setting", "settings", "de setting", "Nieuwe setting");
    public static readonly ItemScreen Abbreviation = new(ContentKind.Abbreviation, "afkortingen", "afkorting", "afkortingen", "de afkorting", "Nieuwe afkorting");
    public static readonly ItemScreen AdviceLine = new(ContentKind.AdviceLine, "advieslijnen", "advieslijn", "advieslijnen", "de advieslijn", "Nieuwe advieslijn");

    public static IReadOnlyList<ItemScreen> All { get; } =
    [
        Tool, Signal, SignalGroup, SignalCategory, ConversationTip, ConversationSection, Factor, Guidance, Step, Phase, Page,
        Situation, Organisation, ToolKind, Setting, Abbreviation, AdviceLine,
    ];

    /// <summary>The part of a route that only the words of <see cref="Path"/> fit.</summary>
    public static string Route { get; } = $"{{path:regex(^({string.Join('|', All.Select(s => s.Path))})$)}}";

    public static ItemScreen At(string path) => All.Single(s => s.Path == path);

    public static ItemScreen? Find(string kind) => All.FirstOrDefault(s => s.Kind.Name == kind);

    public static ItemScreen Of(ContentKind kind) => All.Single(s => s.Kind == kind);

    /// <summary>The partial that shows an item as readers see it.</summary>
    public string Public { get; init; } = "Items/_Item";

    /// <summary>What the title of a page calls an item, so that no two pages have the same.</summary>
    /// <param name="apart">What tells it from others with the same title.</param>
    public string Name(string title, string apart) => $"{Dutch.Capital(One)} {title}{(apart.Length > 0 ? $" ({apart})" : "")}";

    public string Name(ItemDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return Name(details.Item.DisplayTitle, details.Apart);
    }

    public string List => $"/{Path}";

    public string Item(string slug) => $"/{Path}/{slug}";

    public string History(string slug) => $"/{Path}/{slug}/geschiedenis";

    public string Revision(string slug, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{Path}/{slug}/geschiedenis/{number}");

    public string Withdraw(string slug) => $"/{Path}/{slug}/intrekken";

    public string Rename(string slug) => $"/{Path}/{slug}/adres";

    public string SendBack(string slug) => $"/{Path}/{slug}/terugsturen";

    /// <summary>Where a draft is planned to be published.</summary>
    public string Plan(string slug) => $"/{Path}/{slug}/inplannen";

    /// <summary>Where the row that an item stands in is put in order.</summary>
    public string Order(string slug) => $"/{Path}/{slug}/volgorde";

    public string Merge(string slug) => $"/{Path}/{slug}/samenvoegen";

    public string Discard(string slug) => $"/{Path}/{slug}/weggooien";

    /// <summary>The form of an item, or with its key of one that has no name yet.</summary>
    public string Edit(string subject) => $"/bewerken/{Path}/{subject}";

    public string Begin => $"/bewerken/{Path}";

    public string WithdrawMany => $"/intrekken/{Path}";
}
