namespace Wegwijzer.Application.Common;

/// <summary>Items of which the JSON may be known already, so that each is made only for who looks at it.</summary>
public interface IServedList
{
    int Count { get; }

    /// <summary>The JSON of one of them in UTF-8, which <paramref name="write"/> makes the first time.</summary>
    ReadOnlySpan<byte> Json(int index, Func<ServedItem, byte[]> write);
}

/// <summary>An item as it is served. It never changes and is part of many answers, so it keeps its JSON once that is written.</summary>
public abstract record ServedItem
{
    private byte[]? json;

    protected ServedItem()
    {
    }

    // A changed copy is another item, with JSON of its own.
#pragma warning disable IDE0060, RCS1163 // The form of a record's copy constructor.
    protected ServedItem(ServedItem original)
    {
    }
#pragma warning restore IDE0060, RCS1163

    public virtual bool Equals(ServedItem? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Its JSON in UTF-8, which <paramref name="write"/> makes the first time.</summary>
    public ReadOnlySpan<byte> Json(Func<ServedItem, byte[]> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return json ??= write(this);
    }
}
