using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Suggestions;

/// <summary>How a visitor would have it: the title, address and description of a missing tool, or those that would be right.</summary>
public sealed record Proposal(string? Title, WebAddress? Url, string? Description)
{
    public const int MaxTitle = 200;
    public const int MaxDescription = 2000;

    public static readonly Proposal None = new(null, null, null);

    public bool IsEmpty => this == None;
}
