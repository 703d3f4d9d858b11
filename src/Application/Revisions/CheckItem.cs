using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Pages;
using Wegwijzer.Domain.Readability;
using Wegwijzer.Domain.Revisions;
using Wegwijzer.Domain.Tools;
using Wegwijzer.Domain.Vocabulary;

namespace Wegwijzer.Application.Revisions;

/// <summary>Everything that can be said of a form while it is being filled in; saving and publishing refuse for the same reasons.</summary>
/// <param name="Slug">The item that the form is about; null for one that has no slug yet.</param>
public sealed record CheckItemQuery(ItemForm Form, string? Slug) : IRequest<Result<CheckedItem>>;

/// <param name="Faults">What has to be mended, by the path of its field.</param>
/// <param name="Remarks">What would make texts easier to read, by the path of the field.</param>
/// <param name="SameAddress">Other items with the same address.</param>
/// <param name="SameTitle">Other items with nearly the same title.</param>
public sealed record CheckedItem(
    IReadOnlyList<Error> Faults, IReadOnlyList<FieldRemark> Remarks, IReadOnlyList<NamedValue> SameAddress, IReadOnlyList<NamedValue> SameTitle)
{
    public IEnumerable<Error> FaultsOf(string path) => Faults.Where(f => f.Field == path || (f.Field is { } field && field.StartsWith(path + "[", StringComparison.Ordinal) && !field.Contains("].", StringComparison.Ordinal)));
}

public sealed record FieldRemark(string Path, ReadabilityRemark Remark);

internal sealed class CheckItemHandler(IWegwijzerContext context, ICurrentItems items, GuideSnapshot guide) : IRequestHandler<CheckItemQuery, Result<CheckedItem>>
{
    private const int MostAlike = 5;

    public async Task<Result<CheckedItem>> Handle(CheckItemQuery request, CancellationToken cancellationToken)
    {
        var form = request.Form;
        var (item, faults) = ContentItem.ReadUnfinished(form.Kind, form.ToJson());
        var similar = item.DisplayTitle.Length < 3 ? [] : await items.WithTitleLikeAsync(form.Kind, item.DisplayTitle, request.Slug, MostAlike, cancellationToken);
        return new CheckedItem(
            [.. faults, .. TitleTaken(item, similar), .. await SlugTakenAsync(request, item, cancellationToken), .. await UnknownAsync(item, faults, cancellationToken), .. Circular(item)],
            [.. Remarks(form)],
            await SameAddressAsync(item, request.Slug, cancellationToken),
            [.. similar.Select(i => new NamedValue(i.Slug, i.Title))]);
    }

    private static IEnumerable<Error> TitleTaken(ContentItem item, IReadOnlyList<CurrentItem> similar) =>
        item.Kind.UniqueTitles && similar.Any(other => other.IsPublic && other.Title.Equals(item.DisplayTitle, StringComparison.OrdinalIgnoreCase)) ? [DatabaseErrors.TitleTaken with { Field = FormFields.Title(item.Kind).Path }] : [];

    private async Task<IReadOnlyList<Error>> SlugTakenAsync(CheckItemQuery request, ContentItem item, CancellationToken cancellationToken) =>
        request.Slug is null && await context.Revisions.OfItem(item.Kind, item.Slug).Current().AnyAsync(cancellationToken) ? [RevisionErrors.SlugTaken(item.Kind, item.Slug)] : [];

    // A reference within a member that has a fault already says nothing.
    private async Task<IEnumerable<Error>> UnknownAsync(ContentItem item, IReadOnlyList<Error> faults, CancellationToken cancellationToken)
    {
        var missing = item.References.Where(r => faults.All(f => f.Field != r.Path) && guide.Find(r.Kind, r.Slug.Value) is null).ToList();
        var coming = missing.Count == 0 ? [] : (await context.NotYetPublicAsync(guide, cancellationToken)).Select(i => (i.Kind, i.Slug)).ToHashSet();
        return missing.Where(r => !coming.Contains((r.Kind, r.Slug)))
            .Select(r => new Error(BundleErrors.UnknownReference, $"Er is geen {r.Kind.DutchName} met de naam ‘{r.Slug}’.", ErrorKind.Invalid, r.Path));
    }

    private IEnumerable<Error> Circular(ContentItem item) =>
        item is Situation situation && guide.Vocabulary.WithDescendants(situation.Slug.Value).Intersect(situation.Parents.Where(p => p != situation.Slug).Select(p => p.Value), StringComparer.Ordinal).Any()
            ? [new Error("circular-parents", "Een situatie kan niet onder iets vallen dat zelf onder deze situatie valt.", ErrorKind.Invalid, "parents")]
            : [];

    private async Task<IReadOnlyList<NamedValue>> SameAddressAsync(ContentItem item, string? slug, CancellationToken cancellationToken)
    {
        if (item is not Tool { Address: { } address })
            return [];
        var candidates = await items.WithAddressLikeAsync(item.Kind, address.Place.Split('?')[0], slug, 50, cancellationToken);
        return [.. candidates.Where(c => ContentItem.Read(item.Kind, c.Content).Value is Tool { Address: { } other } && other.Place == address.Place).Take(MostAlike).Select(c => new NamedValue(c.Slug, c.Title))];
    }

    private IEnumerable<FieldRemark> Remarks(ItemForm form)
    {
        var known = guide.All<Abbreviation>().Select(a => a.Item.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, path) in form.ProseFields())
        {
            var texts = field.Type == FieldType.Lines ? form.All(path).SelectMany(text => text.Split('\n')) : form.All(path);
            foreach (var remark in texts.SelectMany(text => (field.Type == FieldType.LongText ? ReadabilityReport.OfMarkdown(text, known) : ReadabilityReport.OfPlainText(text, known)).Remarks))
                yield return new FieldRemark(path, remark);
        }
    }
}
