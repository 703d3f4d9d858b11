using FluentValidation;
using MediatR;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Exchange;

/// <summary>Puts a replacement in drafts of the chosen items, all or none; nothing becomes public by it.</summary>
/// <param name="Items">Those that were chosen, as they were seen.</param>
public sealed record ReplaceCommand(Replacement Replacement, IReadOnlyList<ChosenItem> Items, Actor Actor) : IRequest<Result<int>>, IActsOn
{
    public AuditSubject ActsOn => new("text", Replacement.Find);
}

/// <param name="Saves">Of the draft that was seen; null where there was none.</param>
/// <param name="BasedOnVersion">In which the public text that was seen last changed.</param>
public sealed record ChosenItem(ContentKind Kind, Slug Slug, int? Saves, long? BasedOnVersion);

internal sealed class ReplaceValidator : AbstractValidator<ReplaceCommand>
{
    public ReplaceValidator()
    {
        RuleFor(c => c.Replacement).SetValidator(new ReplacementValidator());
        RuleFor(c => c.Items).NotEmpty().WithMessage("Kies waar je het wilt veranderen.");
    }
}

internal sealed class ReplaceHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<ReplaceCommand, Result<int>>
{
    public async Task<Result<int>> Handle(ReplaceCommand request, CancellationToken cancellationToken)
    {
        var texts = (await NewestTexts.OfAsync(context, cancellationToken)).ToDictionary(t => (t.Item.Kind, t.Item.Slug));
        var drafts = new Drafts(context, request.Actor, clock);
        var errors = new List<Error>();
        foreach (var chosen in request.Items)
        {
            if (!texts.TryGetValue((chosen.Kind, chosen.Slug), out var text) || text.Saves != chosen.Saves)
            {
                errors.Add(RevisionErrors.Outdated);
                continue;
            }

            var written = await WriteAsync(drafts, request.Replacement, text, chosen, cancellationToken);
            errors.AddRange(written.Errors.Select(e => e with { Message = $"‘{text.Item.DisplayTitle}’: {e.Message}", Field = null }));
        }

        if (errors.Count > 0)
            return Result<int>.Failure(errors);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? request.Items.Count : Result<int>.Failure(saved.Errors);
    }

    private static async Task<Result> WriteAsync(Drafts drafts, Replacement replacement, NewestText text, ChosenItem chosen, CancellationToken cancellationToken)
    {
        replacement.In(ItemForm.Of(text.Item), out var replaced);
        var item = ContentItem.Read(text.Item.Kind, replaced.ToJson());
        return item.Succeeded
            ? await drafts.WriteAsync(item.Value, chosen.BasedOnVersion, chosen.Saves, $"‘{replacement.Find}’ vervangen door ‘{replacement.With}’.", cancellationToken)
            : item;
    }
}
