using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Vocabulary;

/// <summary>All that can be chosen in forms: the whole vocabulary, however long it is.</summary>
public sealed record GetChoicesQuery : IRequest<Result<Choices>>;

public sealed record Choices(
    IReadOnlyList<StepChoice> Steps,
    IReadOnlyList<NamedValue> Settings,
    IReadOnlyList<NamedValue> Situations,
    IReadOnlyList<NamedValue> Organisations,
    IReadOnlyList<NamedValue> ToolKinds);

/// <param name="Name">With its number.</param>
/// <param name="Colour">That of its phase.</param>
public sealed record StepChoice(string Slug, string Name, string Colour);

internal sealed class GetChoicesHandler(GuideSnapshot guide) : IRequestHandler<GetChoicesQuery, Result<Choices>>
{
    public Task<Result<Choices>> Handle(GetChoicesQuery request, CancellationToken cancellationToken)
    {
        var vocabulary = guide.Vocabulary;
        return Task.FromResult<Result<Choices>>(new Choices(
            [.. vocabulary.Steps.Select(s => new StepChoice(s.Slug.Value, $"{s.Number}. {s.Name}", vocabulary.Phases.FirstOrDefault(p => p.Slug == s.Phase) is { } phase ? ItemReader.Word(phase.Colour) : ""))],
            vocabulary.Names(ContentKind.Setting, [.. vocabulary.Settings.Select(s => s.Slug)]),
            vocabulary.Names(ContentKind.Situation, [.. vocabulary.Situations.Select(s => s.Slug)]),
            vocabulary.Names(ContentKind.Organisation, [.. vocabulary.Organisations.Select(o => o.Slug)]),
            vocabulary.Names(ContentKind.ToolKind, [.. vocabulary.ToolKinds.Select(k => k.Slug)])));
    }
}
