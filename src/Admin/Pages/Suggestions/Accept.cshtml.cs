using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>Takes what was suggested over into a draft: of a new tool, or of the item that it is about with old and new side by side.</summary>
internal sealed class AcceptModel(IMediator mediator) : SuggestionPage(mediator)
{
    // What to do about a field that is empty.
    private static readonly Dictionary<string, string> Missing = new(StringComparer.Ordinal)
    {
        ["title"] = "Geef een titel.",
        ["kind"] = "Kies een soort.",
        ["description"] = "Schrijf een beschrijving.",
        ["step"] = "Kies een stap.",
        ["setting"] = "Kies een setting.",
        ["purpose"] = "Schrijf waarvoor je het bij deze stap gebruikt.",
    };

    [BindProperty]
    public AcceptInput Input { get; set; } = new();

    /// <summary>Null where it becomes a new tool.</summary>
    public SuggestionComparison? Comparison { get; private set; }

    /// <summary>The texts that can be taken over.</summary>
    public IReadOnlyList<ProposedText> Texts => Comparison?.Texts.Where(t => !t.ChangedSince).ToList() ?? [];

    public IReadOnlyList<NamedValue> Kinds { get; private set; } = [];

    public IReadOnlyList<NamedValue> Steps { get; private set; } = [];

    public IReadOnlyList<NamedValue> Settings { get; private set; } = [];

    public IReadOnlyList<NamedValue> Situations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is { } elsewhere)
            return elsewhere;

        await ChoicesAsync(cancellationToken);
        Input = FilledIn(Suggestion);
        foreach (var text in Texts)
            Input.Changes[text.Member] = text.Proposed;
        return Page();
    }

    public async Task<IActionResult> OnPostToolAsync(Guid id, CancellationToken cancellationToken)
    {
        // What is left empty here stays empty, whatever was suggested.
        var tool = new NewTool(
            Input.Title ?? "", Input.Description ?? "", Input.Kind ?? "", Input.Address ?? "", Input.Step ?? "", Input.Setting ?? "", Input.Situation ?? "", Input.Purpose ?? "");
        var accepted = await Mediator.Send(new AcceptAsToolCommand(id, tool, Input.Reply, User.Actor()), cancellationToken);
        return await ShowAsync(id, accepted, AtField, cancellationToken);
    }

    public async Task<IActionResult> OnPostChangeAsync(Guid id, CancellationToken cancellationToken)
    {
        var changes = Input.Changes.ToDictionary(c => c.Key, c => string.IsNullOrWhiteSpace(c.Value) ? null : c.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal);
        var accepted = await Mediator.Send(new AcceptAsChangeCommand(id, changes, Input.Reply, User.Actor()), cancellationToken);
        return await ShowAsync(id, accepted, e => changes.ContainsKey(e.Field ?? "") ? e with { Field = $"{nameof(AcceptInput.Changes)}[{e.Field}]" } : e, cancellationToken);
    }

    private static Error AtField(Error error)
    {
        // The card is called as the tool is.
        var field = error.Field == "label" ? "title" : error.Field ?? "";
        return error with { Field = field == "url" ? nameof(AcceptInput.Address) : field, Message = error.Code == "missing-field" && Missing.TryGetValue(field, out var message) ? message : error.Message };
    }

    private async Task<IActionResult> ShowAsync(Guid id, Result<SuggestionBecameDraft> accepted, Func<Error, Error> atField, CancellationToken cancellationToken)
    {
        if (!accepted.Succeeded)
            accepted = Result<SuggestionBecameDraft>.Failure([.. accepted.Errors.Select(atField).DistinctBy(e => (e.Field, e.Message))]);
        var next = await AfterAsync(
            id,
            accepted,
            draft => Told("De suggestie is overgenomen. Dit is het concept: vul aan wat ontbreekt, en dien het in of publiceer het.", draft.Suggestion.Mailed),
            draft => ItemScreen.Of(draft.Kind).Edit(draft.Slug.Value),
            cancellationToken);
        if (next is PageResult)
            await ChoicesAsync(cancellationToken);
        return next;
    }

    private async Task ChoicesAsync(CancellationToken cancellationToken)
    {
        var choices = (await Mediator.Send(new GetChoicesQuery(), cancellationToken)).Value;
        (Kinds, Settings, Situations) = (choices.ByKind[ContentKind.ToolKind], choices.Settings, choices.Situations);
        Steps = [.. choices.Steps.Select(step => new NamedValue(step.Slug, step.Name))];
        // Who misses a tool may say so from the page of another one.
        if (Suggestion.Kind != SuggestionKind.MissingTool && await Mediator.Send(new CompareSuggestionQuery(Suggestion.Id, User.Actor()), cancellationToken) is { Succeeded: true, Value: var comparison })
            Comparison = comparison;
    }

    private static AcceptInput FilledIn(SuggestionResponse s) => new()
    {
        Title = s.Proposed.Title,
        Address = s.Proposed.Url?.Value ?? s.Url,
        Description = s.Proposed.Description,
        Step = s.Context.Step?.Slug,
        Setting = s.Context.Setting?.Slug,
        Situation = s.Context.Situation?.Slug,
        Purpose = s.Proposed.Description?.Length <= Placement.MaxPurpose ? s.Proposed.Description : null,
    };
}

internal sealed class AcceptInput
{
    /// <summary>The new texts, by their names in the item.</summary>
    public Dictionary<string, string?> Changes { get; set; } = new(StringComparer.Ordinal);

    public string? Title { get; set; }

    public string? Kind { get; set; }

    public string? Address { get; set; }

    public string? Description { get; set; }

    public string? Step { get; set; }

    public string? Setting { get; set; }

    public string? Situation { get; set; }

    public string? Purpose { get; set; }

    public string? Reply { get; set; }
}
