using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Upkeep;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Work;

/// <summary>What is to be looked at again, and who sees to what.</summary>
internal sealed class ChecksModel(IMediator mediator) : PageModel
{
    private const int PageSize = 50;
    private const string All = "alles";
    private const string Mine = Addresses.ChecksOfMe;
    private const string Nobody = "niemand";

    [FromQuery(Name = Addresses.PageField)]
    public int Number { get; set; } = 1;

    public CheckList List { get; private set; } = null!;

    public IReadOnlyList<ListFilter> Filters { get; private set; } = [];

    public IReadOnlyList<NamedValue> Colleagues { get; private set; } = [];

    public int EveryMonths { get; private set; }

    public bool CanAssign => User.Actor().Lacks(Role.Eindredacteur) is null;

    public int LastNumber => Math.Max(1, (List.Total + PageSize - 1) / PageSize);

    /// <summary>What was chosen, for the title of the page.</summary>
    public string Named => string.Concat(Filters.Where(f => f.Chosen is not null).Select(f => $", {f.Choices.First(c => c.Slug == f.Chosen).Name.ToLowerInvariant()}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Filters =
        [
            Filter("welke", "Welke", [new NamedValue(All, "Alles wat gepubliceerd is")]),
            Filter("van", "Van wie", [new NamedValue(Mine, "Van mij"), new NamedValue(Nobody, "Zonder eigenaar")]),
            Filter("soort", "Soort", [.. ContentKind.All.Select(k => new NamedValue(k.Name, Dutch.Capital(k.DutchName)))]),
        ];
        if (!ModelState.IsValid || Filters.Any(f => f.Chosen is not null && f.Choices.All(c => c.Slug != f.Chosen)))
            return NotFound();
        var kind = Chosen("soort") is { } name ? ContentKind.Find(name) : null;
        var list = await mediator.Send(new ListChecksQuery(Chosen("welke") != All, Chosen("van") == Mine, Chosen("van") == Nobody, kind, User.Actor(), Number, PageSize), cancellationToken);
        if (!list.Succeeded)
            return NotFound();
        List = list.Value;
        Colleagues = (await mediator.Send(new ListColleaguesQuery(), cancellationToken)).Value;
        EveryMonths = (await mediator.Send(new GetEditorialRulesQuery(), cancellationToken)).Value.CheckEveryMonths;
        return Number > LastNumber ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string[] item, string @do, string? owner, string? deputy, CancellationToken cancellationToken)
    {
        var items = item.Select(ItemName.Find).OfType<ItemName>().ToList();
        if (items.Count == 0 || items.Count != item.Length)
        {
            this.Warn([new Error("none-chosen", "Kies eerst waar het om gaat: zet een vinkje in de lijst.", ErrorKind.Invalid)]);
            return Back();
        }

        Result done = @do == "verdelen"
            ? await mediator.Send(new AssignManyCommand(items, People.Chosen(owner), People.Chosen(deputy), User.Actor()), cancellationToken)
            : await mediator.Send(new MarkCheckedCommand(items, User.Actor()), cancellationToken);
        if (done.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (done.Succeeded)
            this.Notice(@do == "verdelen" ? $"Verdeeld: {Dutch.Count(items.Count, "item", "items")}." : $"Nagekeken: {Dutch.Count(items.Count, "item", "items")}.");
        else
            this.Warn(done.Errors);
        return Back();
    }

    public string AddressOf(int number) => QueryHelpers.AddQueryString(
        Addresses.Checks,
        Filters.Where(f => f.Chosen is not null).Select(f => KeyValuePair.Create(f.Field, f.Chosen))
            .Append(KeyValuePair.Create(Addresses.PageField, (string?)number.ToString(CultureInfo.InvariantCulture))));

    // To the first page: what was done may have left the last one empty.
    private RedirectResult Back() =>
        Redirect(QueryHelpers.AddQueryString(Addresses.Checks, Request.Query.Where(q => q.Key != Addresses.PageField).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))));

    private string? Chosen(string field) => Filters.First(f => f.Field == field).Chosen;

    private ListFilter Filter(string field, string label, IReadOnlyList<NamedValue> choices) => new(field, label, null, Request.Query[field].FirstOrDefault(v => !string.IsNullOrEmpty(v)), choices);
}
