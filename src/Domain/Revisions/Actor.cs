using Wegwijzer.Domain.Common;

namespace Wegwijzer.Domain.Revisions;

/// <summary>What somebody may do; each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Writes drafts.</summary>
    Redacteur,

    /// <summary>Publishes and withdraws.</summary>
    Eindredacteur,

    /// <summary>Manages users and settings, and imports.</summary>
    Beheerder,

    /// <summary>The program itself, for the first load.</summary>
    System,
}

/// <summary>Who did something, as it was at that moment.</summary>
public sealed record Actor(string Id, string Name, Role Role)
{
    public static readonly Actor System = new("system", "Systeem", Role.System);

    public bool IsPerson => Role != Role.System;

    public Error? Lacks(Role needed) =>
        Role >= needed ? null : new Error("forbidden", $"Daarvoor is de rol {needed.ToString().ToLowerInvariant()} nodig.", ErrorKind.Forbidden);
}
