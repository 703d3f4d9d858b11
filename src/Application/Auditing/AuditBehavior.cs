using System.Text;
using MediatR;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Application.Auditing;

/// <summary>Where entries go; apart from the context of the use case, so that a refusal is kept while nothing else is saved.</summary>
public interface IAuditTrail
{
    Task WriteAsync(AuditEntry entry);
}

/// <summary>A command that is done to something else than an item with a kind and a slug says to what; a query that says so is in the trail too.</summary>
public interface IActsOn
{
    AuditSubject ActsOn { get; }
}

/// <summary>What somebody's page does by itself while they type, every few seconds; it is no act of theirs, and would bury those that are.</summary>
public interface IKeepsWhatIsTyped;

/// <summary>
/// Writes down every command that a person gives, whatever came of it. A command is one that a person gives if it carries an
/// <see cref="Actor"/>; its name, kind and slug are taken from the message, so that a new command is in the trail without further ado.
/// </summary>
internal sealed class AuditBehavior<TRequest, TResponse>(IAuditTrail trail, TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : Result
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var response = await next();
        if (AuditedCommand<TRequest>.Actor(request) is { IsPerson: true } actor)
            await trail.WriteAsync(AuditEntry.Of(actor, AuditedCommand<TRequest>.Action, AuditedCommand<TRequest>.Subject(request), Outcome(response), response.Errors is [var first, ..] ? first.Code : null, clock.GetUtcNow()));
        return response;
    }

    private static AuditOutcome Outcome(Result response) =>
        response.Succeeded ? AuditOutcome.Done : response.Errors.Any(e => e.Kind == ErrorKind.Forbidden) ? AuditOutcome.Refused : AuditOutcome.Failed;
}

/// <summary>What the trail takes from a sort of command, found once per type.</summary>
internal static class AuditedCommand<TRequest>
{
    private static readonly string[] Suffixes = ["Command", "Query"];

    private static readonly System.Reflection.PropertyInfo? ActorOf =
        IsAudited && !typeof(TRequest).IsAssignableTo(typeof(IKeepsWhatIsTyped)) ? typeof(TRequest).GetProperty(nameof(Actor), typeof(Actor)) : null;
    private static readonly System.Reflection.PropertyInfo? KindOf = Property(typeof(ContentKind));
    private static readonly System.Reflection.PropertyInfo? SlugOf = typeof(TRequest).GetProperty("Slug");

    /// <summary>The command's name in the trail: SaveDraftCommand is save-draft.</summary>
    public static string Action { get; } = Kebab(typeof(TRequest).Name);

    /// <summary>Commands, and a query that says what it acts on: looking at what is held on somebody is an act as well.</summary>
    private static bool IsAudited => typeof(TRequest).Name.EndsWith("Command", StringComparison.Ordinal) || typeof(IActsOn).IsAssignableFrom(typeof(TRequest));

    public static Actor? Actor(TRequest request) => (Actor?)ActorOf?.GetValue(request);

    public static AuditSubject Subject(TRequest request) => request is IActsOn acts
        ? acts.ActsOn
        : new AuditSubject(((ContentKind?)KindOf?.GetValue(request))?.Name ?? "", SlugOf?.GetValue(request)?.ToString() ?? "");

    private static System.Reflection.PropertyInfo? Property(Type type) => typeof(TRequest).GetProperties().FirstOrDefault(property => property.PropertyType == type);

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var letter in Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? name[..^suffix.Length] : name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}
