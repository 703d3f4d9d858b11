namespace Wegwijzer.Domain.Links;

/// <summary>What is known of a link, in the words that the public Api has for it in lower case.</summary>
public enum LinkState
{
    /// <summary>Nobody looked yet.</summary>
    Unchecked,
    Ok,

    /// <summary>It works, and leads to another address for good.</summary>
    Moved,

    /// <summary>It failed, but not often or long enough to be sure; or something about it looks wrong.</summary>
    Doubtful,

    /// <summary>The site turns programs away. For people it most likely works, so it is never called broken.</summary>
    Blocked,
    Broken,

    /// <summary>The site itself said for days that there is no such page.</summary>
    Gone,
}
