using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Auditing;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Revisions;

/// <summary>What the project group has agreed on about its work, as everybody may know it.</summary>
public sealed record GetEditorialRulesQuery : IRequest<Result<EditorialRulesResponse>>;

/// <param name="SecondPersonNeeded">Whether somebody else than who wrote it must make a draft public.</param>
/// <param name="CheckEveryMonths">How long after it was published or looked at somebody looks at an item again.</param>
public sealed record EditorialRulesResponse(bool SecondPersonNeeded, int CheckEveryMonths);

public sealed record ChangeEditorialRulesCommand(bool SecondPersonNeeded, int CheckEveryMonths, Actor Actor) : IRequest<Result<EditorialRulesResponse>>, IActsOn
{
    // What was chosen is what somebody wants to find in the trail.
    public AuditSubject ActsOn => new("rules", $"{(SecondPersonNeeded ? "tweede persoon nodig" : "tweede persoon niet nodig")}, nakijken na {CheckEveryMonths} maanden");
}

internal sealed class EditorialRulesHandler(IWegwijzerContext context)
    : IRequestHandler<GetEditorialRulesQuery, Result<EditorialRulesResponse>>, IRequestHandler<ChangeEditorialRulesCommand, Result<EditorialRulesResponse>>
{
    public async Task<Result<EditorialRulesResponse>> Handle(GetEditorialRulesQuery request, CancellationToken cancellationToken) => Response(await context.RulesAsync(cancellationToken));

    public async Task<Result<EditorialRulesResponse>> Handle(ChangeEditorialRulesCommand request, CancellationToken cancellationToken)
    {
        var rules = await context.Set<EditorialRules>().SingleOrDefaultAsync(cancellationToken);
        if (rules is null)
            context.Set<EditorialRules>().Add(rules = EditorialRules.Create());
        var changed = rules.Change(request.SecondPersonNeeded, request.CheckEveryMonths, request.Actor);
        if (changed.Succeeded)
            changed = await context.SaveAsync(cancellationToken);
        return changed.Succeeded ? Response(rules) : Result<EditorialRulesResponse>.Failure(changed.Errors);
    }

    private static EditorialRulesResponse Response(EditorialRules rules) => new(rules.SecondPersonNeeded, rules.CheckEveryMonths);
}

internal static class EditorialRulesOf
{
    /// <summary>The rules that hold now: those that a beheerder chose, else the usual ones.</summary>
    public static async Task<EditorialRules> RulesAsync(this IWegwijzerContext context, CancellationToken cancellationToken) =>
        await context.Set<EditorialRules>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? EditorialRules.Create();
}
