using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Application.Revisions;

/// <summary>Fills in what somebody may leave to us: the name in the address of something new, and a place after all others.</summary>
public sealed record CompleteFormQuery(ItemForm Form, bool IsNew) : IRequest<Result<ItemForm>>;

internal sealed class CompleteFormHandler(IWegwijzerContext context, GuideSnapshot guide) : IRequestHandler<CompleteFormQuery, Result<ItemForm>>
{
    private const int MostAlike = 50;

    public async Task<Result<ItemForm>> Handle(CompleteFormQuery request, CancellationToken cancellationToken)
    {
        var form = request.Form;
        var (item, faults) = ContentItem.ReadUnfinished(form.Kind, form.ToJson());
        // Without its group nobody can say where it comes last.
        var isPlaced = FormFields.Of(form.Kind).Where(f => f.Of is not null || f.Choices.Count > 0).All(f => faults.All(fault => fault.Field != f.Path));
        if (item.Place is { } place && isPlaced && form.Text(place.Member).Trim().Length == 0)
            form = form.With(place.Member, (await LastAsync(item, place, cancellationToken)).ToString(CultureInfo.InvariantCulture));
        return request.IsNew && form.Text("slug").Trim().Length == 0 ? form.With("slug", await FreeAsync(item, cancellationToken)) : form;
    }

    // After drafts too: of a group that is new itself, those are all there is.
    private async Task<int> LastAsync(ContentItem item, ItemPlace place, CancellationToken cancellationToken)
    {
        var drafts = await context.Revisions.AsNoTracking().OfKind(item.Kind).Open().ToListAsync(cancellationToken);
        return guide.InRow(item.Kind, place.Among).Concat(drafts.Select(d => d.Item()).Where(d => d.Place?.Among == place.Among))
            .Where(other => other.Slug != item.Slug).Select(other => other.Place!.Position).DefaultIfEmpty(0).Max() + 1;
    }

    /// <summary>A name that nothing of the kind has or had: that of the title, with more where that is not enough.</summary>
    private async Task<string> FreeAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var name = Slug.Propose(item.DisplayTitle);
        if (name.Length == 0)
            return "";
        List<string> names = [name, Slug.Propose($"{item.DisplayTitle} {ItemFacts.Apart(item, guide).Split(',')[0]}"), .. Enumerable.Range(2, MostAlike).Select(n => Slug.Propose($"{item.DisplayTitle} {n}"))];
        var taken = await context.Revisions.OfItems([item.Kind.Name], names).Select(r => EF.Property<string>(r, RevisionQueries.SlugField)).ToListAsync(cancellationToken);
        return names.Except(taken, StringComparer.Ordinal).FirstOrDefault(name);
    }
}
