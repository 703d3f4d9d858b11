using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>The queue: what came in, in parts, and what can be done to several at once.</summary>
internal sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;


    [FromQuery(Name = "lijst")]
    public string? PartName { get; set; }

    [FromQuery(Name = "zoek")]
    public string? Words { get; set; }

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    /// <summary>What an open page shows already, when it asks whether there is anything new.</summary>
    [FromQuery(Name = "gezien")]
    public string? Seen { get; set; }

    /// <summary>The ticks that somebody set on an open page.</summary>
    [FromQuery(Name = Addresses.SuggestionField)]
    public Guid[] Chosen { get; set; } = [];

    [FromQuery(Name = "wie")]
    public string? Assignee { get; set; }

    public SuggestionPart Part { get; private set; } = SuggestionWords.Parts[0];

    public IReadOnlyList<ListFilter> Filters { get; private set; } = [];

    public SuggestionList List { get; private set; } = null!;

    public IReadOnlyList<Actor> Handlers { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayHandle => User.Actor().Lacks(Role.Eindredacteur) is null;

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Words) || Filters.Any(f => f.Chosen is not null);

    public int LastNumber => Math.Max(1, (List.Total + PageSize - 1) / PageSize);

    /// <summary>The choices that are made, as the end of an address.</summary>
    public string Query => Addresses.SuggestionList(Part.Word, Choices, Number)[Addresses.Suggestions.Length..];

    public string RenewalAddress => QueryHelpers.AddQueryString(Addresses.SuggestionList(Part.Word, Choices, Number), "gezien", Shown());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        if (Request.Headers["HX-Target"] != "lijst")
            return Page();
        // Nothing new: what somebody is doing on the page stays as it is.
        return Seen == Shown() ? StatusCode(StatusCodes.Status204NoContent) : Partial("_Renewed", this);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = Addresses.SuggestionField)] Guid[] chosen, [FromForm(Name = "wie")] string? assignee, [FromForm(Name = "do")] string? act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        if (!MayHandle)
            return Forbid();
        if (chosen.Length == 0)
            return Back("Kies eerst waar het om gaat: zet een vinkje in de lijst.");
        var actor = User.Actor();
        switch (act)
        {
            case "oppakken":
                return await EachAsync(chosen, id => new TakeSuggestionCommand(id, actor), "Opgepakt", cancellationToken);
            case "terugleggen":
                return await EachAsync(chosen, id => new ReleaseSuggestionCommand(id, actor), "Teruggelegd", cancellationToken);
            case "geven" when Handlers.FirstOrDefault(h => h.Id == assignee) is { } handler:
                return await EachAsync(chosen, id => new AssignSuggestionCommand(id, handler, actor), $"Gegeven aan {handler.Name}", cancellationToken);
            case "geven":
                return Back("Kies aan wie je het geeft.");
            case "afwijzen":
                return Redirect(Addresses.DeclineSuggestions(chosen));
            default:
                return Back("Kies wat je wilt doen.");
        }
    }

    public string AddressOf(int number) => Addresses.SuggestionList(Part.Word, Choices, number);

    public static string Places(SuggestionLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Join(" · ", new[] { line.Context.Step, line.Context.Setting, line.Context.Situation }.OfType<NamedValue>().Select(place => place.Name));
    }

    private IEnumerable<KeyValuePair<string, string?>> Choices => Filters.Select(f => KeyValuePair.Create(f.Field, f.Chosen)).Prepend(KeyValuePair.Create("zoek", Words));

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var choices = (await mediator.Send(new GetChoicesQuery(), cancellationToken)).Value;
        Filters =
        [
            Filter(Addresses.KindField, "Waar gaat het over", [.. SuggestionKind.All.Select(kind => new NamedValue(kind.Name, kind.Label))]),
            Filter(Addresses.StepField, "Stap", [.. choices.Steps.Select(step => new NamedValue(step.Slug, step.Name))]),
            Filter(Addresses.SettingField, "Setting", choices.Settings),
            Filter(Addresses.SituationField, "Situatie", choices.Situations),
            Filter(Addresses.FirstField, "Eerst bekijken", [new NamedValue(Addresses.FirstOfAll, "Gevaar, of misschien een kind genoemd")]),
        ];
        // A value that nobody can choose, or a page that is no number: this address leads nowhere.
        if (!ModelState.IsValid || Filters.Any(f => f.Chosen is not null && f.Choices.All(c => c.Slug != f.Chosen)) || SuggestionWords.Parts.FirstOrDefault(p => p.Word == (PartName ?? "")) is not { } part)
            return false;
        Part = part;
        var filter = new SuggestionFilter(
            part.States, SuggestionKind.Find(Chose(Addresses.KindField)), Place(Addresses.StepField), Place(Addresses.SettingField), Place(Addresses.SituationField), part.Mine,
            Chose(Addresses.FirstField) == Addresses.FirstOfAll, Words);
        var list = await mediator.Send(new ListSuggestionsQuery(filter, part.Order, Number, PageSize, User.Actor()), cancellationToken);
        if (!list.Succeeded)
            return false;
        List = list.Value;
        Handlers = (await mediator.Send(new ListHandlersQuery(User.Actor()), cancellationToken)).Value;
        Assignee ??= User.Actor().Id;
        return Number <= LastNumber;

        ListFilter Filter(string field, string label, IReadOnlyList<NamedValue> values) => new(field, label, null, Request.Query[field].FirstOrDefault(v => !string.IsNullOrEmpty(v)), values);

        string? Chose(string field) => Filters.First(f => f.Field == field).Chosen;

        Slug? Place(string field) => Chose(field) is { } chosen ? Slug.Parse(chosen) : null;
    }

    /// <summary>Equal as long as the page would show the same.</summary>
    private string Shown() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{List.Total} {JsonSerializer.Serialize(List.Items.Select(line => (object?[])[line.Id, line.State, line.AssignedTo, line.Message, line.About?.Title]))}")))[..16];

    private async Task<IActionResult> EachAsync(IReadOnlyList<Guid> chosen, Func<Guid, IRequest<Result<SuggestionHandled>>> command, string done, CancellationToken cancellationToken)
    {
        var outcomes = new List<Result<SuggestionHandled>>();
        foreach (var id in chosen.Distinct())
            outcomes.Add(await mediator.Send(command(id), cancellationToken));
        var refused = outcomes.Where(o => !o.Succeeded).SelectMany(o => o.Errors).ToList();
        if (refused.Count > 0)
            this.Warn([.. refused, new Error("bulk", $"Bij {Dutch.Count(outcomes.Count(o => !o.Succeeded), "suggestie", "suggesties")} is niets gewijzigd.", ErrorKind.Conflict)]);
        if (outcomes.Count(o => o.Succeeded) is > 0 and var count)
            this.Notice($"{done}: {Dutch.Count(count, "suggestie", "suggesties")}.");
        return Redirect(Addresses.Suggestions + Query);
    }

    private RedirectResult Back(string message)
    {
        this.Warn([new Error("bulk", message, ErrorKind.Invalid)]);
        return Redirect(Addresses.Suggestions + Query);
    }
}
