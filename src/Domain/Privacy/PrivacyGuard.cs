namespace Wegwijzer.Domain.Privacy;

/// <summary>
/// Keeps data of children, and of others, from being sent in by accident: it knows the usual ways of writing a BSN, date of birth, telephone number,
/// e-mail address and postal code with house number, and what looks like a child who is named. It stops accidents, not somebody who means to hide
/// something. <c>docs/privacy.md</c> says how well it does.
/// </summary>
public static class PrivacyGuard
{
    /// <summary>In time that grows with the length of the text, and not faster: whoever calls bounds the length.</summary>
    public static PrivacyReport Examine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedText.Of(text);
        var groups = DigitGroup.In(folded.Text);
        IEnumerable<Passage> passages =
        [
            .. CitizenServiceNumbers.In(folded.Text, groups),
            .. PhoneNumbers.In(folded.Text, groups),
            .. EmailAddresses.In(folded.Text),
            .. PostalCodes.In(folded.Text),
            .. BirthDates.In(folded.Text),
            .. NamedChildren.In(folded.Text),
        ];
        return new PrivacyReport(WithoutOverlap(passages.Select(folded.Find)), DangerNow.IsIn(folded.Text));
    }

    /// <summary>Where findings overlap, they become one: of the kind that is refused always, and else of the longest (nine digits of +31 6 … may pass for a BSN).</summary>
    private static List<Finding> WithoutOverlap(IEnumerable<Finding> findings)
    {
        var apart = new List<Finding>();
        foreach (var finding in findings.OrderBy(f => f.Start).ThenByDescending(f => f.Length))
        {
            if (apart.Count == 0 || finding.Start >= apart[^1].End)
            {
                apart.Add(finding);
                continue;
            }

            var last = apart[^1];
            var leading = last.MayBeConfirmed == finding.MayBeConfirmed ? (last.Length >= finding.Length ? last : finding) : (last.MayBeConfirmed ? finding : last);
            apart[^1] = new Finding(leading.Kind, last.Start, Math.Max(last.End, finding.End) - last.Start);
        }

        return apart;
    }
}
