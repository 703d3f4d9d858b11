using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Exchange;

/// <summary>Where a phrase stands in the newest texts of all items, drafts before what is public, and what would be there instead.</summary>
public sealed record FindReplacementsQuery(Replacement Replacement) : IRequest<Result<IReadOnlyList<FoundItem>>>;

/// <param name="HasDraft">Whether somebody is writing at it; the draft is then what is changed.</param>
/// <param name="Saves">Of that draft.</param>
/// <param name="Differences">What it would become, the new text first.</param>
/// <param name="Faults">Why that can't be.</param>
public sealed record FoundItem(ContentKind Kind, string Slug, string Title, bool HasDraft, int? Saves, long? BasedOnVersion, IReadOnlyList<FieldDifference> Differences, IReadOnlyList<string> Faults);

internal sealed class FindReplacementsValidator : AbstractValidator<FindReplacementsQuery>
{
    public FindReplacementsValidator() => RuleFor(q => q.Replacement).SetValidator(new ReplacementValidator());
}

internal sealed class ReplacementValidator : AbstractValidator<Replacement>
{
    public ReplacementValidator()
    {
        RuleFor(r => r.Find).NotEmpty().WithMessage("Vul in wat je zoekt.").MinimumLength(2).WithMessage("Zoek op twee of meer tekens.").MaximumLength(Replacement.Longest).OverridePropertyName("find");
        RuleFor(r => r.With).MaximumLength(Replacement.Longest).NotEqual(r => r.Find).WithMessage("Dit is hetzelfde als wat je zoekt.").OverridePropertyName("with");
    }
}

internal sealed class FindReplacementsHandler(IWegwijzerContext context) : IRequestHandler<FindReplacementsQuery, Result<IReadOnlyList<FoundItem>>>
{
    public async Task<Result<IReadOnlyList<FoundItem>>> Handle(FindReplacementsQuery request, CancellationToken cancellationToken) =>
        Result<IReadOnlyList<FoundItem>>.Success([.. (await NewestTexts.OfAsync(context, cancellationToken)).Select(text => Found(text, request.Replacement)).Where(found => found.Differences.Count > 0)]);

    private static FoundItem Found(NewestText text, Replacement replacement)
    {
        var differences = replacement.In(ItemForm.Of(text.Item), out var replaced);
        var faults = differences.Count == 0 ? [] : ContentItem.Read(text.Item.Kind, replaced.ToJson()).Errors;
        return new FoundItem(text.Item.Kind, text.Item.Slug.Value, text.Item.DisplayTitle, text.Saves is not null, text.Saves, text.Version, differences, [.. faults.Select(f => f.Message)]);
    }
}

/// <summary>The newest text of an item: its draft, else what is public.</summary>
/// <param name="Saves">Of the draft; null where there is none.</param>
/// <param name="Version">In which its public text last changed; null where it never was public.</param>
internal sealed record NewestText(ContentItem Item, int? Saves, long? Version);

internal static class NewestTexts
{
    public static async Task<IReadOnlyList<NewestText>> OfAsync(IWegwijzerContext context, CancellationToken cancellationToken)
    {
        var published = await context.PublishedItems.AsNoTracking().Where(i => i.Content != null).ToListAsync(cancellationToken);
        var drafts = (await context.Revisions.AsNoTracking().Open().ToListAsync(cancellationToken)).ToDictionary(r => (r.Kind.Name, r.Slug.Value));
        var versions = published.ToDictionary(i => (i.Kind, i.Slug), i => i.Version);
        return
        [
            .. drafts.Values.Select(d => new NewestText(d.Item(), d.Saves, versions.TryGetValue((d.Kind.Name, d.Slug.Value), out var version) ? version : null)),
            .. published.Where(i => !drafts.ContainsKey((i.Kind, i.Slug)) && ContentKind.Find(i.Kind) is not null)
                .Select(i => new NewestText(ContentItem.Read(ContentKind.Find(i.Kind)!, i.Content!).Value, null, i.Version)),
        ];
    }
}
