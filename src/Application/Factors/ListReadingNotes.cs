using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Factors;
using Wegwijzer.Domain.Guidance;

namespace Wegwijzer.Application.Factors;

/// <summary>How factors are to be read: the background texts of every step and setting that has factors, in the order in which they stand there.</summary>
public sealed record ListReadingNotesQuery : IRequest<Result<IReadOnlyList<NamedValue>>>;

internal sealed class ListReadingNotesHandler(GuideSnapshot guide) : IRequestHandler<ListReadingNotesQuery, Result<IReadOnlyList<NamedValue>>>
{
    public Task<Result<IReadOnlyList<NamedValue>>> Handle(ListReadingNotesQuery request, CancellationToken cancellationToken)
    {
        var cells = guide.All<Factor>().Select(f => (f.Item.Step, f.Item.Setting)).ToHashSet();
        var notes = guide.All<GuidanceSection>().Select(g => g.Item).Where(g => cells.Contains((g.Step, g.Setting)))
            .OrderBy(g => guide.Vocabulary.PlaceOf(ContentKind.Step, g.Step))
            .ThenBy(g => guide.Vocabulary.PlaceOf(ContentKind.Setting, g.Setting))
            .ThenBy(g => g.Position);
        return Task.FromResult(Result<IReadOnlyList<NamedValue>>.Success([.. notes.Select(g => new NamedValue(g.Slug.Value, g.Title))]));
    }
}
