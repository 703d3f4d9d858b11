using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Common;
using Wegwijzer.Application.Revisions;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Application.Vocabulary;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Admin.Pages.Suggestions;

/// <summary>Enters what came by mail or telephone, so that it is worked through with the rest.</summary>
internal sealed class EnterModel(IMediator mediator) : PageModel
{
    public static readonly IReadOnlyList<NamedValue> Channels = [new(nameof(SuggestionChannel.Mail), "Per mail"), new(nameof(SuggestionChannel.Phone), "Per telefoon")];

    public static readonly IReadOnlyList<NamedValue> Kinds = [.. SuggestionKind.All.Select(kind => new NamedValue(kind.Name, kind.Label))];

    // Where the form has the fields that the use case names.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["url"] = nameof(EnterInput.Address),
        ["about.slug"] = nameof(EnterInput.Tool),
        ["about.kind"] = nameof(EnterInput.Tool),
        ["proposed.title"] = nameof(EnterInput.ProposedTitle),
        ["proposed.url"] = nameof(EnterInput.ProposedAddress),
        ["proposed.description"] = nameof(EnterInput.ProposedDescription),
        ["submitter.name"] = nameof(EnterInput.SenderName),
        ["submitter.email"] = nameof(EnterInput.SenderEmail),
        ["submitter.organisation"] = nameof(EnterInput.SenderOrganisation),
        ["submitter.profession"] = nameof(EnterInput.SenderProfession),
        ["receivedAt"] = nameof(EnterInput.Date),
    };

    [BindProperty]
    public EnterInput Input { get; set; } = new();

    /// <summary>The item that somebody came from, as kind and name.</summary>
    [FromQuery(Name = Addresses.AboutField)]
    public string? AboutName { get; set; }

    /// <summary>With what tells it from others with the same title.</summary>
    public (ContentKind Kind, string Slug, string Title, string Apart)? About { get; private set; }

    public IReadOnlyList<NamedValue> Tools { get; private set; } = [];

    public IReadOnlyList<NamedValue> Steps { get; private set; } = [];

    public IReadOnlyList<NamedValue> Settings { get; private set; } = [];

    public IReadOnlyList<NamedValue> Situations { get; private set; } = [];

    /// <summary>Whether something looks as if it names a child, which whoever types can see for themselves.</summary>
    public bool AsksToConfirm { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        var entered = await EnterAsync(cancellationToken);
        if (entered.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (entered.Succeeded)
        {
            this.Notice($"Ingevoerd. Geef de afzender deze volgcode: {entered.Value.Code}.{(entered.Value.Mailed ? " De afzender krijgt de code ook per mail." : "")}");
            return Redirect(Addresses.Suggestion(entered.Value.Id));
        }

        AsksToConfirm = Input.ConfirmedNoPersonalData || entered.Errors.OfType<PersonalDataError>().Any(e => e.Finding.MayBeConfirmed);
        this.AddErrors([.. entered.Errors.Select(e => e with { Field = Fields.GetValueOrDefault(e.Field ?? "", Dutch.Capital(e.Field ?? "")) })]);
        return Page();
    }

    private async Task<Result<SuggestionEntered>> EnterAsync(CancellationToken cancellationToken)
    {
        Result<DateTimeOffset>? receivedAt = string.IsNullOrEmpty(Input.Date) && string.IsNullOrEmpty(Input.Time) ? null : MomentFields.Read(Input.Date, Input.Time);
        if (receivedAt is { Succeeded: false })
            return Result<SuggestionEntered>.Failure(receivedAt.Errors);
        var about = About is { } item ? new AboutInput(item.Kind.Name, item.Slug) : string.IsNullOrEmpty(Input.Tool) ? null : new AboutInput(ContentKind.Tool.Name, Input.Tool);
        var input = new SuggestionInput(
            Input.Kind, Input.Message, Input.Address, Input.Step, Input.Setting, Input.Situation, about,
            new ProposedInput(Input.ProposedTitle, Input.ProposedAddress, Input.ProposedDescription),
            new SubmitterInput(Input.SenderName, Input.SenderEmail, Input.SenderOrganisation, Input.SenderProfession),
            Input.Consent, Input.ConfirmedNoPersonalData);
        var channel = Input.Channel == nameof(SuggestionChannel.Phone) ? SuggestionChannel.Phone : SuggestionChannel.Mail;
        return await mediator.Send(new EnterSuggestionCommand(input, channel, receivedAt?.Value, User.Actor()), cancellationToken);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var choices = (await mediator.Send(new GetChoicesQuery(), cancellationToken)).Value;
        (Settings, Situations) = (choices.Settings, choices.Situations);
        Steps = [.. choices.Steps.Select(step => new NamedValue(step.Slug, step.Name))];
        Tools = (await mediator.Send(new ListTitlesQuery(ContentKind.Tool), cancellationToken)).Value;
        if (string.IsNullOrEmpty(AboutName))
            return true;
        if (AboutName.Split('/') is not [var name, var slug] || ContentKind.Find(name) is not { } kind)
            return false;
        var titles = (await mediator.Send(new ListTitlesQuery(kind), cancellationToken)).Value;
        if (titles.FirstOrDefault(t => t.Slug == slug) is not { } title)
            return false;
        var details = await mediator.Send(new GetItemQuery(kind, Slug.Parse(slug)), cancellationToken);
        About = (kind, slug, title.Name, details.Succeeded ? details.Value.Apart : "");
        return true;
    }
}

internal sealed class EnterInput
{
    public string? Channel { get; set; }

    /// <summary>When it came in; empty for now.</summary>
    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? Kind { get; set; }

    public string? Message { get; set; }

    public string? Tool { get; set; }

    public string? Address { get; set; }

    public string? Step { get; set; }

    public string? Setting { get; set; }

    public string? Situation { get; set; }

    public string? ProposedTitle { get; set; }

    public string? ProposedAddress { get; set; }

    public string? ProposedDescription { get; set; }

    public string? SenderName { get; set; }

    public string? SenderEmail { get; set; }

    public bool Consent { get; set; }

    public string? SenderOrganisation { get; set; }

    public string? SenderProfession { get; set; }

    public bool ConfirmedNoPersonalData { get; set; }
}
