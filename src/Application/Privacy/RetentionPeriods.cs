namespace Wegwijzer.Application.Privacy;

/// <summary>How long what is held on people is kept; an operator may set each. <c>docs/privacy.md</c> says why they are what they are.</summary>
/// <param name="SubmitterDaysAfterClosing">What is held on a sender, from when their suggestion was closed.</param>
/// <param name="SubmitterMonths">The same, from when it came in, whether or not it was ever closed.</param>
/// <param name="TextMonths">The words of a suggestion, notes, reply and history, from when it came in.</param>
/// <param name="SendingHours">By what a client is counted and a request that is sent again is known; a key is promised to hold for 24.</param>
/// <param name="UndeliveredMailDays">Mail that did not arrive, with its address and text, from when it was written.</param>
/// <param name="AuditMonths">Who did what when.</param>
public sealed record RetentionPeriods(
    int SubmitterDaysAfterClosing = 30, int SubmitterMonths = 12, int TextMonths = 24, int SendingHours = 24, int UndeliveredMailDays = 30, int AuditMonths = 24);
