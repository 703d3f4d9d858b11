using Wegwijzer.Application.Revisions;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>What an item is at, in the words that people here use.</summary>
internal static class States
{
    public static string Of(RevisionState state) => state switch
    {
        RevisionState.Draft => "Concept",
        RevisionState.InReview => "Ter beoordeling",
        RevisionState.Published => "Gepubliceerd",
        RevisionState.Replaced => "Vervangen",
        RevisionState.Withdrawn => "Ingetrokken",
        _ => "Weggegooid",
    };

    public static string Style(RevisionState state) => state switch
    {
        RevisionState.Published => "badge badge-success",
        RevisionState.Draft or RevisionState.InReview => "badge badge-warning",
        _ => "badge",
    };

    public static readonly IReadOnlyList<(string Word, string Name, ItemState State)> Choices =
    [
        ("gepubliceerd", "Gepubliceerd", ItemState.Published),
        ("concept", "Concept", ItemState.Draft),
        ("beoordeling", "Ter beoordeling", ItemState.InReview),
        ("ingetrokken", "Ingetrokken", ItemState.Withdrawn),
    ];
}
