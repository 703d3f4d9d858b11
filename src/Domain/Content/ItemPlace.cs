namespace Wegwijzer.Domain.Content;

/// <summary>Where an item stands among others of its kind, such as a signal in its group.</summary>
/// <param name="Among">The same text for all that it is put in order with.</param>
/// <param name="Position">From 1; two with the same position stand in the order of their slugs.</param>
/// <param name="Member">The member of the item that says so.</param>
public sealed record ItemPlace(string Among, int Position, string Member = "position");
