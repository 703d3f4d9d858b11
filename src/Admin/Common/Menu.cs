using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>The main menu: what there is for somebody's role.</summary>
internal static class Menu
{
    private static readonly IReadOnlyList<MenuItem> Items =
    [
        new("Overzicht", Addresses.Overview),
        new("Hulpmiddelen", Addresses.Tools),
        new("Pagina’s", ItemScreen.Page.List),
        new("Werk", Addresses.Work),
        new("Gebruikers", Addresses.Users, Role.Beheerder),
        new("Logboek", Addresses.Audit, Role.Beheerder),
        new("Instellingen", Addresses.Settings, Role.Beheerder),
        new("Gezondheid", Addresses.Health),
    ];

    public static IEnumerable<MenuItem> For(Actor actor) => Items.Where(item => actor.Role >= item.Needs);
}

internal sealed record MenuItem(string Name, string Address, Role Needs = Role.Redacteur);
