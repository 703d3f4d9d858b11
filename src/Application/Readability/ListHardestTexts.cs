using MediatR;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Readability;
using Wegwijzer.Domain.Tools;

namespace Wegwijzer.Application.Readability;

/// <summary>The texts of the published guide that are hardest to read.</summary>
public sealed record ListHardestTextsQuery(int Most) : IRequest<Result<HardestTexts>>;

/// <param name="Texts">One of each item: its hardest.</param>
/// <param name="TooHard">How many texts are harder than what we call plain.</param>
/// <param name="Judged">How many are long enough for a score to mean something.</param>
public sealed record HardestTexts(IReadOnlyList<HardText> Texts, int TooHard, int Judged);

/// <param name="Setting">Where it stands, which tells items of one name apart; null for what stands nowhere.</param>
/// <param name="Field">What the text is called in the form of its item.</param>
/// <param name="Score">By the formula of Flesch and Douma: 100 is very easy, and below <see cref="PlainLanguage.LowestScore"/> is too hard.</param>
public sealed record HardText(string Kind, string KindName, string Slug, string Title, string? Setting, string Field, double Score)
{
    public bool IsTooHard => Score < PlainLanguage.LowestScore;
}

internal sealed class ListHardestTextsHandler(GuideSnapshot guide) : IRequestHandler<ListHardestTextsQuery, Result<HardestTexts>>
{
    public Task<Result<HardestTexts>> Handle(ListHardestTextsQuery request, CancellationToken cancellationToken)
    {
        var texts = guide.TextScores.All;
        return Task.FromResult(Result<HardestTexts>.Success(new HardestTexts(
            [.. texts.DistinctBy(t => t.Item).Take(request.Most).Select(Named)],
            texts.Count(t => t.Score < PlainLanguage.LowestScore),
            texts.Count)));
    }

    private HardText Named(TextScore text) => new(
        text.Item.Kind.Name,
        text.Item.Kind.DutchName,
        text.Item.Slug.Value,
        text.Item.DisplayTitle,
        text.Item is not Tool && guide.PlaceOf(text.Item) is { } place ? guide.Vocabulary.Name(ContentKind.Setting, Slug.Parse(place.Setting)).Name : null,
        text.Field,
        text.Score);
}
