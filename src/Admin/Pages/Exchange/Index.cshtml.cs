using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Exchange;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Exchange;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Pages.Exchange;

/// <summary>Takes the guide out as files, and takes files in.</summary>
[RequestSizeLimit(GuideImport.MaxBytes + MoreThanAFile)]
[RequestFormLimits(MultipartBodyLengthLimit = GuideImport.MaxBytes + MoreThanAFile)]
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    // A file that is a little too large gets a sentence; one that is far too large is cut off.
    private const int MoreThanAFile = 4 * 1024 * 1024;

    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public bool CanImport => User.Actor().Lacks(Role.Beheerder) is null;

    public IReadOnlyList<ImportSummary> Imports { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var checkedIn = await mediator.Send(new CheckImportCommand(Input.File?.FileName ?? "", await BytesAsync(cancellationToken), Input.WithdrawMissing, User.Actor()), cancellationToken);
        if (checkedIn.Errors.Any(e => e.Kind == ErrorKind.Forbidden))
            return Forbid();
        if (checkedIn.Succeeded)
            return LocalRedirect(Addresses.Import(checkedIn.Value));
        this.AddErrors([.. checkedIn.Errors.Select(e => e with { Field = "File" })]);
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task<ReadOnlyMemory<byte>> BytesAsync(CancellationToken cancellationToken)
    {
        if (Input.File is not { } file)
            return default;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (CanImport)
            Imports = (await mediator.Send(new ListImportsQuery(User.Actor()), cancellationToken)).Value;
    }
}

internal sealed class ImportInput
{
    public IFormFile? File { get; set; }

    public bool WithdrawMissing { get; set; }
}
