using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>The pages with what came in through "Neem contact op".</summary>
internal static partial class Addresses
{
    public const string Suggestions = "/neem-contact-op";
    public const string EnterSuggestion = "/neem-contact-op/invoeren";
    public const string Senders = "/afzenders";

    /// <summary>The field with a suggestion, where several are meant.</summary>
    public const string SuggestionField = "suggestie";

    /// <summary>The field with the item that something is about, as kind and name.</summary>
    public const string AboutField = "over";

    /// <summary>The parts of the queue with what somebody has, and with what waits longest.</summary>
    public const string MySuggestions = "van-mij";
    public const string LongestSuggestions = "wacht";

    /// <summary>The field with which those are chosen that go before all others, and its value.</summary>
    public const string FirstField = "let-op";
    public const string FirstOfAll = "eerst";

    /// <summary>What mentions danger, or perhaps a child.</summary>
    public static string FirstSuggestions => SuggestionList(LongestSuggestions, [KeyValuePair.Create(FirstField, (string?)FirstOfAll)]);

    public static string Suggestion(Guid id) => $"{Suggestions}/{id}";

    public static string AcceptSuggestion(Guid id) => $"{Suggestion(id)}/overnemen";

    /// <summary>Where one is closed that a curator worked in by hand.</summary>
    public static string SuggestionDone(Guid id) => $"{Suggestion(id)}/verwerkt";

    public static string DuplicateSuggestion(Guid id) => $"{Suggestion(id)}/herhaling";

    public static string EraseSuggestion(Guid id) => $"{Suggestion(id)}/wissen";

    public static string Sender(Guid id) => $"{Suggestion(id)}/afzender";

    public static string DeclineSuggestions(params IEnumerable<Guid> ids) =>
        QueryHelpers.AddQueryString($"{Suggestions}/afwijzen", ids.Select(id => KeyValuePair.Create(SuggestionField, (string?)id.ToString())));

    public static string EnterSuggestionAbout(ContentKind kind, string slug)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return QueryHelpers.AddQueryString(EnterSuggestion, AboutField, $"{kind.Name}/{slug}");
    }

    /// <summary>A part of the queue with these choices; what is null or empty is left out.</summary>
    public static string SuggestionList(string? part = null, IEnumerable<KeyValuePair<string, string?>>? choices = null, int page = 1) =>
        QueryHelpers.AddQueryString(
            Suggestions,
            new[] { KeyValuePair.Create("lijst", part) }
                .Concat(choices ?? [])
                .Append(KeyValuePair.Create(PageField, page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null))
                .Where(field => !string.IsNullOrEmpty(field.Value)));
}
