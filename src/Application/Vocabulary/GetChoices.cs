using MediatR;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Vocabulary;

/// <summary>All that can be chosen in forms and filters: every item that others refer to, however many there are.</summary>
public sealed record GetChoicesQuery : IRequest<Result<Choices>>;

/// <param name="Steps">With the colours of their phases.</param>
/// <param name="ByKind">The choices of each kind that something refers to, in the order of the guide.</param>
public sealed record Choices(IReadOnlyList<StepChoice> Steps, IReadOnlyDictionary<ContentKind, IReadOnlyList<NamedValue>> ByKind)
{
    public IReadOnlyList<NamedValue> Settings => ByKind[ContentKind.Setting];

    public IReadOnlyList<NamedValue> Situations => ByKind[ContentKind.Situation];

    /// <summary>For who only asks whether two texts say the same, under whatever name.</summary>
    public static Choices None { get; } = new([], new Dictionary<ContentKind, IReadOnlyList<NamedValue>>());

    /// <summary>What can be chosen in a field.</summary>
    public IReadOnlyList<NamedValue> Of(FormField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Of is { } kind ? ByKind.GetValueOrDefault(kind, []) : field.Choices;
    }

    /// <summary>What people call a value of a field; the value itself where it is typed, or no choice any more.</summary>
    public string NameOf(FormField field, string value) => Of(field).FirstOrDefault(choice => choice.Slug == value)?.Name ?? value;
}

/// <param name="Name">With its number.</param>
/// <param name="Colour">That of its phase.</param>
public sealed record StepChoice(string Slug, string Name, string Colour);

internal sealed class GetChoicesHandler(GuideSnapshot guide) : IRequestHandler<GetChoicesQuery, Result<Choices>>
{
    public Task<Result<Choices>> Handle(GetChoicesQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<Choices>>(GatheredChoices.In(guide));
}

internal static class GatheredChoices
{
    private static readonly IReadOnlyList<ContentKind> Kinds =
        [.. ContentKind.All.SelectMany(FormFields.Of).Select(field => field.Of).OfType<ContentKind>().Distinct()];

    /// <param name="coming">Items that are still to be public, for who has to name them.</param>
    public static Choices In(GuideSnapshot guide, IEnumerable<ContentItem>? coming = null)
    {
        var vocabulary = guide.Vocabulary;
        var items = guide.Everything.Select(entry => entry.Item).Concat((coming ?? []).Where(item => guide.Find(item.Kind, item.Slug.Value) is null))
            .Where(item => Kinds.Contains(item.Kind)).ToLookup(item => item.Kind);
        return new Choices(
            [.. vocabulary.Steps.Select(s => new StepChoice(s.Slug.Value, $"{s.Number}. {s.Name}", vocabulary.Phases.FirstOrDefault(p => p.Slug == s.Phase) is { } phase ? ItemReader.Word(phase.Colour) : ""))],
            Kinds.ToDictionary(kind => kind, kind => InOrder(items[kind], guide)));
    }

    private static IReadOnlyList<NamedValue> InOrder(IEnumerable<ContentItem> items, GuideSnapshot guide) =>
    [
        .. items.OrderBy(item => OrderOfPlace(item, guide))
            .ThenBy(item => item.Place?.Position ?? 0)
            .ThenBy(item => item.DisplayTitle, StringComparer.OrdinalIgnoreCase)
            .Select(item => new NamedValue(item.Slug.Value, Name(item, guide))),
    ];

    private static (int, int) OrderOfPlace(ContentItem item, GuideSnapshot guide) => guide.PlaceOf(item) is { } place
        ? (guide.Vocabulary.PlaceOf(ContentKind.Step, Slug.Parse(place.Step)), guide.Vocabulary.PlaceOf(ContentKind.Setting, Slug.Parse(place.Setting)))
        : (0, 0);

    // Groups of the same name stand in several settings.
    private static string Name(ContentItem item, GuideSnapshot guide) => item switch
    {
        Domain.Steps.Step step => $"{step.Number}. {step.Name}",
        _ when guide.PlaceOf(item) is { } place => $"{item.DisplayTitle} ({guide.Vocabulary.Name(ContentKind.Setting, Slug.Parse(place.Setting)).Name})",
        _ => item.DisplayTitle,
    };
}
