using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Users;

/// <summary>Asks a second step of everybody, or no longer does. Who has none adds one at their next page, before anything else.</summary>
public sealed record RequireSecondStepCommand(bool Required, Actor Actor) : IRequest<Result<bool>>;

internal sealed class RequireSecondStepHandler(IWegwijzerContext context) : IRequestHandler<RequireSecondStepCommand, Result<bool>>
{
    public async Task<Result<bool>> Handle(RequireSecondStepCommand request, CancellationToken cancellationToken)
    {
        if (request.Actor.Lacks(Role.Beheerder) is { } refusal)
            return refusal;
        var rules = await context.Set<SignInRules>().SingleOrDefaultAsync(cancellationToken);
        if (rules is null)
            context.Set<SignInRules>().Add(rules = SignInRules.Create());
        rules.Require(request.Required);
        var saved = await context.SaveAsync(cancellationToken);
        return saved.Succeeded ? request.Required : Result<bool>.Failure(saved.Errors);
    }
}
