using Wegwijzer.Application.Snapshots;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Privacy;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Application.Suggestions;

/// <summary>A value that is not one of those that there are.</summary>
public sealed record UnknownValueError(string At, string What, IReadOnlyList<string> Allowed)
    : Error("unknown-value", $"Dit is geen bekende waarde voor {What}.", ErrorKind.Invalid, At);

/// <summary>Personal data, or what looks like them, in a field; it says where and never what.</summary>
public sealed record PersonalDataError(string At, Finding Finding) : Error(Finding.Code, Finding.Message, ErrorKind.Invalid, At);

/// <summary>
/// Reads what somebody sends in into what we keep, and gathers every fault on the way: of form, of what it refers to, and of what the
/// privacy guard finds. A field that is faulty reads as empty, so that reading goes on. Nothing that was written is repeated in a fault.
/// </summary>
internal sealed class SuggestionReader
{
    private readonly GuideSnapshot guide;
    private readonly SuggestionInput input;
    private readonly List<Error> faults = [];
    private readonly List<PrivacyReport> reports = [];

    private SuggestionReader(SuggestionInput input, GuideSnapshot guide) => (this.input, this.guide) = (input, guide);

    public static Result<SuggestionContent> Read(SuggestionInput input, GuideSnapshot guide) => new SuggestionReader(input, guide).Read();

    /// <summary>Whether the words speak of danger now, whatever else is wrong with them.</summary>
    public static bool MentionsDanger(SuggestionInput input) => input.Message is { } message && PrivacyGuard.Examine(message).SpeaksOfDangerNow;

    private Result<SuggestionContent> Read()
    {
        var kind = Kind();
        var message = Text(input.Message, SuggestionContent.MaxMessage, "message");
        if (message is null && !IsFaulty("message"))
            faults.Add(SuggestionErrors.MessageMissing);
        var url = Address(input.Url, "url");
        var context = new SuggestionContext(
            Place(ContentKind.Step, input.Step, "step"), Place(ContentKind.Setting, input.Setting, "setting"), Place(ContentKind.Situation, input.Situation, "situation"));
        var about = About();
        var proposed = Proposed();
        var submitter = Submitter();
        if (faults.Count > 0)
            return Result<SuggestionContent>.Failure(faults);
        return new SuggestionContent(
            kind!, message!, url, context, about, proposed, submitter,
            reports.Exists(report => report.PassesByConfirmation(Confirmed)),
            reports.Exists(report => report.SpeaksOfDangerNow));
    }

    private bool Confirmed => input.ConfirmedNoPersonalData == true;

    private SuggestionKind? Kind()
    {
        var kind = SuggestionKind.Find(input.Kind);
        if (kind is null)
            faults.Add(string.IsNullOrWhiteSpace(input.Kind) ? SuggestionErrors.KindMissing : new UnknownValueError("kind", "het soort bericht", [.. SuggestionKind.All.Select(k => k.Name)]));
        return kind;
    }

    private Slug? Place(ContentKind kind, string? value, string field)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (guide.Vocabulary.Resolve(kind, value) is { } slug)
            return Slug.Parse(slug);
        faults.Add(guide.FindTombstone(kind, value) is { } gone
            ? SuggestionErrors.Withdrawn(field, kind.DutchName, gone.Reason)
            : new UnknownValueError(field, $"‘{field}’", [.. guide.Slugs(kind)]));
        return null;
    }

    private AboutItem? About()
    {
        if (input.About is not { } about || (string.IsNullOrWhiteSpace(about.Kind) && string.IsNullOrWhiteSpace(about.Slug)))
            return null;
        if (ContentKind.Find(about.Kind ?? "") is not { } kind)
        {
            faults.Add(new UnknownValueError("about.kind", "het soort onderdeel", [.. ContentKind.All.Select(k => k.Name)]));
            return null;
        }

        if (guide.CurrentSlug(kind, about.Slug ?? "") is { } slug)
            return new AboutItem(kind, Slug.Parse(slug), guide.Find(kind, slug)!.Version);
        faults.Add(guide.FindTombstone(kind, about.Slug ?? "") is { } gone
            ? SuggestionErrors.Withdrawn("about.slug", kind.DutchName, gone.Reason)
            : SuggestionErrors.Unknown("about.slug", $"een {kind.DutchName}"));
        return null;
    }

    private Proposal Proposed() => input.Proposed is not { } proposed
        ? Proposal.None
        : new Proposal(
            Text(proposed.Title, Proposal.MaxTitle, "proposed.title"),
            Address(proposed.Url, "proposed.url"),
            Text(proposed.Description, Proposal.MaxDescription, "proposed.description"));

    private Submitter? Submitter()
    {
        if (input.Submitter is not { } sender)
            return null;
        // A name and an address are what these two fields are for, so the guard does not look at them.
        var name = Take(SuggestionText.Read(sender.Name, Domain.Suggestions.Submitter.MaxName, "submitter.name"));
        var email = string.IsNullOrWhiteSpace(sender.Email) ? null : Take(EmailAddress.Create(sender.Email), "submitter.email");
        var organisation = Text(sender.Organisation, Domain.Suggestions.Submitter.MaxOrganisation, "submitter.organisation");
        var profession = Text(sender.Profession, Domain.Suggestions.Submitter.MaxProfession, "submitter.profession");
        var consents = input.Consent == true;
        if (!string.IsNullOrWhiteSpace(sender.Email) && !consents)
            faults.Add(SuggestionErrors.ConsentMissing);
        return name is null && email is null && organisation is null && profession is null ? null : new Submitter(name, email, organisation, profession, email is not null && consents);
    }

    private string? Text(string? text, int longest, string field)
    {
        // As it was given, so that the places that the guard names are right for who sent it.
        Examine(text, field, finding => true);
        return Take(SuggestionText.Read(text, longest, field));
    }

    private WebAddress? Address(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // Names in the address of a page are no sign of a child.
        Examine(text, field, finding => !finding.MayBeConfirmed);
        return Take(WebAddress.Create(text.Trim()), field);
    }

    private void Examine(string? text, string field, Func<Finding, bool> counts)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        var report = PrivacyGuard.Examine(text);
        report = report with { Findings = [.. report.Findings.Where(counts)] };
        reports.Add(report);
        faults.AddRange(report.Findings.Where(finding => !(Confirmed && finding.MayBeConfirmed)).Select(finding => new PersonalDataError(field, finding)));
    }

    private T? Take<T>(Result<T> read, string? field = null)
    {
        if (read.Succeeded)
            return read.Value;
        faults.AddRange(read.Errors.Select(e => field is null ? e : e with { Field = field }));
        return default;
    }

    private bool IsFaulty(string field) => faults.Exists(fault => fault.Field == field && fault is not PersonalDataError);
}
