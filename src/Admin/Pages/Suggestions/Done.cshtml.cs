using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>Closes what a curator worked in by hand, in an item that is looked up here; a question or a remark can do without one.</summary>
internal sealed class DoneModel(IMediator mediator) : SuggestionPage(mediator)
{
    private const string Nothing = "-";
    private const int MostFound = 20;

    [BindProperty]
    public DoneInput Input { get; set; } = new();

    [FromQuery(Name = Addresses.KindField)]
    public string? KindName { get; set; }

    [FromQuery(Name = "zoek")]
    public string? Words { get; set; }

    public ItemScreen Screen { get; private set; } = ItemScreen.Tool;

    public IReadOnlyList<NamedValue> Found { get; private set; } = [];

    /// <summary>What can be chosen: what it is about, what was found, and where that will do, nothing.</summary>
    public IReadOnlyList<NamedValue> Choices { get; private set; } = [];

    private string? AboutValue => Suggestion.About is { Title: not null } about ? $"{about.Kind.Name}/{about.Slug}" : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is { } elsewhere)
            return elsewhere;

        if (!await FindAsync(cancellationToken))
            return NotFound();
        // What was only found, nobody has said yes to.
        Input.Item = Choices.Select(c => c.Slug).FirstOrDefault(slug => slug == AboutValue || slug == Nothing);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = (Input.Item ?? "").Split('/') is [var name, var slug] && ContentKind.Find(name) is { } kind && Slug.Create(slug) is { Succeeded: true } read ? new SuggestedItem(kind, read.Value) : null;
        var done = await Mediator.Send(new AcceptSuggestionCommand(id, item, Input.Reply, User.Actor()), cancellationToken);
        var next = await AfterAsync(id, done, "De suggestie is afgerond.", cancellationToken);
        if (next is PageResult && !await FindAsync(cancellationToken))
            return NotFound();
        return next;
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(KindName))
        {
            if (ItemScreen.Find(KindName) is not { } screen)
                return false;
            Screen = screen;
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            var list = await Mediator.Send(new ListItemsQuery(new ItemFilter(Screen.Kind, Words: Words), ItemOrder.Newest, 1, MostFound), cancellationToken);
            if (!list.Succeeded)
                return false;
            Found = [.. list.Value.Items.Select(i => new NamedValue($"{Screen.Kind.Name}/{i.Slug}", $"{i.Title} ({States.Of(i.State).ToLowerInvariant()})"))];
        }

        List<NamedValue> choices = [.. Found];
        if (AboutValue is { } about)
            choices.Insert(0, new NamedValue(about, $"{Suggestion.About!.Title} (hier gaat de suggestie over)"));
        if (Suggestion.Kind == SuggestionKind.Question || Suggestion.Kind == SuggestionKind.Other)
            choices.Add(new NamedValue(Nothing, "In geen onderdeel: er hoefde niets te veranderen"));
        Choices = [.. choices.DistinctBy(c => c.Slug, StringComparer.Ordinal)];
        return true;
    }
}

internal sealed class DoneInput
{
    /// <summary>Kind and name of the item.</summary>
    public string? Item { get; set; }

    public string? Reply { get; set; }
}
