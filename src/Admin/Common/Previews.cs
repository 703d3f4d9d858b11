using MediatR;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tools;
using Wegwijzer.Domain.Content;

namespace Wegwijzer.Admin.Common;

/// <summary>What readers would see of a form, for the partial of its kind (<see cref="ItemScreen.Public"/>).</summary>
internal static class Previews
{
    public static async Task<object> OfAsync(IMediator mediator, ItemForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Kind == ContentKind.Tool
            ? (await mediator.Send(new PreviewToolQuery(form), cancellationToken)).Value
            : (await mediator.Send(new PreviewItemQuery(form), cancellationToken)).Value;
    }
}
