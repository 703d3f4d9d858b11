using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>Closes a message because another one says the same; those that look like it are proposed.</summary>
internal sealed class DuplicateModel(IMediator mediator) : SuggestionPage(mediator)
{
    [BindProperty]
    public DuplicateInput Input { get; set; } = new();

    public IReadOnlyList<SimilarSuggestion> Similar { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is { } elsewhere)
            return elsewhere;

        await FindAsync(id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var original = await OriginalAsync(cancellationToken);
        var marked = original.Succeeded
            ? await Mediator.Send(new MarkSuggestionDuplicateCommand(id, original.Value, Input.Reply, User.Actor()), cancellationToken)
            : Result<SuggestionHandled>.Failure(original.Errors);
        if (!marked.Succeeded)
            marked = Result<SuggestionHandled>.Failure([.. marked.Errors.Select(e => e.Field == "original" ? e with { Field = nameof(DuplicateInput.Code) } : e)]);
        var next = await AfterAsync(id, marked, "De suggestie is afgerond als herhaling.", cancellationToken);
        if (next is PageResult)
            await FindAsync(id, cancellationToken);
        return next;
    }

    private async Task<Result<Guid>> OriginalAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Code))
            return Input.Original is { } chosen ? chosen : new Error("required", "Kies de andere suggestie, of geef de volgcode ervan.", ErrorKind.Invalid, "original");
        var code = TrackingCode.Create(Input.Code);
        if (!code.Succeeded)
            return Result<Guid>.Failure([.. code.Errors.Select(e => e with { Field = "original" })]);
        var found = (await Mediator.Send(new ListSuggestionsQuery(new SuggestionFilter([], Words: code.Value.Value), SuggestionOrder.Newest, 1, 1, User.Actor()), cancellationToken)).Value;
        return found.Items is [var one] ? one.Id : SuggestionErrors.UnknownCode with { Field = "original" };
    }

    private async Task FindAsync(Guid id, CancellationToken cancellationToken) =>
        Similar = [.. (await Mediator.Send(new FindSimilarSuggestionsQuery(id, User.Actor()), cancellationToken)).Value.Where(s => s.State != SuggestionState.Duplicate)];
}

internal sealed class DuplicateInput
{
    public Guid? Original { get; set; }

    public string? Code { get; set; }

    public string? Reply { get; set; }
}
