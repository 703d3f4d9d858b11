using System.Text;

namespace Wegwijzer.Domain.Privacy;

/// <summary>What the guard found in one text; it does not hold that text.</summary>
/// <param name="Findings">In order of place; they never overlap.</param>
/// <param name="SpeaksOfDangerNow">
/// The text seems to say that somebody is in danger at this moment: its sender is told of 112 and Veilig Thuis. It is no reason to refuse anything.
/// </param>
public sealed record PrivacyReport(IReadOnlyList<Finding> Findings, bool SpeaksOfDangerNow)
{
    /// <summary>What stands where a passage was taken out.</summary>
    public const string TakenOut = "[…]";

    /// <summary>Nothing stands in the way of the text, given whether its sender confirmed that it holds no personal data.</summary>
    public bool Passes(bool confirmed) => Findings.All(f => confirmed && f.MayBeConfirmed);

    /// <summary>It passes because somebody confirmed it: a curator looks at it with that in mind.</summary>
    public bool PassesByConfirmation(bool confirmed) => Findings.Count > 0 && Passes(confirmed);

    /// <summary>The same text, with <see cref="TakenOut"/> for each finding.</summary>
    /// <param name="text">The very text that was examined.</param>
    public string TakeOutOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        var at = 0;
        foreach (var finding in Findings)
        {
            kept.Append(text, at, finding.Start - at).Append(TakenOut);
            at = finding.End;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    // A record would print the list's type; this says what matters and nothing that was written.
    public override string ToString() => $"{string.Join(", ", Findings.Select(f => $"{f.Code} at {f.Start}+{f.Length}"))}{(SpeaksOfDangerNow ? " (danger now)" : "")}";
}
