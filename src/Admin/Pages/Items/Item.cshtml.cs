using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>One item: what it is at, what readers see or would see of it, and what you can do with it.</summary>
internal sealed class ItemModel(IMediator mediator) : PageModel
{
    public ItemScreen Screen { get; private set; } = null!;

    public ItemDetails Details { get; private set; } = null!;

    public object Public { get; private set; } = null!;

    public Uses Uses { get; private set; } = null!;

    public string Slug => Details.Item.Slug.Value;

    public bool CanPublish => User.Actor().Lacks(Role.Eindredacteur) is null;

    /// <summary>Whether they may say yes to the draft as it is.</summary>
    public bool CanApprove => Details.MayApprove(User.Actor()) && !Details.IsDraftOutdated;

    /// <summary>Whether only somebody else may.</summary>
    public bool NeedsAnother => CanPublish && Details.Draft is not null && !Details.MayApprove(User.Actor());

    public async Task<IActionResult> OnGetAsync(string path, string slug, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var name = Domain.Common.Slug.Create(slug);
        if (!name.Succeeded)
            return NotFound();
        var details = await mediator.Send(new GetItemQuery(Screen.Kind, name.Value), cancellationToken);
        if (!details.Succeeded)
            return this.Missing(details.Errors, Screen.Item);
        Details = details.Value;
        Public = await Previews.OfAsync(mediator, ItemForm.Of(Details.Item), cancellationToken);
        Uses = (await mediator.Send(new FindUsesQuery(Screen.Kind, name.Value), cancellationToken)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPostSubmitAsync(string path, string slug, int saves, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var submitted = await mediator.Send(new SubmitCommand(Screen.Kind, [new DraftSeen(Domain.Common.Slug.Parse(slug), saves)], User.Actor()), cancellationToken);
        return After(slug, submitted, "Het concept is ingediend. Een eindredacteur kijkt ernaar.");
    }

    public async Task<IActionResult> OnPostPublishAsync(string path, string slug, int saves, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var published = await mediator.Send(new PublishCommand(Screen.Kind, Domain.Common.Slug.Parse(slug), saves, User.Actor()), cancellationToken);
        return After(slug, published, "Gepubliceerd: bezoekers van de wegwijzer zien dit nu.");
    }

    public async Task<IActionResult> OnPostCallOffAsync(string path, string slug, int number, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        var calledOff = await mediator.Send(new CallOffPlanCommand(Screen.Kind, Domain.Common.Slug.Parse(slug), number, User.Actor()), cancellationToken);
        return After(slug, calledOff, "Dit staat niet meer gepland.");
    }

    private IActionResult After(string slug, Result outcome, string done)
    {
        if (outcome.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (outcome.Succeeded)
            this.Notice(done);
        else
            this.Warn(outcome.Errors);
        return Redirect(Screen.Item(slug));
    }
}
