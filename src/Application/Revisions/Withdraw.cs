using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>Takes an item away; its address goes on telling why, and what took its place.</summary>
public sealed record WithdrawCommand(ContentKind Kind, Slug Slug, string Reason, Slug? Successor, Actor Actor) : IRequest<Result<Published>>;

/// <summary>Takes several items of a kind away for one reason: all of them, or where one can't be, none.</summary>
public sealed record WithdrawManyCommand(ContentKind Kind, IReadOnlyList<Slug> Slugs, string Reason, Actor Actor) : IRequest<Result<Published>>, IActsOn
{
    public AuditSubject ActsOn => new(Kind.Name, string.Join(' ', Slugs));
}

internal sealed class WithdrawHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<WithdrawCommand, Result<Published>>
{
    public async Task<Result<Published>> Handle(WithdrawCommand request, CancellationToken cancellationToken)
    {
        var withdrawal = Withdrawal.Create(request.Reason, request.Successor);
        if (!withdrawal.Succeeded)
            return Result<Published>.Failure(withdrawal.Errors);
        var withdrawn = await Publication.RunAsync(
            context,
            clock,
            request.Actor,
            async (publication, _) =>
            {
                publication.Withdraw(request.Kind, request.Slug, withdrawal.Value);
                return await context.HasSuccessorAsync(request.Kind, withdrawal.Value, cancellationToken);
            },
            cancellationToken);
        return withdrawn.Errors.Any(e => e.Code is BundleErrors.UnknownReference) ? RevisionErrors.InUse(request.Kind, request.Slug) : withdrawn;
    }
}

internal static class Successors
{
    /// <summary>Whether what is to take a withdrawn item's place is there; most have none.</summary>
    public static async Task<Result> HasSuccessorAsync(this IWegwijzerContext context, ContentKind kind, Withdrawal withdrawal, CancellationToken cancellationToken) =>
        withdrawal.Successor is { } successor && !await context.PublishedItems.AnyAsync(i => i.Kind == kind.Name && i.Slug == successor.Value && i.Content != null, cancellationToken)
            ? RevisionErrors.Unknown(kind, successor) with { Field = "successor" }
            : Result.Success();
}

internal sealed class WithdrawManyHandler(IWegwijzerContext context, TimeProvider clock) : IRequestHandler<WithdrawManyCommand, Result<Published>>
{
    public async Task<Result<Published>> Handle(WithdrawManyCommand request, CancellationToken cancellationToken)
    {
        var withdrawal = Withdrawal.Create(request.Reason, null);
        if (!withdrawal.Succeeded)
            return Result<Published>.Failure(withdrawal.Errors);
        var withdrawn = await Publication.RunAsync(
            context,
            clock,
            request.Actor,
            (publication, _) =>
            {
                foreach (var slug in request.Slugs.Distinct())
                    publication.Withdraw(request.Kind, slug, withdrawal.Value);
                return Task.FromResult(Result.Success());
            },
            cancellationToken);
        return withdrawn.Errors.Any(e => e.Code is BundleErrors.UnknownReference) ? RevisionErrors.SomeInUse : withdrawn;
    }
}
