namespace Wegwijzer.Domain.Common;

public enum ErrorKind
{
    Invalid,
    NotFound,
    Conflict,
    Gone,
    Forbidden,

    /// <summary>In order, but more than one sender may send in this time.</summary>
    TooMany,
}

/// <summary>A failure that a caller can cause: a stable code for programs, a Dutch sentence for people, and where it is.</summary>
/// <param name="Code">Stable, kebab-case; part of the public contract.</param>
/// <param name="Message">One plain Dutch sentence that says what is wrong and, where it helps, what to do.</param>
/// <param name="Kind">What sort of failure it is; the Api and Admin map this, and nothing else, to a status.</param>
/// <param name="Field">The field or path in the input that it is about, such as <c>placements[2].pages</c>.</param>
public record Error(string Code, string Message, ErrorKind Kind, string? Field = null);

/// <summary>The outcome of something that can fail because of its input; a bug or an outage is an exception instead.</summary>
public class Result
{
    private static readonly Result Done = new([]);

    protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    public IReadOnlyList<Error> Errors { get; }

    public bool Succeeded => Errors.Count == 0;

    public static Result Success() => Done;

    public static Result Failure(params IReadOnlyList<Error> errors) => new(AtLeastOne(errors));

    public static implicit operator Result(Error error) => Failure(error);

    protected static IReadOnlyList<Error> AtLeastOne(IReadOnlyList<Error> errors) =>
        errors.Count > 0 ? errors : throw new ArgumentException("A failure carries at least one error.", nameof(errors));
}

/// <inheritdoc cref="Result"/>
public sealed class Result<T> : Result
{
    private readonly T? value;

    private Result(T value)
        : base([]) => this.value = value;

    private Result(IReadOnlyList<Error> errors)
        : base(errors)
    {
    }

    public T Value => Succeeded ? value! : throw new InvalidOperationException($"No value: {string.Join(" ", Errors.Select(e => e.Message))}");

    public static Result<T> Success(T value) => new(value);

    public static new Result<T> Failure(params IReadOnlyList<Error> errors) => new(AtLeastOne(errors));

    public static implicit operator Result<T>(T value) => Success(value);

    public static implicit operator Result<T>(Error error) => Failure(error);
}
