using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Privacy;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Admin.Pages.Senders;

/// <summary>
/// What is held on somebody who sent something in: found, given to them, put right, erased. A name that is looked for is sent in a form, so that it
/// stands in no address and no log.
/// </summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    [BindProperty]
    public SenderSearch Input { get; set; } = new();

    /// <summary>Null where nobody looked yet.</summary>
    public IReadOnlyList<FoundSubmission>? Found { get; private set; }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new FindSubmitterQuery(Input.Text, User.Actor()), cancellationToken);
        if (found.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (found.Succeeded)
            Found = found.Value;
        else
            this.AddErrors(found.Errors);
        return Page();
    }

    public async Task<IActionResult> OnPostExportAsync([FromForm(Name = Addresses.SuggestionField)] Guid[] chosen, CancellationToken cancellationToken)
    {
        if (chosen.Length == 0)
            return NothingChosen();
        var export = await mediator.Send(new ExportSubmitterQuery(chosen, User.Actor()), cancellationToken);
        if (!export.Succeeded)
            return Refused(export.Errors);
        return File(JsonSerializer.SerializeToUtf8Bytes(export.Value, Readable), "application/json", "gegevens-afzender.json");
    }

    public async Task<IActionResult> OnPostEraseAsync([FromForm(Name = Addresses.SuggestionField)] Guid[] chosen, CancellationToken cancellationToken)
    {
        if (chosen.Length == 0)
            return NothingChosen();
        var erased = await mediator.Send(new EraseSubmitterCommand(chosen, User.Actor()), cancellationToken);
        if (!erased.Succeeded)
            return Refused(erased.Errors);
        this.Notice($"De afzender is gewist bij {Dutch.Count(erased.Value, "suggestie", "suggesties")}.");
        return Redirect(Addresses.Senders);
    }

    public static string Where(FoundIn place) => place switch
    {
        FoundIn.Submitter => "de afzender",
        FoundIn.Text => "de tekst",
        FoundIn.Reply => "het antwoord",
        FoundIn.Note => "een notitie",
        _ => "mail die nog niet weg is",
    };

    private PageResult NothingChosen()
    {
        this.AddErrors([new Error("bulk", "Zoek opnieuw, en zet een vinkje bij de suggesties waar het om gaat.", ErrorKind.Invalid)]);
        return Page();
    }

    private IActionResult Refused(IReadOnlyList<Error> errors)
    {
        if (errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        this.AddErrors(errors);
        return Page();
    }
}

internal sealed class SenderSearch
{
    public string? Text { get; set; }
}
