using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Wegwijzer.Domain.Common;
using Wegwijzer.Domain.Content;
using Wegwijzer.Domain.Revisions;

namespace Wegwijzer.Infrastructure.Persistence.Configurations;

/// <summary>How values that occur in several tables are written in a column.</summary>
internal static class Columns
{
    public const int NameLength = 200;

    public static readonly ValueConverter Slug = new ValueConverter<Slug, string>(slug => slug.Value, text => Domain.Common.Slug.Parse(text));

    public static readonly ValueConverter Address = new ValueConverter<WebAddress, string>(address => address.Value, text => WebAddress.Create(text).Value);

    public static readonly ValueConverter Email = new ValueConverter<EmailAddress, string>(address => address.Value, text => EmailAddress.Parse(text));

    public static readonly ValueConverter Kind = new ValueConverter<ContentKind, string>(kind => kind.Name, name => ContentKind.Find(name)!);

    public static string Quoted(IEnumerable<string> values) => string.Join(", ", values.Select(value => $"'{value}'"));

    public static void Person<T>(ComplexPropertyBuilder<T> actor)
        where T : notnull
    {
        actor.Property(nameof(Actor.Id)).HasMaxLength(NameLength);
        actor.Property(nameof(Actor.Name)).HasMaxLength(NameLength);
        actor.Property(nameof(Actor.Role)).HasConversion<string>().HasMaxLength(20);
    }
}
