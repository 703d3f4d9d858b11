using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Tools;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Items;

/// <summary>
/// The form of an item. Whatever is sent here is first kept as the unsaved text of who sent it, so that nothing of it gets lost, and the
/// page that follows is made of that.
/// </summary>
internal sealed class EditModel(IMediator mediator) : PageModel
{
    private const string Save = "bewaren";
    private const string Submit = "indienen";
    private const string Publish = "publiceren";
    private const string Mine = "mijn-tekst";
    private const string Theirs = "hun-tekst";
    private const string Choose = "samenvoegen";

    /// <summary>Begins the name of the field with what somebody chose for a field that both changed.</summary>
    private const string ChoiceField = "keuze:";

    public ItemScreen Screen { get; private set; } = null!;

    /// <summary>The item's slug, or for one that has no name yet <c>+</c> and a key.</summary>
    public string Subject { get; private set; } = "";

    public bool IsNew => Subject[0] == Worksheet.NewSubject;

    public ItemDetails? Details { get; private set; }

    public ItemForm Form { get; private set; } = null!;

    public CheckedItem Check { get; private set; } = null!;

    public Choices Choices { get; private set; } = null!;

    public object Public { get; private set; } = null!;

    /// <summary>The cards of other tools in each step and setting.</summary>
    public IReadOnlyList<Card> Cards { get; private set; } = [];

    /// <summary>What longer text can refer to: the steps and the tools.</summary>
    public IReadOnlyList<NamedValue> Targets { get; private set; } = [];

    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Where the text differs from what the person themselves wrote in another tab.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];

    /// <summary>The person's text beside what somebody else saved meanwhile; null where nobody did.</summary>
    public FormMerge? Merge { get; private set; }

    /// <summary>Whether both changed the same, and the person has to choose first.</summary>
    public bool IsTorn => Merge is { Conflicts.Count: > 0 };

    /// <summary>What the next change has to say that it has seen; see <see cref="OpenedWorksheet"/>.</summary>
    public int Edits { get; private set; }

    public long? BasedOn { get; private set; }

    public int? SavesSeen { get; private set; }

    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>Whether the text was changed in another tab too; this page then shows what was sent from this one.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Whether to say all that is wrong, also of fields that nobody has come to yet.</summary>
    [FromQuery(Name = "fouten")]
    public bool ShowsFaults { get; set; }

    /// <summary>Whether they may publish what they save; not where that takes a second person.</summary>
    public bool CanPublish { get; private set; }

    private string? Slug => IsNew ? null : Subject;

    public async Task<IActionResult> OnGetAsync(string path, string? subject, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        if (subject is null)
            return Redirect(Screen.Edit($"{Worksheet.NewSubject}{Guid.NewGuid():N}") + Request.QueryString);
        if (await LoadAsync(subject, cancellationToken) is { } elsewhere)
            return elsewhere;
        Cards = await CardsAsync(cancellationToken);
        var sheet = (await mediator.Send(new OpenWorksheetQuery(Screen.Kind, Subject, User.Actor()), cancellationToken)).Value;
        Form = sheet.Unsaved?.Form ?? (Details is null ? Changed(Asked(), Request.Query[Addresses.ActField]) : ItemForm.Of(Details.Item));
        (Edits, KeptAt, Others) = (sheet.Edits, sheet.Unsaved?.WrittenAt, sheet.Others);
        (BasedOn, SavesSeen) = sheet.Unsaved is { } unsaved ? (unsaved.BasedOnVersion, unsaved.SavesSeen) : Newest;
        if (Details is not null && (BasedOn, SavesSeen) != Newest)
        {
            Merge = FormMerge.Of(sheet.Unsaved?.Base, Form, ItemForm.Of(Details.Item), Choices);
            if (!IsTorn)
                (Form, BasedOn, SavesSeen) = (Merge.Form, Newest.Version, Newest.Saves);
        }

        await LookAsync(cancellationToken);
        return Page();
    }

    /// <summary>What the page asks while somebody writes: keep this, and say what you see.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string path, string subject, [FromForm] WrittenOver over, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        if (!Worksheet.IsSubject(subject))
            return NotFound();
        Subject = subject;
        Choices = (await mediator.Send(new GetChoicesQuery(AlsoDrafts: true), cancellationToken)).Value;
        Cards = await CardsAsync(cancellationToken);
        Form = Changed(await SentAsync(cancellationToken), over.Do);
        var kept = await mediator.Send(new KeepWorksheetCommand(Screen.Kind, subject, over.Changed ? Form : null, over.Edits, over.BasedOn, over.SavesSeen, User.Actor()), cancellationToken);
        if (!kept.Succeeded)
            return StatusCode(kept.Errors[0].Kind == ErrorKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        (Edits, Others, BasedOn, SavesSeen) = (kept.Value.Edits, kept.Value.Others, over.BasedOn, over.SavesSeen);
        await LookAsync(cancellationToken);
        return Partial("Items/_Live", this);
    }

    public async Task<IActionResult> OnPostAsync(string path, string subject, [FromForm] WrittenOver over, CancellationToken cancellationToken)
    {
        Screen = ItemScreen.At(path);
        if (await LoadAsync(subject, cancellationToken) is { } elsewhere)
            return elsewhere;
        if (over.Do == Theirs)
        {
            await mediator.Send(new ClearWorksheetCommand(Screen.Kind, Subject, User.Actor()), cancellationToken);
            return Redirect(Screen.Edit(Subject));
        }

        Cards = await CardsAsync(cancellationToken);
        Form = Changed(await SentAsync(cancellationToken), over.Do);
        if (over.Do == Mine)
            over = over with { BasedOn = Newest.Version, SavesSeen = Newest.Saves };
        var kept = await mediator.Send(new KeepWorksheetCommand(Screen.Kind, Subject, Form, over.Edits, over.BasedOn, over.SavesSeen, User.Actor()), cancellationToken);
        if (!kept.Succeeded)
            return await BehindAsync(over, kept.Errors, cancellationToken);
        if (over.Do == Choose)
            return await ChooseAsync(over with { Edits = kept.Value.Edits }, cancellationToken);
        return over.Do is Save or Submit or Publish ? await SaveAsync(over, cancellationToken) : Redirect(Screen.Edit(Subject) + Placements.Anchor(over.Do));
    }

    /// <summary>A new item, with what the link to this page filled in already, such as the step and setting that somebody was looking at.</summary>
    private ItemForm Asked() => ItemForm.Of(Screen.Kind, Request.Query.Select(f => KeyValuePair.Create(f.Key, (IReadOnlyList<string>)[.. f.Value.OfType<string>()])));

    public (long? Version, int? Saves) Newest => (Details?.Version, Details?.Draft?.Saves);

    /// <summary>Puts together what the person chose of their own text and of what somebody else saved.</summary>
    private async Task<IActionResult> ChooseAsync(WrittenOver over, CancellationToken cancellationToken)
    {
        var sheet = (await mediator.Send(new OpenWorksheetQuery(Screen.Kind, Subject, User.Actor()), cancellationToken)).Value;
        // Without an item there is nothing to choose from; saved yet again, and there is something else to choose.
        if (Details is null || sheet.Unsaved is not { } mine || (over.OverVersion, over.OverSaves) != Newest)
            return Redirect(Screen.Edit(Subject));
        var theirs = ItemForm.Of(Details.Item);
        var merge = FormMerge.Of(mine.Base, mine.Form, theirs, Choices.None);
        var chosen = merge.Conflicts.ToDictionary(c => c.Key, c => Request.Form[ChoiceField + c.Key].ToString(), StringComparer.Ordinal);
        if (chosen.Values.Any(choice => choice is not ("mijn" or "hun")))
        {
            this.Warn([new Error("choose", "Kies bij elk veld welke tekst je wilt houden.", ErrorKind.Invalid)]);
            return Redirect(Screen.Edit(Subject));
        }

        var form = merge.Choosing(chosen.Where(c => c.Value == "hun").Select(c => c.Key), theirs);
        var kept = await mediator.Send(new KeepWorksheetCommand(Screen.Kind, Subject, form, over.Edits, Newest.Version, Newest.Saves, User.Actor()), cancellationToken);
        if (!kept.Succeeded)
            return await BehindAsync(over, kept.Errors, cancellationToken);
        this.Notice("Samengevoegd zoals je koos. Kijk het na en bewaar het.");
        return Redirect(Screen.Edit(Subject));
    }

    private async Task<IActionResult> SaveAsync(WrittenOver over, CancellationToken cancellationToken)
    {
        var note = over.Note?.Trim() is { Length: > 0 } text ? text : null;
        var saved = await mediator.Send(new SaveDraftCommand(Screen.Kind, Form.ToJson(), over.BasedOn, over.SavesSeen, User.Actor(), note), cancellationToken);
        if (!saved.Succeeded)
        {
            // What is wrong stands at its field; what somebody else did, the page that follows finds out by itself.
            if (saved.Errors.Any(e => e.Kind != ErrorKind.Invalid || e.Field is null))
                this.Warn(saved.Errors);
            return Redirect(Screen.Edit(Subject) + "?fouten=true");
        }

        await mediator.Send(new ClearWorksheetCommand(Screen.Kind, Subject, User.Actor()), cancellationToken);
        var slug = Domain.Common.Slug.Parse(Form.Text("slug"));
        Result done = over.Do switch
        {
            Submit => await mediator.Send(new SubmitCommand(Screen.Kind, [new DraftSeen(slug, saved.Value.Saves)], User.Actor()), cancellationToken),
            Publish => await mediator.Send(new PublishCommand(Screen.Kind, slug, saved.Value.Saves, User.Actor()), cancellationToken),
            _ => Result.Success(),
        };
        return done.Succeeded ? Done(over.Do, slug) : NotDone(done, slug);
    }

    private RedirectResult Done(string? act, Slug slug)
    {
        this.Notice(act switch
        {
            Submit => "Bewaard en ingediend. Een eindredacteur kijkt ernaar.",
            Publish => "Gepubliceerd: bezoekers van de wegwijzer zien dit nu.",
            _ => "Bewaard als concept. Bezoekers zien er nog niets van.",
        });
        return Redirect(Screen.Item(slug.Value));
    }

    private IActionResult NotDone(Result done, Slug slug)
    {
        if (done.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        this.Warn([new Error("saved", "Je tekst is wel als concept bewaard.", ErrorKind.Invalid), .. done.Errors]);
        return Redirect(Screen.Edit(slug.Value) + "?fouten=true");
    }

    /// <summary>The same page with what was sent, where another tab was first: nothing of it may get lost, so there is no redirect.</summary>
    private async Task<IActionResult> BehindAsync(WrittenOver over, IReadOnlyList<Error> errors, CancellationToken cancellationToken)
    {
        if (errors[0].Kind != ErrorKind.Conflict)
            this.Warn(errors);
        var sheet = (await mediator.Send(new OpenWorksheetQuery(Screen.Kind, Subject, User.Actor()), cancellationToken)).Value;
        (IsBehind, Edits, Others, BasedOn, SavesSeen) = (true, sheet.Edits, sheet.Others, over.BasedOn, over.SavesSeen);
        var other = sheet.Unsaved?.Form ?? (Details is null ? null : ItemForm.Of(Details.Item));
        Differences = other is null ? [] : Form.DifferencesTo(other, Choices);
        // The page says what was seen by whoever sends it again, not what was sent.
        ModelState.Clear();
        await LookAsync(cancellationToken);
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(string subject, CancellationToken cancellationToken)
    {
        if (!Worksheet.IsSubject(subject))
            return NotFound();
        Subject = subject;
        Choices = (await mediator.Send(new GetChoicesQuery(AlsoDrafts: true), cancellationToken)).Value;
        if (IsNew)
            return null;
        var details = await mediator.Send(new GetItemQuery(Screen.Kind, Domain.Common.Slug.Parse(subject)), cancellationToken);
        if (!details.Succeeded)
            return this.Missing(details.Errors, Screen.Edit);
        Details = details.Value;
        return null;
    }

    private async Task<IReadOnlyList<Card>> CardsAsync(CancellationToken cancellationToken) =>
        Screen.Kind == ContentKind.Tool ? (await mediator.Send(new ListCardsQuery(Slug), cancellationToken)).Value : [];

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (Cards.Count == 0)
            Cards = await CardsAsync(cancellationToken);
        CanPublish = User.Actor().Lacks(Role.Eindredacteur) is null && !(await mediator.Send(new GetEditorialRulesQuery(), cancellationToken)).Value.SecondPersonNeeded;
        if (FormFields.Of(Screen.Kind).Any(f => f.Type == FieldType.LongText))
            Targets = await TargetsAsync(cancellationToken);
        Check = (await mediator.Send(new CheckItemQuery(Form, Slug), cancellationToken)).Value;
        Public = await Previews.OfAsync(mediator, Form, cancellationToken);
    }

    private async Task<IReadOnlyList<NamedValue>> TargetsAsync(CancellationToken cancellationToken) =>
    [
        .. Choices.Steps.Select(s => new NamedValue($"{ContentKind.Step.Name}/{s.Slug}", s.Name)),
        .. (await mediator.Send(new ListTitlesQuery(ContentKind.Tool), cancellationToken)).Value.Select(t => new NamedValue($"{ContentKind.Tool.Name}/{t.Slug}", t.Name)),
    ];

    private async Task<ItemForm> SentAsync(CancellationToken cancellationToken)
    {
        var form = ItemForm.Of(Screen.Kind, Request.Form.Select(f => KeyValuePair.Create(f.Key, (IReadOnlyList<string>)[.. f.Value.OfType<string>()])));
        return (await mediator.Send(new CompleteFormQuery(IsNew ? form : form.With("slug", Subject), IsNew), cancellationToken)).Value;
    }

    private ItemForm Changed(ItemForm form, string? act) => Screen.Kind == ContentKind.Tool ? Placements.Change(form, act, Cards) : FormRows.Change(form, act);
}

/// <summary>What a form says beside its fields: what to do, and what its text was written over.</summary>
internal sealed record WrittenOver
{
    public string? Do { get; init; }

    public int Edits { get; init; }

    public long? BasedOn { get; init; }

    public int? SavesSeen { get; init; }

    /// <summary>What the page had from somebody else to choose from.</summary>
    public long? OverVersion { get; init; }

    public int? OverSaves { get; init; }

    /// <summary>Whether anything was typed; if not, the page only says that somebody is there.</summary>
    public bool Changed { get; init; }

    public string? Note { get; init; }
}
