using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>Who sent a suggestion in, as far as they say so; never public.</summary>
/// <param name="ConsentsToMail">Whether they asked to be answered by e-mail; without that, no address is kept.</param>
public sealed record Submitter(string? Name, EmailAddress? Email, string? Organisation, string? Profession, bool ConsentsToMail)
{
    public const int MaxName = 100;
    public const int MaxOrganisation = 200;
    public const int MaxProfession = 100;
}
