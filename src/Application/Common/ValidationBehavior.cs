using FluentValidation;
using MediatR;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Common;

/// <summary>Checks the shape of a message before its handler sees it; for both hosts.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = new List<Error>();
        foreach (var validator in validators)
        {
            var checkedShape = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(checkedShape.Errors.Select(e => new Error("invalid-input", e.ErrorMessage, ErrorKind.Invalid, e.PropertyName)));
        }

        return errors.Count == 0 ? await next() : Failed(errors);
    }

    // TResponse is always Result<T> (a test holds every message to that), and only Result<T> itself can make one.
    private static TResponse Failed(List<Error> errors) =>
        (TResponse)typeof(TResponse).GetMethod(nameof(Result.Failure), [typeof(IReadOnlyList<Error>)])!.Invoke(null, [errors])!;
}
