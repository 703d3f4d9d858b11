using Wegwijzer.Application.Revisions;

namespace Wegwijzer.Admin.Common;

/// <summary>What happened to an item under one name.</summary>
internal sealed record HistoryOf(ItemScreen Screen, string Slug, IReadOnlyList<RevisionLine> Lines);
