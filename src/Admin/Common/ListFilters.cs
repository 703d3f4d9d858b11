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
internal sealed record ListFilter(string Field, string Label, string? Chosen, IReadOnlyList<NamedValue> Choices);

/// <summary>By what the lists of each kind can be narrowed, and what that asks of the items.</summary>
internal static class ListFilters
{
    public const string StateField = "stand";
    public const string AttentionField = "aandacht";
    public const string OrganisationField = "organisatie";
    public const string NoAddress = "zonder-adres";
    public const string ReviewDue = "nakijken";

    public static async Task<IReadOnlyList<ListFilter>> OfAsync(IMediator mediator, ContentKind kind, IQueryCollection query, CancellationToken cancellationToken)
    {
        List<ListFilter> filters = [Filter(StateField, "Stand", [.. States.Choices.Select(c => new NamedValue(c.Word, c.Name))])];
        if (kind == ContentKind.Tool)
        {
            var choices = (await mediator.Send(new GetChoicesQuery(), cancellationToken)).Value;
            filters.Add(Filter(Addresses.SettingField, "Setting", choices.Settings));
            filters.Add(Filter(Addresses.StepField, "Stap", [.. choices.Steps.Select(s => new NamedValue(s.Slug, s.Name))]));
            filters.Add(Filter(Addresses.SituationField, "Situatie", choices.Situations));
            filters.Add(Filter(Addresses.KindField, "Soort", choices.ToolKinds));
            filters.Add(Filter(OrganisationField, "Organisatie", choices.Organisations));
        }

        filters.Add(Filter(AttentionField, "Vraagt aandacht", [.. kind == ContentKind.Tool ? [new NamedValue(NoAddress, "Nog geen adres")] : (NamedValue[])[], new NamedValue(ReviewDue, "Aan de beurt om na te kijken")]));
        return filters;

        ListFilter Filter(string field, string label, IReadOnlyList<NamedValue> choices) => new(field, label, query[field].FirstOrDefault(v => !string.IsNullOrEmpty(v)), choices);
    }

    public static ItemFilter Filter(ContentKind kind, string? words, IReadOnlyList<ListFilter> filters)
    {
        var (setting, step) = (Chosen(Addresses.SettingField), Chosen(Addresses.StepField));
        var holding = new List<IReadOnlyList<string>>();
        if (setting is not null || step is not null)
            holding.Add([$$"""{"placements":[{{{string.Join(',', new[] { Member("step", step), Member("setting", setting) }.OfType<string>())}}}]}"""]);
        if (Chosen(Addresses.SituationField) is { } situation)
            holding.Add([$$"""{"situations":["{{situation}}"]}""", $$"""{"placements":[{"situations":["{{situation}}"]}]}"""]);
        if (Chosen(Addresses.KindField) is { } toolKind)
            holding.Add([$$"""{"kind":"{{toolKind}}"}"""]);
        if (Chosen(OrganisationField) is { } organisation)
            holding.Add([$$"""{"organisations":["{{organisation}}"]}"""]);
        return new ItemFilter(
            kind,
            Chosen(StateField) is { } state ? States.Choices.First(c => c.Word == state).State : null,
            words,
            holding,
            Chosen(AttentionField) == NoAddress,
            Chosen(AttentionField) == ReviewDue);

        string? Chosen(string field) => filters.FirstOrDefault(f => f.Field == field)?.Chosen;
        static string? Member(string name, string? value) => value is null ? null : $"\"{name}\":\"{value}\"";
    }

    /// <summary>The same list at another page.</summary>
    public static string Address(ItemScreen screen, IQueryCollection query, int number) => QueryHelpers.AddQueryString(
        screen.List,
        query.Where(q => q.Key != Addresses.PageField && !string.IsNullOrEmpty(q.Value))
            .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))
            .Concat(number > 1 ? [KeyValuePair.Create(Addresses.PageField, (string?)number.ToString(CultureInfo.InvariantCulture))] : []));
}
