using Wegwijzer.Application.Snapshots;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Suggestions;

namespace Wegwijzer.Api.Site;

/// <summary>Something wrong with a field of the form.</summary>
public sealed record FieldFault(string Field, string Label, string Message);

/// <summary>The form as the page shows it.</summary>
/// <param name="About">What it is about, in words; null where the link named nothing.</param>
/// <param name="Notice">What happened that is no fault of the form, such as that it could not be stored.</param>
/// <param name="CanTakeOut">Whether the guard found something that a button can take out.</param>
/// <param name="CanConfirm">Whether all that it found may be confirmed to be nobody's data.</param>
public sealed record ContactView(
    ContactForm Form,
    IReadOnlyList<Choice> Kinds,
    IReadOnlyList<Choice> Steps,
    IReadOnlyList<Choice> Settings,
    IReadOnlyList<Choice> Situations,
    string? About,
    string Stamp,
    IReadOnlyList<FieldFault> Faults,
    string? Notice,
    bool CanTakeOut,
    bool CanConfirm)
{
    internal static ContactView Of(ContactForm form, GuideSnapshot guide, string stamp, IReadOnlyList<Error> errors, string? notice)
    {
        var findings = errors.OfType<PersonalDataError>().ToList();
        return new ContactView(
            form,
            [.. SuggestionKind.All.Select(k => new Choice(k.Name, k.Label, k.Name == form["kind"]))],
            Choices(guide, ContentKind.Step, guide.Vocabulary.Steps, form["step"]),
            Choices(guide, ContentKind.Setting, guide.Vocabulary.Settings, form["setting"]),
            Choices(guide, ContentKind.Situation, guide.Vocabulary.Situations, form["situation"]),
            AboutOf(guide, form["about"]),
            stamp,
            [.. errors.Select(FaultOf).Distinct()],
            notice,
            findings.Count > 0,
            findings.Count > 0 && findings.TrueForAll(f => f.Finding.MayBeConfirmed));
    }

    public IEnumerable<string> FaultsOf(string field) => Faults.Where(f => f.Field == field).Select(f => f.Message);

    // A value that the guide does not know (any more) stays to be seen, and to be changed.
    private static List<Choice> Choices(GuideSnapshot guide, ContentKind kind, IEnumerable<ContentItem> items, string given)
    {
        var chosen = given.Length == 0 ? null : guide.Vocabulary.Resolve(kind, given) ?? given;
        var choices = items.Select(i => new Choice(i.Slug.Value, i.DisplayTitle, i.Slug.Value == chosen)).ToList();
        if (chosen is not null && !choices.Exists(c => c.Chosen))
            choices.Add(new Choice(chosen, chosen, Chosen: true));
        return choices;
    }

    private static string? AboutOf(GuideSnapshot guide, string about)
    {
        if (about.Split('/', 2) is not [var name, var slug] || ContentKind.Find(name) is not { } kind)
            return about.Length == 0 ? null : about;
        return guide.CurrentSlug(kind, slug) is { } current ? $"{kind.DutchName} ‘{guide.Find(kind, current)!.Item.DisplayTitle}’" : $"{kind.DutchName} ‘{slug}’";
    }

    private static FieldFault FaultOf(Error error)
    {
        var fault = error.Field?.StartsWith("about.", StringComparison.Ordinal) == true ? "about" : error.Field;
        var field = ContactForm.Fields.FirstOrDefault(f => f.Fault == fault);
        return new FieldFault(field.Name ?? "verstuur", field.Label ?? "Versturen", error.Message);
    }
}
