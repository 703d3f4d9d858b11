using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

/// <summary>How a table keeps who did something, as they were at that moment.</summary>
internal static class ActorMapping
{
    private const int NameLength = 200;

    public static void IsActor<T>(this ComplexPropertyBuilder<T> actor)
        where T : notnull
    {
        actor.Property(nameof(Actor.Id)).HasMaxLength(NameLength);
        actor.Property(nameof(Actor.Name)).HasMaxLength(NameLength);
        actor.Property(nameof(Actor.Role)).HasConversion<string>().HasMaxLength(20);
    }
}
