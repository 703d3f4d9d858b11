using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Vocabulary;

/// <param name="Text">Narrows down to situations with this in their name or in a synonym; null for all.</param>
public sealed record ListSituationsQuery(string? Text, int Page, int PageSize) : IRequest<Result<ListPage<SituationResponse>>>, IPaged;

internal sealed class ListSituationsValidator : PagedValidator<ListSituationsQuery>;

internal sealed class ListSituationsHandler(GuideSnapshot guide) : IRequestHandler<ListSituationsQuery, Result<ListPage<SituationResponse>>>
{
    public Task<Result<ListPage<SituationResponse>>> Handle(ListSituationsQuery request, CancellationToken cancellationToken)
    {
        var situations = guide.Vocabulary.Situations
            .Where(s => request.Text is null || s.Synonyms.Append(s.Name).Any(name => PlainText.Contains(name, request.Text)))
            .Select(Answer);
        return Task.FromResult(Result<ListPage<SituationResponse>>.Success(request.PageOf(situations, guide.Vocabulary.Situations.Count)));
    }

    private SituationResponse Answer(Situation situation) => new(
        situation.Slug.Value,
        situation.Name,
        situation.Description,
        situation.Synonyms,
        guide.Vocabulary.Names(ContentKind.Situation, situation.Parents),
        [.. guide.Vocabulary.Situations.Where(s => s.Parents.Contains(situation.Slug)).Select(s => new NamedValue(s.Slug.Value, s.Name))],
        guide.Tools.Count(new GuideFilter { Situations = [situation.Slug.Value] }),
        ToolsLink.To("situation", situation.Slug.Value));
}
