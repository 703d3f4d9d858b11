namespace Wegwijzer.Application.Users;

/// <summary>What the beheerder asks of everybody who signs in; one row.</summary>
public sealed class SignInRules
{
    public const int TheOnly = 1;

    private SignInRules()
    {
    }

    public int Id { get; private set; } = TheOnly;

    /// <summary>Whether everybody must have a second step beside their password.</summary>
    public bool SecondStepRequired { get; private set; }

    public static SignInRules Create() => new();

    public void Require(bool secondStep) => SecondStepRequired = secondStep;
}
