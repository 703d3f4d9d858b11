using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>A choice above a list.</summary>
/// <param name="Field">Its name in the address.</param>
/// <param name="Path">The field of the items that it is about; null where it is about something else.</param>
internal sealed record ListFilter(string Field, string Label, string? Path, string? Chosen, IReadOnlyList<NamedValue> Choices);

/// <summary>The choices above the list of each kind: what it is at, the fields that it can be narrowed by, and what asks for attention.</summary>
internal static class ListFilters
{
    public const string StateField = "stand";
    public const string AttentionField = "aandacht";
    public const string NoAddress = "zonder-adres";
    public const string ReviewDue = "nakijken";

    // What a field is called in addresses, and above a list, where one is chosen of what can be many in a form.
    private static readonly Dictionary<string, (string Field, string? Label)> Names = new(StringComparer.Ordinal)
    {
        ["setting"] = (Addresses.SettingField, null),
        ["step"] = (Addresses.StepField, null),
        ["situations"] = (Addresses.SituationField, "Situatie"),
        ["kind"] = (Addresses.KindField, null),
        ["organisations"] = ("organisatie", null),
        ["group"] = ("groep", null),
        ["category"] = ("categorie", null),
        ["section"] = ("onderdeel", null),
        ["domain"] = ("domein", null),
        ["phase"] = ("fase", null),
        ["colour"] = ("kleur", null),
        ["parents"] = ("valt-onder", null),
    };

    public static async Task<IReadOnlyList<ListFilter>> OfAsync(IMediator mediator, ContentKind kind, IQueryCollection query, CancellationToken cancellationToken)
    {
        var choices = (await mediator.Send(new GetChoicesQuery(AlsoDrafts: true), cancellationToken)).Value;
        return
        [
            Filter(StateField, "Stand", null, [.. States.Choices.Select(c => new NamedValue(c.Word, c.Name))]),
            .. ItemFilters.Of(kind).Select(field => Filter(Names[field.Path].Field, Names[field.Path].Label ?? field.Label, field.Path, choices.Of(field))).Where(filter => filter.Choices.Count > 1),
            Filter(AttentionField, "Vraagt aandacht", null, [.. kind == ContentKind.Tool ? [new NamedValue(NoAddress, "Nog geen adres")] : (NamedValue[])[], new NamedValue(ReviewDue, "Aan de beurt om na te kijken")]),
        ];

        ListFilter Filter(string field, string label, string? path, IReadOnlyList<NamedValue> values) => new(field, label, path, query[field].FirstOrDefault(v => !string.IsNullOrEmpty(v)), values);
    }

    public static ListItemsQuery Query(ContentKind kind, string? words, IReadOnlyList<ListFilter> filters, ItemOrder order, int page, int pageSize)
    {
        var (state, attention) = (Chosen(StateField), Chosen(AttentionField));
        var filter = new ItemFilter(
            kind, state is null ? null : States.Choices.First(c => c.Word == state).State, words, WithoutAddress: attention == NoAddress, ReviewDue: attention == ReviewDue);
        return new ListItemsQuery(filter, order, page, pageSize)
        {
            Chosen = filters.Where(f => f is { Path: not null, Chosen: not null }).ToDictionary(f => f.Path!, f => f.Chosen!, StringComparer.Ordinal),
        };

        string? Chosen(string field) => filters.FirstOrDefault(f => f.Field == field)?.Chosen;
    }

    /// <summary>The same list at another page.</summary>
    public static string Address(ItemScreen screen, IQueryCollection query, int number) => QueryHelpers.AddQueryString(
        screen.List,
        query.Where(q => q.Key != Addresses.PageField && !string.IsNullOrEmpty(q.Value))
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))
            .Concat(number > 1 ? [KeyValuePair.Create(Addresses.PageField, (string?)number.ToString(CultureInfo.InvariantCulture))] : []));
}
