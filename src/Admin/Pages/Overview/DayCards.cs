using Wegwijzer.Admin.Common;
using Wegwijzer.Application.Links;
using Wegwijzer.Application.Readability;
using Wegwijzer.Application.Suggestions;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Links;

namespace Wegwijzer.Admin.Pages.Overview;

/// <summary>The cards of a day, in the order in which a curator asks: what came in, what broke, what is due, where is the guide thin.</summary>
internal static class DayCards
{
    private const string Warning = "badge badge-warning";
    private const string Danger = "badge badge-danger";

    private static readonly LinkState[] AsksForSomebody = [LinkState.Broken, LinkState.Gone, LinkState.Doubtful, LinkState.Moved];

    public static IReadOnlyList<DayCard> Of(Day day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return [Suggestions(day), Links(day.Links), DueCards.Reviews(day), DueCards.Checks(day), DueCards.Plans(day), Thin(day), Texts(day.Texts), .. Mail(day)];
    }

    private static DayCard Suggestions(Day day)
    {
        var queue = day.Queue;
        var first = day.First.Items.OrderByDescending(s => s.MentionsDanger).Take(Day.Few).ToList();
        // However many go first, what waits longest is not out of sight.
        var longest = day.Longest.Items.ExceptBy(first.Select(s => s.Id), s => s.Id).Take(Math.Max(1, Day.Few - first.Count));
        var lines = first.Concat(longest).Select(s => Line(s, s.ReceivedAt == queue.WaitingSince)).ToList();
        return new DayCard("binnen", "Neem contact op", queue.New, queue.New == 1 ? "nieuwe suggestie" : "nieuwe suggesties")
        {
            Calm = queue.New + queue.InProgress == 0 ? "Er wacht niets: alles is afgehandeld." : null,
            Facts = Facts(
                (queue.Flagged, $"{Dutch.Number(queue.Flagged)} {(queue.Flagged == 1 ? "gaat" : "gaan")} voor: gevaar, of misschien een kind bij naam", Addresses.FirstSuggestions),
                (queue.Mine, $"Jij hebt er {Dutch.Number(queue.Mine)} in behandeling", Addresses.SuggestionList(Addresses.MySuggestions)),
                (queue.InProgress - queue.Mine, $"Collega’s hebben er {Dutch.Number(queue.InProgress - queue.Mine)} in behandeling", null)),
            Lines = lines,
            More = new DayLink("Naar alle suggesties", Addresses.Suggestions),
        };
    }

    private static DayLine Line(SuggestionLine line, bool isLongest) =>
        new(SuggestionWords.Name(line), Addresses.Suggestion(line.Id), $"{(isLongest ? "wacht het langst, " : "")}sinds {Dutch.Day(DutchTime.DayOf(line.ReceivedAt))}{(line.AssignedTo is { } who ? $" · bij {who}" : "")}")
        {
            Badge = line.MentionsDanger ? new DayBadge("Noemt gevaar", Danger) : line.ConfirmedNoPersonalData ? new DayBadge("Misschien een kind", Warning) : null,
        };

    private static DayCard Links(LinkList links)
    {
        var (broken, doubtful, moved) = (Count(LinkState.Broken) + Count(LinkState.Gone), Count(LinkState.Doubtful), Count(LinkState.Moved));
        var isUnknown = Count(LinkState.Unchecked) == links.All;
        return new DayCard("stuk", "Links", broken, broken == 1 ? "link werkt niet meer" : "links werken niet meer")
        {
            Calm = broken + doubtful + moved > 0 ? null : links.All == 0 ? "Er staan nog geen links in de wegwijzer." : isUnknown ? "Er is nog niets nagekeken." : "Er is niets mis met de links.",
            IsWell = !isUnknown,
            Facts = Facts(
                (doubtful, $"{Dutch.Number(doubtful)} keer twijfel", Address(LinkState.Doubtful)),
                (moved, $"{Dutch.Number(moved)} verhuisd: neem het nieuwe adres over", Address(LinkState.Moved))),
            Lines =
            [
                .. links.Links.Where(l => AsksForSomebody.Contains(l.State)).Select(l => new DayLine(
                    l.Uses is [var first, ..] ? first.Title : LinkWords.Address(l.Url), Addresses.Link(l.Key), l.Finding is { } finding ? LinkWords.Of(finding) : "")
                {
                    Badge = new DayBadge(LinkWords.Of(l.State), LinkWords.Style(l.State)),
                }),
            ],
            More = new DayLink("Naar alle links", Addresses.LinkWatch),
        };

        int Count(LinkState state) => links.Counts.GetValueOrDefault(state);

        string Address(LinkState state) => Addresses.LinkList(LinkWords.Choices.First(c => c.State == state).Word);
    }

    private static DayCard Thin(Day day) => new("dun", "Dunne plekken", day.Thin.Total, day.Thin.Total == 1 ? "vak met weinig of niets" : "vakken met weinig of niets")
    {
        Calm = day.Thin.Total == 0 ? "Elk vak heeft hulpmiddelen en achtergrond." : null,
        Lines =
        [
            .. day.Thin.Cells.Select(c => new DayLine(
                $"{c.Step.Name}, {c.Setting.Name}",
                Addresses.Cell(c.Step.Slug, c.Setting.Slug),
                $"{(c.Tools == 0 ? "geen hulpmiddelen" : Dutch.Count(c.Tools, "hulpmiddel", "hulpmiddelen"))}{(c.Background ? "" : ", geen achtergrond")}{(c.Suggestions > 0 ? $" · {Dutch.Count(c.Suggestions, "suggestie", "suggesties")} hiervoor" : "")}")
            {
                Act = new DayLink("Nieuw hulpmiddel", Addresses.NewTool(c.Step.Slug, c.Setting.Slug)),
            }),
        ],
        More = new DayLink("Naar de dekking", Addresses.Coverage),
    };

    private static DayCard Texts(HardestTexts texts) => new("moeilijk", "Moeilijke teksten", texts.TooHard, texts.TooHard == 1 ? "tekst is te moeilijk" : "teksten zijn te moeilijk")
    {
        Calm = texts.Judged == 0 ? "Er zijn nog geen teksten om te beoordelen." : texts.TooHard == 0 ? "Alle teksten zijn goed te lezen. Dit zijn de moeilijkste." : null,
        IsWell = texts.Judged > 0,
        Lines =
        [
            .. texts.Texts.Select(t => new DayLine(t.Title, ItemScreen.Find(t.Kind)?.Item(t.Slug), $"{Dutch.Capital(t.KindName)}{(t.Setting is { } setting ? $" bij {setting}" : "")} · {t.Field.ToLowerInvariant()}: {ReadingWords.Of(t.Score)}")
            {
                Act = ItemScreen.Find(t.Kind) is { } screen ? new DayLink("Bewerken", screen.Edit(t.Slug)) : null,
            }),
        ],
    };

    private static IEnumerable<DayCard> Mail(Day day) => day.Mail is not { } mail ? [] :
    [
        new DayCard("post", "Onbestelde post", mail.Undelivered, mail.Undelivered == 1 ? "bericht kwam niet aan" : "berichten kwamen niet aan")
        {
            Calm = mail.Undelivered == 0 ? "Alle post kwam aan of is onderweg." : null,
            Lines = [.. mail.Items.Select(m => new DayLine(m.Subject, Addresses.UndeliveredMail, $"{MailWords.To(m)} · {Dutch.Day(DutchTime.DayOf(m.CreatedAt))}"))],
            More = new DayLink("Naar de onbestelde post", Addresses.UndeliveredMail),
        },
    ];

    /// <summary>Those of which there are any.</summary>
    private static IReadOnlyList<DayLink> Facts(params IEnumerable<(int Count, string Text, string? Address)> facts) => [.. facts.Where(f => f.Count > 0).Select(f => new DayLink(f.Text, f.Address))];
}
