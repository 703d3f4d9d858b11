namespace Wegwijzer.Application.Common;

/// <summary>
/// The typed row beside a published item, written by the same publication and by nothing else. It repeats of the item what the
/// database must guard (references, unique titles) and what curators' lists need; the item's canonical text is the truth.
/// </summary>
public abstract class PublishedRow
{
    public required string Slug { get; init; }
}

/// <summary>A row whose title may occur only once within its kind.</summary>
public abstract class TitledRow : PublishedRow
{
    public required string Title { get; init; }
}
