using MediatR;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>Gives the form for people the stamp that it is sent with.</summary>
public sealed record OpenFormQuery : IRequest<Result<string>>;

internal sealed class OpenFormHandler(ISuggestionIntake intake, TimeProvider clock) : IRequestHandler<OpenFormQuery, Result<string>>
{
    public async Task<Result<string>> Handle(OpenFormQuery request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return FormStamp.Issue((await intake.FormKeysAsync(now, cancellationToken))[0], now);
    }
}
