namespace Wegwijzer.Domain.Privacy;

/// <summary>Where personal data seem to stand. It never holds the passage itself, so that a finding may be logged, stored or sent back.</summary>
/// <param name="Start">The place of the first character in the text as it was given.</param>
public sealed record Finding(PersonalDataKind Kind, int Start, int Length)
{
    /// <summary>Whether a sender may say that it is no personal data after all.</summary>
    public bool MayBeConfirmed => Kind is PersonalDataKind.NamedChild;

    public string Code => Kind.Code();

    /// <inheritdoc cref="PersonalDataKinds.Message"/>
    public string Message => Kind.Message();

    internal int End => Start + Length;
}
