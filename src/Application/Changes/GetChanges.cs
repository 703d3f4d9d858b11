using System.Globalization;
using FluentValidation;
using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Application.Changes;

/// <summary>Each item whose last change is later than a cursor, once, in order of version.</summary>
/// <param name="Since">A cursor from an earlier answer; null from the beginning.</param>
/// <param name="Limit">The most items in one answer.</param>
public sealed record GetChangesQuery(string? Since, int Limit) : IRequest<Result<ChangesResponse>>
{
    public const int MaxLimit = 500;
    public const int DefaultLimit = 200;
}

internal sealed class GetChangesValidator : AbstractValidator<GetChangesQuery>
{
    public GetChangesValidator() => RuleFor(q => q.Limit).InclusiveBetween(1, GetChangesQuery.MaxLimit);
}

internal sealed class GetChangesHandler(GuideSnapshot guide) : IRequestHandler<GetChangesQuery, Result<ChangesResponse>>
{
    public Task<Result<ChangesResponse>> Handle(GetChangesQuery request, CancellationToken cancellationToken) => Task.FromResult(Get(request));

    private Result<ChangesResponse> Get(GetChangesQuery request)
    {
        if (Cursor.Read(request.Since) is not { } cursor)
            return ChangesErrors.InvalidCursor;
        if (cursor.Seen > guide.Version)
            return ChangesErrors.FutureCursor(guide.Version);
        if (cursor.Seen > 0 && cursor.Mark != guide.MarkOf(cursor.Seen))
            return ChangesErrors.StartAgain;
        // One more than was asked for tells whether there is a next page.
        List<Change> found = [.. guide.Changes.After(cursor).Take(request.Limit + 1)];
        List<Change> page = [.. found.Take(request.Limit)];
        var next = found.Count > request.Limit ? ChangesAnswers.EndOf(guide) with { Version = page[^1].Version, Item = page[^1].Key } : null;
        return new ChangesResponse(
            [.. page.Select(ChangeResponse.Of)],
            guide.Version,
            guide.Digest,
            new ChangesLinks(
                new Link(ChangesAnswers.Address(cursor, request.Limit)),
                next is null ? null : new Link(ChangesAnswers.Address(next, request.Limit)),
                next is null ? new Link(ChangesAnswers.Address(ChangesAnswers.EndOf(guide), request.Limit)) : null,
                new Link(ApiPaths.Export),
                new Link(ApiPaths.Terms),
                new Link(ApiPaths.Disclaimer)));
    }
}

internal static class ChangesAnswers
{
    /// <summary>The cursor of who holds all of a snapshot; of an empty one, the beginning.</summary>
    public static Cursor EndOf(GuideSnapshot guide) => guide.Version == 0 ? Cursor.Read(Cursor.Start)! : new Cursor(guide.Version, guide.MarkOf(guide.Version), guide.Version, null);

    public static string Address(Cursor cursor, int limit = GetChangesQuery.DefaultLimit) =>
        $"{ApiPaths.Changes}?since={cursor.Text}{(limit == GetChangesQuery.DefaultLimit ? "" : string.Create(CultureInfo.InvariantCulture, $"&limit={limit}"))}";
}

internal static class ChangesErrors
{
    public static readonly Error InvalidCursor = new(
        "invalid-cursor", "‘since’ is geen cursor van deze Api. Neem het adres over uit ‘_links’ van een eerder antwoord, of begin met /export.", ErrorKind.Invalid, "since");

    public static readonly Error StartAgain = new(
        "start-again", "De geschiedenis van deze cursor bestaat niet meer, bijvoorbeeld omdat een back-up is teruggezet. Begin opnieuw met /export.", ErrorKind.Gone, "since");

    public static Error FutureCursor(long version) => new(
        "future-cursor",
        $"Deze cursor is van een latere versie dan deze server heeft ({version}). Probeer het over enkele seconden nog eens; blijft het zo, begin dan opnieuw met /export.",
        ErrorKind.Invalid,
        "since");
}
