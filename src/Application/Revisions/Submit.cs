using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>A draft with the number of its saves that somebody had before them.</summary>
public sealed record DraftSeen(Slug Slug, int Saves);

/// <summary>Asks a second person's judgement of drafts of a kind: all of them, or where one can't be, none.</summary>
public sealed record SubmitCommand(ContentKind Kind, IReadOnlyList<DraftSeen> Drafts, Actor Actor) : IRequest<Result<int>>, IActsOn
{
    public AuditSubject ActsOn => new(Kind.Name, string.Join(' ', Drafts.Select(d => d.Slug)));
}

internal sealed class SubmitHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<SubmitCommand, Result<int>>
{
    public async Task<Result<int>> Handle(SubmitCommand request, CancellationToken cancellationToken)
    {
        var slugs = request.Drafts.Select(d => d.Slug.Value).ToList();
        var drafts = await context.Revisions.OfItems([request.Kind.Name], slugs).Open().ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var errors = request.Drafts.SelectMany(seen => SubmitOne(request, seen, drafts.Find(d => d.Slug == seen.Slug), now).Errors).ToList();
        if (errors.Count > 0)
            return Result<int>.Failure(errors);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? drafts.Count : Result<int>.Failure(saved.Errors);
    }

    private static Result SubmitOne(SubmitCommand request, DraftSeen seen, Revision? draft, DateTimeOffset at)
    {
        if (draft is null)
            return RevisionErrors.NoDraft with { Field = seen.Slug.Value };
        var submitted = draft.Saves == seen.Saves ? draft.Submit(request.Actor, at) : RevisionErrors.Outdated;
        return submitted.Succeeded ? submitted : Result.Failure([.. submitted.Errors.Select(e => e with { Field = seen.Slug.Value })]);
    }
}
