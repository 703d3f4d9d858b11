using Wegwijzer.Api.Common;
using Wegwijzer.Application.Vocabulary;

namespace Wegwijzer.Api.Vocabulary;

internal static class VocabularyEndpoints
{
    private static readonly TextParameter Profession = new("q", "Alleen settings met dit woord in hun naam of in een van hun functies.", "jeugdarts");
    private static readonly TextParameter Name = new("q", "Alleen waarden met dit woord in hun naam of in een synoniem.", "geld");

    public static void MapVocabularies(this IEndpointRouteBuilder api)
    {
        api.MapList<SettingResponse>("/settings", ListSettings, Filters.ForShortList(Profession)).WithTags("Vaste lijsten");
        api.MapList<SituationResponse>("/situations", ListSituations, Filters.ForShortList(Name)).WithTags("Vaste lijsten");
        api.MapList<OrganisationResponse>("/organisations", ListOrganisations, Filters.ForShortList(Name)).WithTags("Vaste lijsten");
        api.MapList<ToolKindResponse>("/tool-kinds", ListToolKinds, Filters.ForShortList(Name)).WithTags("Vaste lijsten");
    }

    /// <summary>De settings, met voorbeelden van functies; met <c>q</c> vind je de setting bij een functie.</summary>
    private static Task<IResult> ListSettings(Call call) => call.ListAsync(query => new ListSettingsQuery(query.Get(Profession), query.Get(Filters.Page), Filters.SizeOf(query)));

    /// <summary>De kwetsbare situaties, met synoniemen en hoe ze onder elkaar vallen.</summary>
    private static Task<IResult> ListSituations(Call call) => call.ListAsync(query => new ListSituationsQuery(query.Get(Name), query.Get(Filters.Page), Filters.SizeOf(query)));

    /// <summary>De organisaties die hulpmiddelen uitgeven.</summary>
    private static Task<IResult> ListOrganisations(Call call) => call.ListAsync(query => new ListOrganisationsQuery(query.Get(Name), query.Get(Filters.Page), Filters.SizeOf(query)));

    /// <summary>De soorten hulpmiddelen.</summary>
    private static Task<IResult> ListToolKinds(Call call) => call.ListAsync(query => new ListToolKindsQuery(query.Get(Name), query.Get(Filters.Page), Filters.SizeOf(query)));
}
