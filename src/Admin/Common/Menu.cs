using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>The main menu: what there is for somebody's role.</summary>
internal static class Menu
{
    private static readonly IReadOnlyList<MenuItem> Items =
    [
        new("Overzicht", Addresses.Overview),
        new("Hulpmiddelen", Addresses.Tools),
        new(
            "Inhoud",
            Part("Signalen", ItemScreen.Signal, ItemScreen.SignalGroup, ItemScreen.SignalCategory),
            Part("Gesprekstips", ItemScreen.ConversationTip, ItemScreen.ConversationSection),
            Part("Factoren en achtergrond", ItemScreen.Factor, ItemScreen.Guidance),
            Part("Stappen en fasen", ItemScreen.Step, ItemScreen.Phase),
            Part("Over de wegwijzer", ItemScreen.Page)),
        new(
            "Woorden en lijsten",
            Part("Waarop je kiest", ItemScreen.Situation, ItemScreen.Organisation, ItemScreen.ToolKind, ItemScreen.Setting),
            Part("Naslag", ItemScreen.Abbreviation, ItemScreen.AdviceLine)),
        new("Neem contact op", Addresses.Suggestions),
        new("Werk", Addresses.Work),
        new("Stand van zaken", new MenuPart("Hoe het ervoor staat", [new("Links", Addresses.LinkWatch), new("Dekking", Addresses.Coverage), new("Gezondheid", Addresses.Health)])),
        new("Gereedschap", new MenuPart("Alle teksten", [new("Zoeken en vervangen", Addresses.Replace), new("Bestanden", Addresses.Exchange)])),
        new("Beheer", new MenuPart("Mensen en afspraken", [
            new("Gebruikers", Addresses.Users, Role.Beheerder), new("Afzenders", Addresses.Senders, Role.Beheerder), new("Onbestelde post", Addresses.UndeliveredMail, Role.Eindredacteur), new("Logboek", Addresses.Audit, Role.Beheerder),
            new("Instellingen", Addresses.Settings, Role.Beheerder)])) { Needs = Role.Eindredacteur },
    ];

    public static IEnumerable<MenuItem> For(Actor actor) => Items.Where(item => actor.Role >= item.Needs).Select(item => item.For(actor));

    private static MenuPart Part(string name, params IReadOnlyList<ItemScreen> screens) => new(name, [.. screens.Select(s => new MenuItem(Dutch.Capital(s.Many), s.List))]);
}

/// <param name="Address">Empty for an item that only opens, and shows its parts.</param>
internal sealed record MenuItem(string Name, string Address, Role Needs = Role.Redacteur)
{
    public MenuItem(string name, params IReadOnlyList<MenuPart> parts)
        : this(name, "") => Parts = parts;

    public IReadOnlyList<MenuPart> Parts { get; private init; } = [];

    /// <summary>The same, with what there is in it for this person.</summary>
    public MenuItem For(Actor actor) => this with { Parts = [.. Parts.Select(part => part with { Items = [.. part.Items.Where(i => actor.Role >= i.Needs)] }).Where(part => part.Items.Count > 0)] };
}

internal sealed record MenuPart(string Name, IReadOnlyList<MenuItem> Items);
