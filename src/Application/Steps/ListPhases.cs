using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Steps;

namespace Wegwijzer.Application.Steps;

public sealed record ListPhasesQuery(int Page, int PageSize) : IRequest<Result<ListPage<PhaseResponse>>>, IPaged;

internal sealed class ListPhasesValidator : PagedValidator<ListPhasesQuery>;

internal sealed class ListPhasesHandler(GuideSnapshot guide) : IRequestHandler<ListPhasesQuery, Result<ListPage<PhaseResponse>>>
{
    public Task<Result<ListPage<PhaseResponse>>> Handle(ListPhasesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ListPage<PhaseResponse>>.Success(request.PageOf(guide.Vocabulary.Phases.Select(p => PhaseAnswers.Of(guide, p)))));
}

internal static class PhaseAnswers
{
    private const string NoSources = "Bij deze fase zijn nog geen bronnen vastgelegd.";

    public static PhaseResponse Of(GuideSnapshot guide, Phase phase) => new(
        phase.Slug.Value,
        phase.Name,
        phase.Number,
        ItemReader.Word(phase.Colour),
        guide.Render(phase.Introduction),
        [.. guide.Vocabulary.Steps.Where(s => s.Phase == phase.Slug).Select(s => new NamedValue(s.Slug.Value, s.Name))],
        [.. phase.Sources.Select(s => new SourceResponse(s.Title, s.Address?.Value))],
        phase.Sources.Count == 0 ? NoSources : null,
        guide.Find(ContentKind.Phase, phase.Slug.Value)!.ChangedAt,
        SelfLink.To(ApiPaths.Phase(phase.Slug.Value)));
}
