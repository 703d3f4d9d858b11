using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Domain.Upkeep;

/// <summary>Who sees to it that an item stays right, and when somebody looks at it again. An item that nobody decided anything about has none.</summary>
public sealed class ItemUpkeep
{
    private ItemUpkeep()
    {
    }

    public Guid Id { get; private set; }

    public string Kind { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>The account of who is asked first; null where nobody is.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The account of who is asked as well.</summary>
    public Guid? DeputyId { get; private set; }

    /// <summary>A day that was agreed on; null where it follows from when somebody last saw to it.</summary>
    public DateOnly? CheckOn { get; private set; }

    public Actor? CheckedBy { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>The day of which owner and deputy were reminded, so that it is done once.</summary>
    public DateOnly? RemindedOf { get; private set; }

    public static ItemUpkeep Of(ContentKind kind, Slug slug, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(slug);
        return new ItemUpkeep { Id = Guid.CreateVersion7(at), Kind = kind.Name, Slug = slug.Value };
    }

    /// <summary>The day on which somebody is to look at an item.</summary>
    /// <param name="upkeep">Null where nobody decided anything about the item.</param>
    public static DateOnly DueOn(ItemUpkeep? upkeep, DateTimeOffset publishedAt, int everyMonths)
    {
        if (upkeep?.CheckOn is { } agreed)
            return agreed;
        var seen = upkeep?.CheckedAt > publishedAt ? upkeep.CheckedAt.Value : publishedAt;
        return DutchTime.DayOf(seen).AddMonths(everyMonths);
    }

    public Result Assign(Guid? owner, Guid? deputy, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (owner is not null && owner == deputy)
            return UpkeepErrors.SamePerson;
        // Who is new to it has not been reminded yet.
        if ((owner, deputy) != (OwnerId, DeputyId))
            RemindedOf = null;
        (OwnerId, DeputyId) = (owner, deputy);
        return Result.Success();
    }

    /// <summary>Agrees on a day; null lets it follow from when somebody last saw to it.</summary>
    public Result Agree(DateOnly? day, Actor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Eindredacteur) is { } refusal)
            return refusal;
        if (day == CheckOn)
            return Result.Success();
        if (day < DutchTime.DayOf(now) || day > DutchTime.DayOf(now + Revision.FurthestPlan))
            return UpkeepErrors.Day;
        CheckOn = day;
        return Result.Success();
    }

    /// <summary>Somebody has looked at it, and it is right: the next time is counted from now.</summary>
    public Result Check(Actor actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Lacks(Role.Redacteur) is { } refusal)
            return refusal;
        (CheckedBy, CheckedAt, CheckOn, RemindedOf) = (actor, at, null, null);
        return Result.Success();
    }

    public void Reminded(DateOnly day) => RemindedOf = day;

    /// <summary>The item goes on under another name.</summary>
    public void Follow(Slug slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        Slug = slug.Value;
    }
}

public static class UpkeepErrors
{
    public static readonly Error SamePerson = new("same-person", "Kies twee verschillende mensen.", ErrorKind.Invalid, "deputy");

    public static readonly Error UnknownPerson = new("unknown-person", "Deze persoon kan niet (meer) inloggen. Kies iemand anders.", ErrorKind.Invalid, "owner");

    public static readonly Error Day = new("check-day", "Kies een dag vanaf vandaag, binnen vijf jaar.", ErrorKind.Invalid, "day");
}
