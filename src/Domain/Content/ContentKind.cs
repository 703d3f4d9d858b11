using Wegwijzer.Domain.ConversationTips;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Signals;
using Wegwijzer.Domain.Steps;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Domain.Content;

/// <summary>The kinds of content that the guide consists of; this list is the only one.</summary>
public sealed class ContentKind
{
    public static readonly ContentKind Phase = new("phase", "phases", "fase", read => new Phase(read));
    public static readonly ContentKind Step = new("step", "steps", "stap", read => new Step(read));
    public static readonly ContentKind Setting = new("setting", "settings", "setting", read => new Setting(read));
    public static readonly ContentKind Situation = new("situation", "situations", "situatie", read => new Situation(read));
    public static readonly ContentKind Organisation = new("organisation", "organisations", "organisatie", read => new Organisation(read));
    public static readonly ContentKind ToolKind = new("tool-kind", "tool-kinds", "soort hulpmiddel", read => new ToolKind(read));
    public static readonly ContentKind Tool = new("tool", "tools", "hulpmiddel", read => new Tool(read));
    public static readonly ContentKind SignalCategory = new("signal-category", "signal-categories", "categorie van signalen", read => new SignalCategory(read));
    public static readonly ContentKind SignalGroup = new("signal-group", "signal-groups", "groep signalen", read => new SignalGroup(read), uniqueTitles: false);
    public static readonly ContentKind Signal = new("signal", "signals", "signaal", read => new Signal(read), uniqueTitles: false);
    public static readonly ContentKind ConversationSection = new("conversation-section", "conversation-sections", "onderdeel van gesprekstips", read => new ConversationSection(read));
    public static readonly ContentKind ConversationTip = new("conversation-tip", "conversation-tips", "gesprekstip", read => new ConversationTip(read), uniqueTitles: false);
    public static readonly ContentKind Factor = new("factor", "factors", "factor", read => new Factor(read), uniqueTitles: false);
    public static readonly ContentKind Guidance = new("guidance", "guidance", "achtergrondinformatie", read => new GuidanceSection(read), uniqueTitles: false);
    public static readonly ContentKind Abbreviation = new("abbreviation", "abbreviations", "afkorting", read => new Abbreviation(read));
    public static readonly ContentKind AdviceLine = new("advice-line", "advice-lines", "advieslijn", read => new AdviceLine(read));
    public static readonly ContentKind Page = new("page", "pages", "pagina", read => new Page(read));

    private ContentKind(string name, string plural, string dutchName, Func<ItemReader, ContentItem> create, bool uniqueTitles = true) =>
        (Name, Plural, DutchName, Create, UniqueTitles) = (name, plural, dutchName, create, uniqueTitles);

    /// <summary>In the order in which the guide is best read: what others refer to comes first.</summary>
    public static IReadOnlyList<ContentKind> All { get; } =
    [
        Phase, Step, Setting, Situation, Organisation, ToolKind, Tool, SignalCategory, SignalGroup, Signal,
        ConversationSection, ConversationTip, Factor, Guidance, Abbreviation, AdviceLine, Page,
    ];

    /// <summary>The name in the database, the change feed and internal links.</summary>
    public string Name { get; }

    /// <summary>The name of its file in <c>content/</c>, of its list in a bundle and, where it has one, of its resource in the Api.</summary>
    public string Plural { get; }

    /// <summary>What people read in messages.</summary>
    public string DutchName { get; }

    /// <summary>Whether a title may occur only once, so that it tells an item apart in any list.</summary>
    public bool UniqueTitles { get; }

    internal Func<ItemReader, ContentItem> Create { get; }

    public static ContentKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    public override string ToString() => Name;
}
