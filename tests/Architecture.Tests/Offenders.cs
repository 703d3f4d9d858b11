using FluentValidation;
using MediatR;
using Wegwijzer.Domain.Common;
using Wegwijzer.Infrastructure.Hosting;

namespace Wegwijzer.Architecture.Tests.Offenders;

// What the rules forbid, one of each, so that every test can show that it would notice. Nothing of it is ever used.
#pragma warning disable CA1812, CA1822, CA1852, CA1823, S1144
public sealed record OrphanQuery : IRequest<Result<string>>;

public sealed record WantedTwiceCommand : IRequest<Result<string>>;

public sealed record NakedQuery : IRequest<string>;

public sealed record Nameless : IRequest<Result<string>>;

public class OpenHandler : IRequestHandler<WantedTwiceCommand, Result<string>>
{
    public Task<Result<string>> Handle(WantedTwiceCommand request, CancellationToken cancellationToken) => Task.FromResult(Result<string>.Success(""));
}

internal sealed class SendingHandler(IMediator mediator) : IRequestHandler<WantedTwiceCommand, Result<string>>, IRequestHandler<NakedQuery, string>, IRequestHandler<Nameless, Result<string>>
{
    public Task<Result<string>> Handle(WantedTwiceCommand request, CancellationToken cancellationToken) => mediator.Send(new OrphanQuery(), cancellationToken);

    public Task<string> Handle(NakedQuery request, CancellationToken cancellationToken) => Task.FromResult("");

    public Task<Result<string>> Handle(Nameless request, CancellationToken cancellationToken) => Task.FromResult(Result<string>.Success(""));
}

public class OpenValidator : AbstractValidator<OrphanQuery>;

internal sealed class StringHelper;

internal sealed class ToolManager;

internal interface IToolService;

internal sealed class HoldsInfrastructure
{
    public DatabaseHealth? Health { get; set; }
}

internal sealed class AwaitsInfrastructure
{
    public async Task<string?> ExplainAsync()
    {
        await Task.Yield();
        return Commands.Explain(new InvalidOperationException());
    }
}

internal sealed class CapturesInfrastructure
{
    public Func<string?> Explain { get; } = () => Commands.Explain(new InvalidOperationException());
}
