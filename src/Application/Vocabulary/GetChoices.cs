using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Vocabulary;

/// <summary>All that can be chosen in forms and filters: every item that others refer to, however many there are.</summary>
/// <param name="AlsoDrafts">Whether also what is still a draft, which then says so: for an item that is published together with it, or after it.</param>
public sealed record GetChoicesQuery(bool AlsoDrafts = false) : IRequest<Result<Choices>>;

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

internal sealed class GetChoicesHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<GetChoicesQuery, Result<Choices>>
{
    public async Task<Result<Choices>> Handle(GetChoicesQuery request, CancellationToken cancellationToken) =>
        GatheredChoices.In(guide, request.AlsoDrafts ? await context.NotYetPublicAsync(guide, cancellationToken) : [], " (concept)");
}

internal static class GatheredChoices
{
    private static readonly IReadOnlyList<ContentKind> Kinds =
        [.. ContentKind.All.SelectMany(FormFields.Of).Select(field => field.Of).OfType<ContentKind>().Distinct()];

    // A step or a setting more is another guide: each table of those would have a row or a column of which visitors know nothing.
    private static readonly IReadOnlyList<string> AlsoAsDraft = [.. Kinds.Where(kind => kind != ContentKind.Step && kind != ContentKind.Setting).Select(kind => kind.Name)];

    /// <summary>What can be chosen and is still a draft alone.</summary>
    public static async Task<IReadOnlyList<ContentItem>> NotYetPublicAsync(this IWegwijzerContext context, GuideSnapshot guide, CancellationToken cancellationToken)
    {
        var drafts = await context.Revisions.AsNoTracking().OfKinds(AlsoAsDraft).Open().ToListAsync(cancellationToken);
        return [.. drafts.Where(draft => guide.Find(draft.Kind, draft.Slug.Value) is null).Select(draft => draft.Item())];
    }

    /// <param name="coming">Items that are not public yet.</param>
    /// <param name="mark">What their names say of that.</param>
    public static Choices In(GuideSnapshot guide, IReadOnlyList<ContentItem> coming, string mark = "")
    {
        var vocabulary = guide.Vocabulary;
        var items = guide.Everything.Select(entry => (entry.Item, Mark: "")).Concat(coming.Where(item => guide.Find(item.Kind, item.Slug.Value) is null).Select(item => (Item: item, Mark: mark)))
            .Where(choice => Kinds.Contains(choice.Item.Kind)).ToLookup(choice => choice.Item.Kind);
        return new Choices(
            [.. vocabulary.Steps.Select(s => new StepChoice(s.Slug.Value, $"{s.Number}. {s.Name}", vocabulary.Phases.FirstOrDefault(p => p.Slug == s.Phase) is { } phase ? ItemReader.Word(phase.Colour) : ""))],
            Kinds.ToDictionary(kind => kind, kind => InOrder(items[kind], guide)));
    }

    private static IReadOnlyList<NamedValue> InOrder(IEnumerable<(ContentItem Item, string Mark)> choices, GuideSnapshot guide) =>
    [
        .. choices.OrderBy(choice => OrderOfPlace(choice.Item, guide))
            .ThenBy(choice => choice.Item.Place?.Position ?? 0)
            .ThenBy(choice => choice.Item.DisplayTitle, StringComparer.OrdinalIgnoreCase)
            .Select(choice => new NamedValue(choice.Item.Slug.Value, Name(choice.Item, guide) + choice.Mark)),
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
