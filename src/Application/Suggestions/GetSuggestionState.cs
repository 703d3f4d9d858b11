using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>How a suggestion stands, for whoever has its code.</summary>
public sealed record GetSuggestionStateQuery(string Code) : IRequest<Result<SuggestionStateResponse>>;

internal sealed class GetSuggestionStateHandler(IWegwijzerContext context) : IRequestHandler<GetSuggestionStateQuery, Result<SuggestionStateResponse>>
{
    public async Task<Result<SuggestionStateResponse>> Handle(GetSuggestionStateQuery request, CancellationToken cancellationToken)
    {
        var read = TrackingCode.Create(request.Code);
        if (!read.Succeeded)
            return Result<SuggestionStateResponse>.Failure(read.Errors);
        var code = read.Value;
        var found = await context.Suggestions.AsNoTracking()
            .Where(s => s.Code == code)
            .Select(s => new { s.Kind, s.State, s.ReceivedAt, s.ClosedAt, s.Reply, s.RepliedAt, s.MentionsDanger })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return SuggestionErrors.UnknownCode;
        return new SuggestionStateResponse(
            code.Value, new NamedValue(found.Kind.Name, found.Kind.Label), found.State.Named(), found.ReceivedAt, found.ClosedAt, found.Reply, found.RepliedAt, SuggestionLinks.To(code.Value))
        {
            SafetyNotice = found is { MentionsDanger: true, State: SuggestionState.New } ? SafetyNotice.Now : null,
        };
    }
}
